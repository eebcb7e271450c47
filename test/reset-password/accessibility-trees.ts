import type {Situation} from './in-state.js';

export const trees: Partial<Record<Situation, readonly string[]>> = {};
