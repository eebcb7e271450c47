/** The entry `index.ts` for Node and for the server side of a bundle. */
import './define.js';

export * from './server-elements.js';
