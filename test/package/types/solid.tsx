/** @jsxImportSource solid-js */
/** Right use compiles, and wrong use is an error. */
import type {
  GenAuthResetPassword,
  ResetEvent,
} from 'genauth-reset-password/elements';
import type {} from 'genauth-reset-password/solid';

const handleSuccess = (event: ResetEvent<'success'>): void => {
  console.log(event.detail.requestId);
};

export const Right = (props: {readonly loads: boolean}) => {
  let element!: GenAuthResetPassword;
  return (
    <genauth-reset-password
      ref={element}
      app-host="https://acme.genauth.ai"
      attr:app-id="your-app-id"
      password-encrypt-type="sm2"
      redirect-delay={8}
      load-policy={props.loads}
      policy={{minLength: 12}}
      timeout={20_000}
      prop:messages={{heading: 'Welcome back'}}
      prop:headingLevel={1}
      class="wide"
      autofocus
      on:genauth-reset-success={handleSuccess}
      on:genauth-reset-failure={(event) => {
        console.log(element.state, event.detail.code satisfies string);
      }}
    >
      <p>The form is loading.</p>
      <genauth-forgot-password
        slot="request"
        methods="email"
        code-length={4}
        on:genauth-forgot-token={({detail}) => {
          console.log(detail.passwordResetToken satisfies string);
        }}
      />
    </genauth-reset-password>
  );
};

export const wrong = [
  // @ts-expect-error No such way to encrypt.
  <genauth-reset-password password-encrypt-type="des" />,
  // @ts-expect-error A policy is an object.
  <genauth-reset-password prop:policy="12" />,
  // @ts-expect-error A level is 0 to 3.
  <genauth-reset-password attr:password-strength="4" />,
  // @ts-expect-error Solid writes it as the attribute `apphost`.
  <genauth-reset-password appHost="https://acme.genauth.ai" />,
  // @ts-expect-error The failure has other details than the success.
  <genauth-reset-password on:genauth-reset-failure={handleSuccess} />,
  // @ts-expect-error A setting of the other element.
  <genauth-forgot-password prop:policy={{minLength: 12}} />,
];
