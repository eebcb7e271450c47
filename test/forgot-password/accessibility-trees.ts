import type {Situation} from './in-state.js';

/** The element as it is read out in each situation. */
export const trees: Record<Situation, string> = {
  identifying: `
region "Reset your password"
  heading 2 "Reset your password"
  text "We’ll send you a code so you can set a new password."
  alert
  form "Reset your password"
    text "Email or phone number"
    text "A number from another country starts with + and the country code."
    textbox "Email or phone number" required described "A number from another country starts with + and the country code."
    button "Send me a code"
  status
`,
  'no address': `
region "Reset your password"
  heading 2 "Reset your password"
  text "We’ll send you a code so you can set a new password."
  alert
  form "Reset your password"
    text "Email or phone number"
    text "A number from another country starts with + and the country code."
    text "Enter your email address or phone number."
    textbox "Email or phone number" required invalid described "Enter your email address or phone number. A number from another country starts with + and the country code." ← focus
    button "Send me a code"
  status
`,
  'not an address': `
region "Reset your password"
  heading 2 "Reset your password"
  text "We’ll send you a code so you can set a new password."
  alert
  form "Reset your password"
    text "Email or phone number"
    text "A number from another country starts with + and the country code."
    text "That’s not an email address or a phone number. An email address looks like name@example.com."
    textbox "Email or phone number" required readable invalid described "That’s not an email address or a phone number. An email address looks like name@example.com. A number from another country starts with + and the country code." ← focus
    button "Send me a code"
  status
`,
  sending: `
region "Reset your password"
  heading 2 "Reset your password"
  text "We’ll send you a code so you can set a new password."
  alert
  form "Reset your password" busy
    text "Email or phone number"
    text "A number from another country starts with + and the country code."
    textbox "Email or phone number" required readable described "A number from another country starts with + and the country code."
    button "Send me a code" unavailable
  status
    text "Sending a code…"
`,
  unreachable: `
region "Reset your password"
  heading 2 "Reset your password"
  text "We’ll send you a code so you can set a new password."
  alert
    text "We couldn’t reach the service. Check your connection and try again."
  form "Reset your password"
    text "Email or phone number"
    text "A number from another country starts with + and the country code."
    textbox "Email or phone number" required readable described "A number from another country starts with + and the country code."
    button "Send me a code"
  status
`,
  'too soon': `
region "Reset your password"
  heading 2 "Reset your password"
  text "We’ll send you a code so you can set a new password."
  alert
    text "There have been too many attempts. Wait a moment and try again."
  form "Reset your password"
    text "Email or phone number"
    text "A number from another country starts with + and the country code."
    textbox "Email or phone number" required readable described "A number from another country starts with + and the country code."
    button "Send me a code" unavailable
    text "You can ask for another code in … seconds."
  status
    text "You can ask for another code in … seconds."
`,
  'SMS off': `
region "Reset your password"
  heading 2 "Reset your password"
  text "We’ll send you a code so you can set a new password."
  alert
    text "That didn’t work. The service says: "
    text "SMS is not available"
    text "."
    text "Reference: …"
  form "Reset your password"
    text "Email or phone number"
    text "A number from another country starts with + and the country code."
    textbox "Email or phone number" required readable described "A number from another country starts with + and the country code."
    button "Send me a code"
  status
`,
  verifying: `
region "Enter the code"
  heading 2 "Enter the code"
  alert
  form "Enter the code"
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Check your spam folder, too."
    textbox "Code" required described "If there is an account for ana@example.com, a code is on its way. It may take a minute. Check your spam folder, too." ← focus
    button "Continue"
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change email or number"
  status
`,
  'no code': `
region "Enter the code"
  heading 2 "Enter the code"
  alert
  form "Enter the code"
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Check your spam folder, too."
    text "Enter the code from the message."
    textbox "Code" required invalid described "Enter the code from the message. If there is an account for ana@example.com, a code is on its way. It may take a minute. Check your spam folder, too." ← focus
    button "Continue"
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change email or number"
  status
    text "Enter the code from the message."
`,
  'part of a code': `
region "Enter the code"
  heading 2 "Enter the code"
  alert
  form "Enter the code"
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Check your spam folder, too."
    text "The code has 6 digits. Enter the whole code."
    textbox "Code" required readable invalid described "The code has 6 digits. Enter the whole code. If there is an account for ana@example.com, a code is on its way. It may take a minute. Check your spam folder, too." ← focus
    button "Continue"
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change email or number"
  status
    text "The code has 6 digits. Enter the whole code."
`,
  'another code': `
region "Enter the code"
  heading 2 "Enter the code"
  alert
  form "Enter the code"
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Check your spam folder, too."
    textbox "Code" required described "If there is an account for ana@example.com, a code is on its way. It may take a minute. Check your spam folder, too." ← focus
    button "Continue"
    button "Send another code"
    button "Change email or number"
  status
    text "You can ask for another code now."
`,
  'sending another': `
region "Enter the code"
  heading 2 "Enter the code"
  alert
  form "Enter the code" busy
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Check your spam folder, too."
    textbox "Code" required described "If there is an account for ana@example.com, a code is on its way. It may take a minute. Check your spam folder, too." ← focus
    button "Continue" unavailable
    button "Send another code" unavailable
    button "Change email or number" unavailable
  status
    text "Sending a code…"
`,
  checking: `
region "Enter the code"
  heading 2 "Enter the code"
  alert
  form "Enter the code" busy
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Check your spam folder, too."
    textbox "Code" required readable described "If there is an account for ana@example.com, a code is on its way. It may take a minute. Check your spam folder, too." ← focus
    button "Continue" unavailable
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change email or number" unavailable
  status
    text "Checking your code…"
`,
  'wrong code': `
region "Enter the code"
  heading 2 "Enter the code"
  alert
    text "That code isn’t right. Check it against the latest message, or ask for another one."
  form "Enter the code"
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Check your spam folder, too."
    textbox "Code" required readable invalid described "That code isn’t right. Check it against the latest message, or ask for another one. If there is an account for ana@example.com, a code is on its way. It may take a minute. Check your spam folder, too." ← focus
    button "Continue"
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change email or number"
  status
`,
  'expired code': `
region "Enter the code"
  heading 2 "Enter the code"
  alert
    text "That code no longer works. Ask for another one."
  form "Enter the code"
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Check your spam folder, too."
    textbox "Code" required readable invalid described "That code no longer works. Ask for another one. If there is an account for ana@example.com, a code is on its way. It may take a minute. Check your spam folder, too." ← focus
    button "Continue"
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change email or number"
  status
`,
  verified: `
region "Your code is correct"
  heading 2 "Your code is correct" ← focus
  alert
  text "Now set a new password."
  status
`,
  'config invalid': `
region "This page isn’t available"
  heading 2 "This page isn’t available"
  alert
    text "This page isn’t set up correctly, so you can’t reset your password here. Please let the people who run this site know."
  status
`,
};
