export const load = () => ({drawn: Date.now()});
