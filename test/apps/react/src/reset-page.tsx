import type {} from 'genauth-reset-password/react';
import {type ReactNode, useEffect, useState} from 'react';
import {Link, useSearchParams} from 'react-router';

interface Props {
  light?: boolean;
  children?: ReactNode;
}

export const ResetPage = ({light = false, children}: Props) => {
  const [version, setVersion] = useState(0);
  const [present, setPresent] = useState(true);
  const [help, setHelp] = useState(true);
  const [logo, setLogo] = useState(false);
  const [outcomes, setOutcomes] = useState<string[]>([]);
  const [search, setSearch] = useSearchParams();
  const [running, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  const note = (outcome: string) =>
    setOutcomes((before) => [...before, outcome]);
  const turnPage = (before: URLSearchParams) => {
    before.set('page', String(Number(before.get('page') ?? 0) + 1));
    return before;
  };
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
        <button id="refresh" onClick={() => setSearch(turnPage)}>
          Next page
        </button>
        <Link id="away" to="/away">
          Away
        </Link>
      </p>
      {present && (
        <genauth-reset-password
          key={version}
          appHost={import.meta.env.VITE_APP_HOST}
          username="ada@example.com"
          light={light}
          signInUrl="/away"
          policy={{minLength: 8}}
          ongenauth-reset-success={() => note('success')}
          ongenauth-reset-invalid={() => note('invalid')}
          ongenauth-reset-failure={({detail}) => note(detail.code)}
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
        Page <output id="drawn">{search.get('page')}</output>, outcomes:{' '}
        <output id="outcomes">{outcomes.join(' ')}</output>
      </p>
    </main>
  );
};
