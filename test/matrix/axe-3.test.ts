import {testMatrix} from './matrix.js';

testMatrix(3, 8);
