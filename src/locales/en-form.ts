import type {FormMessages} from './reset-messages.js';

/** English, as much of it as the first paint needs. */
const form: FormMessages = {
  heading: 'Set a new password',
  description: 'Choose one that you use nowhere else.',
  account: (username) => `For ${username}`,
  password: 'New password',
  passwordHint: 'Try a few words you can remember.',
  confirmation: 'Confirm new password',
  reveal: 'Show password',
  revealed: 'Your password is visible.',
  concealed: 'Your password is hidden.',
  submit: 'Set new password',
  incomplete: 'Nothing was sent. Please try again.',
};

export default form;
