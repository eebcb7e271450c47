/** What the browsers saw of each fault, gathered for the end of the run. */

/** @typedef {import('../table/index.js').Engine} Engine */

/** @type {Map<string, Map<Engine, import('../table/index.js').Seen>>} */
export const observations = new Map();

/** @param {{id: string, engine: Engine, seen: import('../table/index.js').Seen}} report */
export const observe = ({id, engine, seen}) => {
  const byEngine = observations.get(id) ?? new Map();
  observations.set(id, byEngine.set(engine, seen));
};
