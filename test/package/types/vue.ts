/** Right use compiles, and wrong use is an error, as in Vue's templates. */
import type {GlobalComponents} from 'vue';
import type {ResetEvent} from 'genauth-reset-password/elements';
import type {} from 'genauth-reset-password/vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<
  GlobalComponents[Tag]
>['$props'];
type Reset = Props<'genauth-reset-password'>;
type Forgot = Props<'genauth-forgot-password'>;

const handleSuccess = (event: ResetEvent<'success'>): void => {
  console.log(event.detail.requestId);
};

export const right: [Reset, Forgot] = [
  {
    appHost: 'https://acme.genauth.ai',
    passwordEncryptType: 'sm2',
    redirectDelay: 8,
    loadPolicy: false,
    policy: {minLength: 12},
    messages: {heading: 'Welcome back'},
    class: ['wide'],
    lang: 'de',
    key: 'reset',
    onGenauthResetSuccess: handleSuccess,
    onGenauthResetFailure: (event) => {
      console.log(event.detail.code satisfies string);
    },
  },
  {
    slot: 'request',
    methods: 'email',
    codeLength: 4,
    onGenauthForgotToken: ({detail}) => {
      console.log(detail.passwordResetToken satisfies string);
    },
  },
];

export const wrong: (Reset | Forgot)[] = [
  // @ts-expect-error No such way to encrypt.
  {passwordEncryptType: 'des'} satisfies Reset,
  // @ts-expect-error A policy is an object.
  {policy: '12'} satisfies Reset,
  // @ts-expect-error No such property.
  {appHots: 'https://acme.genauth.ai'} satisfies Reset,
  // @ts-expect-error The failure has other details than the success.
  {onGenauthResetFailure: handleSuccess} satisfies Reset,
  // @ts-expect-error A setting of the other element.
  {policy: {minLength: 12}} satisfies Forgot,
];
