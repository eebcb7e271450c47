import type {Situation} from './in-state.js';

/**
 * The element as it is read out in each situation, by somebody who has filled in
 * a password and for whom the account, the sign-in page and the way to a new
 * link are known.
 */
export const trees: Record<Situation, string> = {
  ready: `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "A few words that you can remember work well."
    textbox "New password" required in dots described "A few words that you can remember work well."
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password"
  status
`,
  'requirements open': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "Your password needs:"
    list
      listitem
        text "At least 6 characters"
        text "(not met)"
      listitem
        text "A mix of letters, digits, and symbols"
        text "(not met)"
    textbox "New password" required described "Your password needs: At least 6 characters; A mix of letters, digits, and symbols."
    text "Confirm new password"
    textbox "Confirm new password" required
    button "Show password" not pressed
    button "Set new password"
  status
`,
  'requirements partly met': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "Your password needs:"
    list
      listitem
        text "At least 6 characters"
        text "(met)"
      listitem
        text "A mix of letters, digits, and symbols"
        text "(not met)"
    textbox "New password" required in dots described "Your password needs: At least 6 characters; A mix of letters, digits, and symbols."
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password"
  status
`,
  'a strength': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "A few words that you can remember work well."
    textbox "New password" required in dots described "A few words that you can remember work well."
    text "Strong: hard to guess. Add a word."
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password"
  status
`,
  revealed: `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "A few words that you can remember work well."
    textbox "New password" required readable described "A few words that you can remember work well."
    text "Confirm new password"
    textbox "Confirm new password" required readable
    button "Show password" pressed
    button "Set new password"
  status
    text "Your password is visible."
`,
  'one error': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "A few words that you can remember work well."
    textbox "New password" required in dots described "A few words that you can remember work well."
    text "Confirm new password"
    text "The two passwords are not the same. Enter the same password in both fields."
    textbox "Confirm new password" required in dots invalid described "The two passwords are not the same. Enter the same password in both fields." ← focus
    button "Show password" not pressed
    button "Set new password"
  status
`,
  'two errors': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  group "Please check what you entered" ← focus
    heading 3 "Please check what you entered"
    list
      listitem
        link "Enter a new password."
      listitem
        link "Enter your new password again."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "A few words that you can remember work well."
    text "Enter a new password."
    textbox "New password" required invalid described "Enter a new password. A few words that you can remember work well."
    text "Confirm new password"
    text "Enter your new password again."
    textbox "Confirm new password" required invalid described "Enter your new password again."
    button "Show password" not pressed
    button "Set new password"
  status
`,
  submitting: `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  alert
  form "Set a new password" busy
    text "For ana@example.com"
    text "New password"
    text "A few words that you can remember work well."
    textbox "New password" required in dots described "A few words that you can remember work well."
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password" unavailable
  status
    text "Setting your new password…"
`,
  succeeded: `
region "Your password is changed"
  heading 2 "Your password is changed" ← focus
  alert
  text "You can now sign in with your new password."
  link "Sign in"
  status
`,
  'token missing': `
region "This link is not complete"
  heading 2 "This link is not complete"
  alert
  text "The address of this page has no reset code in it. Open the link from your message again, or copy the whole of it."
  link "Request a new link"
  status
`,
  'token rejected': `
region "This link no longer works"
  heading 2 "This link no longer works" ← focus
  alert
  text "It has expired, was used before, or was not copied completely. This attempt did not change your password."
  link "Request a new link"
  status
`,
  rejected: `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  alert
    text "The service did not change your password. The service says: "
    text "The account is locked."
    text "Reference: …"
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "A few words that you can remember work well."
    textbox "New password" required in dots described "A few words that you can remember work well."
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password"
  link "Request a new link"
  status
`,
  'rate limited': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  alert
    text "There were too many attempts. Your password was not changed."
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "A few words that you can remember work well."
    textbox "New password" required in dots described "A few words that you can remember work well."
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password" unavailable
  text "You can try again in 30 seconds."
  status
    text "You can try again in 30 seconds."
`,
  'outcome unknown': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  alert
    text "We could not confirm whether your password was changed. Your new password may already work: try to sign in with it. If it does not, try again here or ask for a new link."
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "A few words that you can remember work well."
    textbox "New password" required in dots described "A few words that you can remember work well."
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password"
  link "Sign in"
  link "Request a new link"
  status
`,
  'password rejected': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you do not use anywhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "A few words that you can remember work well."
    text "The service does not accept this password. Choose a different one. The service says: "
    text "It was used before."
    textbox "New password" required in dots invalid described "The service does not accept this password. Choose a different one. The service says: It was used before. A few words that you can remember work well." ← focus
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password"
  status
`,
  'config invalid': `
region "This page is not available"
  heading 2 "This page is not available"
  alert
    text "It is not set up correctly, so it does not ask for your password. Please tell the people who run this site."
  status
`,
};
