/** Answers to a right code, in which the token or its time is wrong. */
import {envelope} from './bodies-of.js';

/** @typedef {import('./index.js').Row} Row */

/** @type {(name: string, data: unknown, means: string) => Row} */
const answer = (name, data, means) => ({
  name: `an answer ${name}`,
  at: ['check'],
  does: {body: envelope({statusCode: 200, message: 'OK', data}), applies: true},
  means,
});

const passwordResetToken = 'a-token-of-nobody';

/** @type {import('./index.js').Group} */
export const tokens = {
  title: 'Tokens for a code',
  about: 'The service takes the code, but the token that it gives is none.',
  rows: [
    answer('without data', undefined, 'broken'),
    answer('with data null', null, 'broken'),
    answer('without a token', {tokenExpiresIn: 60}, 'broken'),
    answer('with an empty token', {passwordResetToken: ''}, 'broken'),
    answer('with a token of spaces', {passwordResetToken: '  '}, 'broken'),
    answer('with a token that is null', {passwordResetToken: null}, 'broken'),
    answer('with a token that is a number', {passwordResetToken: 7}, 'broken'),
    answer('with a token in a list', {passwordResetToken: ['a']}, 'broken'),
    answer(
      'with a token of 8,193 signs',
      {passwordResetToken: 'a'.repeat(8193)},
      'broken',
    ),
    answer(
      'with the name of the older API',
      {resetPasswordToken: 'a'},
      'broken',
    ),
    answer(
      'that denies itself',
      {success: false, passwordResetToken},
      'broken',
    ),
    answer(
      'with a time that is text',
      {passwordResetToken, tokenExpiresIn: '60'},
      'fine',
    ),
    answer(
      'with a time before now',
      {passwordResetToken, tokenExpiresIn: -60},
      'fine',
    ),
    answer(
      'with a time without end',
      {passwordResetToken, tokenExpiresIn: 1e300},
      'fine',
    ),
  ],
};
