import type {FormMessages} from './index.js';

/** English, as much of it as the first paint needs. */
const form: FormMessages = {
  heading: 'Set a new password',
  description: 'Choose one that you do not use anywhere else.',
  account: (username) => `For ${username}`,
  password: 'New password',
  passwordHint: 'A few words that you can remember work well.',
  confirmation: 'Confirm new password',
  reveal: 'Show password',
  submit: 'Set new password',
  incomplete: 'Nothing was sent. Please try again.',
};

export default form;
