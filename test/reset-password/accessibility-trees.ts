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
  text "Choose one that you use nowhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "Try a few words you can remember."
    textbox "New password" required in dots described "Try a few words you can remember."
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password"
  status
`,
  'requirements open': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you use nowhere else."
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
        text "A mix of letters, numbers, and symbols"
        text "(not met)"
    textbox "New password" required described "Your password needs: At least 6 characters; A mix of letters, numbers, and symbols."
    text "Confirm new password"
    textbox "Confirm new password" required
    button "Show password" not pressed
    button "Set new password"
  status
`,
  'requirements partly met': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you use nowhere else."
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
        text "A mix of letters, numbers, and symbols"
        text "(not met)"
    textbox "New password" required in dots described "Your password needs: At least 6 characters; A mix of letters, numbers, and symbols."
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password"
  status
`,
  'a strength': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you use nowhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "Try a few words you can remember."
    textbox "New password" required in dots described "Try a few words you can remember."
    text "Strong: hard to guess. Add a word."
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password"
  status
    text "Strong: hard to guess. Add a word."
`,
  revealed: `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you use nowhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "Try a few words you can remember."
    textbox "New password" required readable described "Try a few words you can remember."
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
  text "Choose one that you use nowhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "Try a few words you can remember."
    textbox "New password" required in dots described "Try a few words you can remember."
    text "Confirm new password"
    text "The passwords don’t match. Enter the same password in both fields."
    textbox "Confirm new password" required in dots invalid described "The passwords don’t match. Enter the same password in both fields." ← focus
    button "Show password" not pressed
    button "Set new password"
  status
`,
  'two errors': `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you use nowhere else."
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
    text "Try a few words you can remember."
    text "Enter a new password."
    textbox "New password" required invalid described "Enter a new password. Try a few words you can remember."
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
  text "Choose one that you use nowhere else."
  alert
  form "Set a new password" busy
    text "For ana@example.com"
    text "New password"
    text "Try a few words you can remember."
    textbox "New password" required in dots described "Try a few words you can remember."
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password" unavailable
  status
    text "Setting your new password…"
`,
  succeeded: `
region "Your password has been changed"
  heading 2 "Your password has been changed" ← focus
  alert
  text "You can now sign in with your new password."
  link "Sign in"
  status
`,
  'token missing': `
region "This link is incomplete"
  heading 2 "This link is incomplete"
  alert
  text "The part of the link that lets you reset your password is missing. Open the link in your message again, or copy the whole link."
  link "Request a new link"
  status
`,
  'token rejected': `
region "This link no longer works"
  heading 2 "This link no longer works" ← focus
  alert
  text "It has expired, has already been used, or wasn’t copied in full."
  link "Request a new link"
  status
`,
  rejected: `
region "Set a new password"
  heading 2 "Set a new password"
  text "Choose one that you use nowhere else."
  alert
    text "Your password wasn’t changed. The service says: "
    text "The account is locked."
    text "Reference: …"
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "Try a few words you can remember."
    textbox "New password" required in dots described "Try a few words you can remember."
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
  text "Choose one that you use nowhere else."
  alert
    text "There have been too many attempts. Your password wasn’t changed."
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "Try a few words you can remember."
    textbox "New password" required in dots described "Try a few words you can remember."
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
  text "Choose one that you use nowhere else."
  alert
    text "We couldn’t confirm whether your password was changed. Your new password may already work, so try signing in with it. If it doesn’t, try again here or request a new link."
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "Try a few words you can remember."
    textbox "New password" required in dots described "Try a few words you can remember."
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
  text "Choose one that you use nowhere else."
  alert
  form "Set a new password"
    text "For ana@example.com"
    text "New password"
    text "Try a few words you can remember."
    text "This password wasn’t accepted. Choose a different one. The service says: "
    text "It was used before."
    textbox "New password" required in dots invalid described "This password wasn’t accepted. Choose a different one. The service says: It was used before. Try a few words you can remember." ← focus
    text "Confirm new password"
    textbox "Confirm new password" required in dots
    button "Show password" not pressed
    button "Set new password"
  status
`,
  'config invalid': `
region "This page isn’t available"
  heading 2 "This page isn’t available"
  alert
    text "This page isn’t set up correctly, so you can’t set a password here. Please let the people who run this site know."
  status
`,
};
