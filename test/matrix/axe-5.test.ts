import {testMatrix} from './matrix.js';

testMatrix(5, 8);
