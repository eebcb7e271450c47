import type {} from 'genauth-reset-password/preact';
import type {ComponentChildren} from 'preact';
import {useLocation} from 'preact-iso';
import {useEffect, useState} from 'preact/hooks';

interface Props {
  light?: boolean;
  children?: ComponentChildren;
}

export const ResetPage = ({light = false, children}: Props) => {
  const [version, setVersion] = useState(0);
  const [present, setPresent] = useState(true);
  const [help, setHelp] = useState(true);
  const [logo, setLogo] = useState(false);
  const [outcomes, setOutcomes] = useState<string[]>([]);
  const [running, setRunning] = useState(false);
  const {path, query, route} = useLocation();
  useEffect(() => setRunning(true), []);
  const note = (outcome: string) =>
    setOutcomes((before) => [...before, outcome]);
  const turnPage = () => {
    const page = String(Number(query.page ?? 0) + 1);
    route(`${path}?${new URLSearchParams({...query, page})}`, true);
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
        <button id="refresh" onClick={turnPage}>
          Next page
        </button>
        <a id="away" href="/away">
          Away
        </a>
      </p>
      {present && (
        <genauth-reset-password
          key={version}
          app-host={import.meta.env.VITE_APP_HOST}
          username="ada@example.com"
          light={light}
          sign-in-url="/away"
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
        Page <output id="drawn">{query.page}</output>, outcomes:{' '}
        <output id="outcomes">{outcomes.join(' ')}</output>
      </p>
    </main>
  );
};
