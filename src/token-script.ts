/**
 * The script for the top of a page's `<head>`: takes the reset token out of the
 * URL before any other script reads it, and keeps it for the element. Its
 * attribute `data-token-param` names the URL parameter.
 */
import {takeResetToken} from './core/take-reset-token.js';

const script = document.querySelector<HTMLScriptElement>(
  'script[data-token-param]',
);
takeResetToken(script?.dataset.tokenParam);
