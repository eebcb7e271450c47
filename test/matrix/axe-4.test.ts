import {testMatrix} from './matrix.js';

testMatrix(4, 8);
