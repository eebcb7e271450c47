import {testMatrix} from './matrix.js';

testMatrix(8, 8);
