/** Bodies that several tables use. */

/** @param {object} fields */
export const envelope = (fields) => JSON.stringify(fields);

/** A success, for each call that changes something. */
export const success = envelope({
  statusCode: 200,
  message: 'OK',
  data: {success: true, passwordResetToken: 'a-token-of-nobody'},
});

/** A refusal that no table knows. */
export const refusal = envelope({statusCode: 422, message: 'Not today.'});

export const page =
  '<!doctype html><title>Gateway</title><h1>Log in to the network</h1>';

/** @param {number} from @param {number} to @param {number[]} without */
export const range = (from, to, without = []) =>
  Array.from({length: to - from + 1}, (_, i) => from + i).filter(
    (number) => !without.includes(number),
  );
