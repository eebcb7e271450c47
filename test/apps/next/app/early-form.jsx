'use client';

import 'genauth-reset-password';
import {ResetForm} from './reset-form.jsx';

/** The element is defined before React hydrates the page. */
export const EarlyForm = ResetForm;
