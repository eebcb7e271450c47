'use client';

import Link from 'next/link';
import {useRouter} from 'next/navigation';
import {useCallback, useEffect, useState} from 'react';

export function ResetForm({light = false, drawn, children}) {
  const [version, setVersion] = useState(0);
  const [present, setPresent] = useState(true);
  const [help, setHelp] = useState(true);
  const [logo, setLogo] = useState(false);
  const [outcomes, setOutcomes] = useState([]);
  const [running, setRunning] = useState(false);
  const router = useRouter();
  useEffect(() => setRunning(true), []);

  // React drops the handlers of a custom element when it hydrates one.
  const listen = useCallback((element) => {
    const controller = new AbortController();
    const {signal} = controller;
    const note = (outcome) => setOutcomes((before) => [...before, outcome]);
    const on = (type, name) =>
      element.addEventListener(
        `genauth-reset-${type}`,
        ({detail}) => note(name ?? detail.code),
        {signal},
      );
    on('success', 'success');
    on('invalid', 'invalid');
    on('failure');
    element.policy = {minLength: 8};
    return () => controller.abort();
  }, []);

  return (
    <main id="reset-page" data-running={running}>
      <h1>A new password</h1>
      <p>
        <button id="remount" onClick={() => setVersion(version + 1)}>
          Draw anew
        </button>
        <button id="toggle-element" onClick={() => setPresent(!present)}>
          Form
        </button>
        <button id="toggle-help" onClick={() => setHelp(!help)}>
          Help
        </button>
        <button id="toggle-logo" onClick={() => setLogo(!logo)}>
          Logo
        </button>
        <button id="refresh" onClick={() => router.refresh()}>
          Refresh
        </button>
        <Link id="away" href="/away">
          Away
        </Link>
      </p>
      {present && (
        <genauth-reset-password
          key={version}
          ref={listen}
          app-host={process.env.NEXT_PUBLIC_APP_HOST}
          username="ada@example.com"
          light={light}
          sign-in-url="/away"
        >
          {logo && (
            <strong slot="logo" id="logo">
              Acme
            </strong>
          )}
          {help && (
            <p slot="help" id="help">
              Call us.
            </p>
          )}
          {children}
        </genauth-reset-password>
      )}
      <p>
        Drawn <output id="drawn">{drawn}</output>, outcomes:{' '}
        <output id="outcomes">{outcomes.join(' ')}</output>
      </p>
    </main>
  );
}
