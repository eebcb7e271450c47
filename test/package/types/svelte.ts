/** Right use compiles, and wrong use is an error, as in Svelte's templates. */
import type {SvelteHTMLElements} from 'svelte/elements';
import type {ResetEvent} from 'genauth-reset-password/elements';
import type {} from 'genauth-reset-password/svelte';

type Reset = SvelteHTMLElements['genauth-reset-password'];
type Forgot = SvelteHTMLElements['genauth-forgot-password'];

const handleSuccess = (event: ResetEvent<'success'>): void => {
  console.log(event.detail.requestId);
};

export const right: [Reset, Forgot] = [
  {
    'app-host': 'https://acme.genauth.ai',
    'password-encrypt-type': 'sm2',
    'redirect-delay': 8,
    'heading-level': '1',
    'keep-token-in-url': true,
    loadPolicy: false,
    policy: {minLength: 12},
    messages: {heading: 'Welcome back'},
    class: 'wide',
    lang: 'de',
    autofocus: true,
    'ongenauth-reset-success': handleSuccess,
    'ongenauth-reset-failure': (event) => {
      console.log(event.detail.code satisfies string);
    },
  },
  {
    slot: 'request',
    methods: 'email',
    'code-length': 4,
    'ongenauth-forgot-token': ({detail}) => {
      console.log(detail.passwordResetToken satisfies string);
    },
  },
];

export const wrong: (Reset | Forgot)[] = [
  // @ts-expect-error No such way to encrypt.
  {'password-encrypt-type': 'des'} satisfies Reset,
  // @ts-expect-error A policy is an object.
  {policy: '12'} satisfies Reset,
  {'load-policy': false} satisfies Reset,
  // @ts-expect-error No such attribute.
  {'app-hots': 'https://acme.genauth.ai'} satisfies Reset,
  // @ts-expect-error The failure has other details than the success.
  {'ongenauth-reset-failure': handleSuccess} satisfies Reset,
  // @ts-expect-error A setting of the other element.
  {policy: {minLength: 12}} satisfies Forgot,
];
