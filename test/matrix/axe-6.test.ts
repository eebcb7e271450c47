import {testMatrix} from './matrix.js';

testMatrix(6, 8);
