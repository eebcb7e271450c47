import type {Situation} from './in-state.js';

/** The element as it is read out in each situation. */
export const trees: Record<Situation, string> = {
  identifying: `
region "Reset your password"
  heading 2 "Reset your password"
  text "We send you a code. With it you set a new password."
  alert
  form "Reset your password"
    text "E-mail or phone number"
    text "A number from another country begins with +."
    textbox "E-mail or phone number" required described "A number from another country begins with +."
    button "Send me a code"
  status
`,
  'no address': `
region "Reset your password"
  heading 2 "Reset your password"
  text "We send you a code. With it you set a new password."
  alert
  form "Reset your password"
    text "E-mail or phone number"
    text "A number from another country begins with +."
    text "Enter your e-mail address or your phone number."
    textbox "E-mail or phone number" required invalid described "Enter your e-mail address or your phone number. A number from another country begins with +." ← focus
    button "Send me a code"
  status
`,
  'not an address': `
region "Reset your password"
  heading 2 "Reset your password"
  text "We send you a code. With it you set a new password."
  alert
  form "Reset your password"
    text "E-mail or phone number"
    text "A number from another country begins with +."
    text "This is neither an e-mail address nor a phone number. An e-mail address looks like name@example.com."
    textbox "E-mail or phone number" required readable invalid described "This is neither an e-mail address nor a phone number. An e-mail address looks like name@example.com. A number from another country begins with +." ← focus
    button "Send me a code"
  status
`,
  sending: `
region "Reset your password"
  heading 2 "Reset your password"
  text "We send you a code. With it you set a new password."
  alert
  form "Reset your password" busy
    text "E-mail or phone number"
    text "A number from another country begins with +."
    textbox "E-mail or phone number" required readable described "A number from another country begins with +."
    button "Send me a code" unavailable
  status
    text "Sending a code…"
`,
  unreachable: `
region "Reset your password"
  heading 2 "Reset your password"
  text "We send you a code. With it you set a new password."
  alert
    text "The service could not be reached. Check your connection and try again."
  form "Reset your password"
    text "E-mail or phone number"
    text "A number from another country begins with +."
    textbox "E-mail or phone number" required readable described "A number from another country begins with +."
    button "Send me a code"
  status
`,
  'too soon': `
region "Reset your password"
  heading 2 "Reset your password"
  text "We send you a code. With it you set a new password."
  alert
    text "That was too often. Wait a moment and try again."
  form "Reset your password"
    text "E-mail or phone number"
    text "A number from another country begins with +."
    textbox "E-mail or phone number" required readable described "A number from another country begins with +."
    button "Send me a code" unavailable
    text "You can ask for another code in … seconds."
  status
    text "You can ask for another code in … seconds."
`,
  'SMS off': `
region "Reset your password"
  heading 2 "Reset your password"
  text "We send you a code. With it you set a new password."
  alert
    text "The service could not do that. The service says: "
    text "SMS is not available"
    text "."
    text "Reference: …"
  form "Reset your password"
    text "E-mail or phone number"
    text "A number from another country begins with +."
    textbox "E-mail or phone number" required readable described "A number from another country begins with +."
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
    text "It may take a minute. Look among your spam, too."
    textbox "Code" required described "If there is an account for ana@example.com, a code is on its way. It may take a minute. Look among your spam, too." ← focus
    button "Continue"
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change the address"
  status
`,
  'no code': `
region "Enter the code"
  heading 2 "Enter the code"
  alert
  form "Enter the code"
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Look among your spam, too."
    text "Enter the code from the message."
    textbox "Code" required invalid described "Enter the code from the message. If there is an account for ana@example.com, a code is on its way. It may take a minute. Look among your spam, too." ← focus
    button "Continue"
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change the address"
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
    text "It may take a minute. Look among your spam, too."
    text "The code has 6 digits. Enter all of it."
    textbox "Code" required readable invalid described "The code has 6 digits. Enter all of it. If there is an account for ana@example.com, a code is on its way. It may take a minute. Look among your spam, too." ← focus
    button "Continue"
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change the address"
  status
    text "The code has 6 digits. Enter all of it."
`,
  'another code': `
region "Enter the code"
  heading 2 "Enter the code"
  alert
  form "Enter the code"
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Look among your spam, too."
    textbox "Code" required described "If there is an account for ana@example.com, a code is on its way. It may take a minute. Look among your spam, too." ← focus
    button "Continue"
    button "Send another code"
    button "Change the address"
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
    text "It may take a minute. Look among your spam, too."
    textbox "Code" required described "If there is an account for ana@example.com, a code is on its way. It may take a minute. Look among your spam, too." ← focus
    button "Continue" unavailable
    button "Send another code" unavailable
    button "Change the address" unavailable
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
    text "It may take a minute. Look among your spam, too."
    textbox "Code" required readable described "If there is an account for ana@example.com, a code is on its way. It may take a minute. Look among your spam, too." ← focus
    button "Continue" unavailable
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change the address" unavailable
  status
    text "Checking your code…"
`,
  'wrong code': `
region "Enter the code"
  heading 2 "Enter the code"
  alert
    text "This code is not right. Check it against the latest message, or ask for another one."
  form "Enter the code"
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Look among your spam, too."
    textbox "Code" required readable invalid described "This code is not right. Check it against the latest message, or ask for another one. If there is an account for ana@example.com, a code is on its way. It may take a minute. Look among your spam, too." ← focus
    button "Continue"
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change the address"
  status
`,
  'expired code': `
region "Enter the code"
  heading 2 "Enter the code"
  alert
    text "This code no longer works. Ask for another one."
  form "Enter the code"
    text "If there is an account for ana@example.com, a code is on its way."
    text "Code"
    text "It may take a minute. Look among your spam, too."
    textbox "Code" required readable invalid described "This code no longer works. Ask for another one. If there is an account for ana@example.com, a code is on its way. It may take a minute. Look among your spam, too." ← focus
    button "Continue"
    button "Send another code" unavailable
    text "You can ask for another code in … seconds."
    button "Change the address"
  status
`,
  verified: `
region "Your code is right"
  heading 2 "Your code is right" ← focus
  alert
  text "Now set a new password."
  status
`,
  'config invalid': `
region "This page is not available"
  heading 2 "This page is not available"
  alert
    text "It is not set up correctly, so it does not ask for anything. Please tell the people who run this site."
  status
`,
};
