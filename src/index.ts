/** Registers the elements, and exports their classes, events and types. */
import './define.js';

export * from './elements.js';
