/*
 * What a failed assertion compared goes to the test runner as a structured
 * clone. A node has none: the failure would be lost and the run never end.
 */

const plain = (value: unknown): unknown => {
  try {
    return structuredClone(value);
  } catch {
    return String(value);
  }
};

afterEach(function () {
  const error = this.currentTest?.err as
    {actual?: unknown; expected?: unknown} | undefined;
  if (!error) return;
  for (const name of ['actual', 'expected'] as const) {
    if (name in error) error[name] = plain(error[name]);
  }
});
