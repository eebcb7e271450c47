import {testMatrix} from './matrix.js';

testMatrix(7, 8);
