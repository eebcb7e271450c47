import {testMatrix} from './matrix.js';

testMatrix(1, 8);
