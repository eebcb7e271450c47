import {A, useSearchParams} from '@solidjs/router';
import type {} from 'genauth-reset-password/solid';
import {createSignal, onMount, type ParentProps, Show} from 'solid-js';

export const ResetPage = (props: ParentProps<{light?: boolean}>) => {
  /** Never 0, which would be nothing to draw. */
  const [version, setVersion] = createSignal(1);
  const [present, setPresent] = createSignal(true);
  const [help, setHelp] = createSignal(true);
  const [logo, setLogo] = createSignal(false);
  const [outcomes, setOutcomes] = createSignal<string[]>([]);
  const [search, setSearch] = useSearchParams<{page: string}>();
  const [running, setRunning] = createSignal(false);
  onMount(() => setRunning(true));
  const note = (outcome: string) =>
    setOutcomes((before) => [...before, outcome]);
  const turnPage = () =>
    setSearch({page: Number(search.page ?? 0) + 1}, {replace: true});
  return (
    <main id="reset-page" data-running={running()}>
      <h1>A new password</h1>
      <p>
        <button id="remount" onClick={() => setVersion(version() + 1)}>
          Draw anew
        </button>
        <button id="toggle-element" onClick={() => setPresent(!present())}>
          Form
        </button>
        <button id="toggle-help" onClick={() => setHelp(!help())}>
          Help
        </button>
        <button id="toggle-logo" onClick={() => setLogo(!logo())}>
          Logo
        </button>
        <button id="refresh" onClick={turnPage}>
          Next page
        </button>
        <A id="away" href="/away">
          Away
        </A>
      </p>
      <Show when={present() && version()} keyed>
        <genauth-reset-password
          app-host={import.meta.env.VITE_APP_HOST}
          username="ada@example.com"
          light={props.light}
          sign-in-url="/away"
          policy={{minLength: 8}}
          on:genauth-reset-success={() => note('success')}
          on:genauth-reset-invalid={() => note('invalid')}
          on:genauth-reset-failure={({detail}) => note(detail.code)}
        >
          <Show when={logo()}>
            <strong slot="logo" id="logo">
              Acme
            </strong>
          </Show>
          <Show when={help()}>
            <p slot="help" id="help">
              Call us.
            </p>
          </Show>
          {props.children}
        </genauth-reset-password>
      </Show>
      <p>
        Page <output id="drawn">{search.page}</output>, outcomes:{' '}
        <output id="outcomes">{outcomes().join(' ')}</output>
      </p>
    </main>
  );
};
