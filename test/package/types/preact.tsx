/** @jsxImportSource preact */
/** Right use compiles, and wrong use is an error. */
import {createRef} from 'preact';
import type {
  GenAuthResetPassword,
  ResetEvent,
} from 'genauth-reset-password/elements';
import type {} from 'genauth-reset-password/preact';

const handleSuccess = (event: ResetEvent<'success'>): void => {
  console.log(event.detail.requestId);
};

export const Right = ({loads}: {readonly loads: boolean}) => (
  <genauth-reset-password
    app-host="https://acme.genauth.ai"
    password-encrypt-type="sm2"
    redirect-delay={8}
    heading-level="1"
    keep-token-in-url
    loadPolicy={loads}
    policy={{minLength: 12}}
    timeout={20_000}
    messages={{heading: 'Welcome back'}}
    ref={createRef<GenAuthResetPassword>()}
    key="reset"
    class="wide"
    lang="de"
    autofocus
    ongenauth-reset-success={handleSuccess}
    ongenauth-reset-failure={(event) => {
      console.log(event.detail.code satisfies string);
    }}
  >
    <p>The form is loading.</p>
    <genauth-forgot-password
      slot="request"
      methods="email"
      code-length={4}
      ongenauth-forgot-token={({detail}) => {
        console.log(detail.passwordResetToken satisfies string);
      }}
    />
  </genauth-reset-password>
);

export const wrong = [
  // @ts-expect-error No such way to encrypt.
  <genauth-reset-password password-encrypt-type="des" />,
  // @ts-expect-error A policy is an object.
  <genauth-reset-password policy="12" />,
  // @ts-expect-error A level is 0 to 3.
  <genauth-reset-password password-strength="4" />,
  <genauth-reset-password load-policy={false} />,
  // @ts-expect-error No such property.
  <genauth-reset-password appHots="https://acme.genauth.ai" />,
  // @ts-expect-error The failure has other details than the success.
  <genauth-reset-password ongenauth-reset-failure={handleSuccess} />,
  // @ts-expect-error A setting of the other element.
  <genauth-forgot-password policy={{minLength: 12}} />,
];
