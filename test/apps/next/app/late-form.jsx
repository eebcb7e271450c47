'use client';

import {useEffect} from 'react';
import {ResetForm} from './reset-form.jsx';

/** The element is defined once React has hydrated the page. */
export function LateForm(props) {
  useEffect(() => void import('genauth-reset-password'), []);
  return <ResetForm {...props} />;
}
