/** @jsxImportSource react */
/** Right use compiles, and wrong use is an error. */
import {useRef} from 'react';
import type {
  GenAuthResetPassword,
  ResetEvent,
} from 'genauth-reset-password/elements';
import type {} from 'genauth-reset-password/react';

const handleSuccess = (event: ResetEvent<'success'>): void => {
  console.log(event.detail.requestId);
};

export const Right = ({loads}: {readonly loads: boolean}) => (
  <genauth-reset-password
    app-host="https://acme.genauth.ai"
    app-id="your-app-id"
    password-encrypt-type="sm2"
    redirect-delay={8}
    heading-level="1"
    load-policy={loads}
    keep-token-in-url=""
    policy={{minLength: 12}}
    timeout={20_000}
    messages={{heading: 'Welcome back'}}
    fetch={(request) => fetch(request)}
    ref={useRef<GenAuthResetPassword>(null)}
    key="reset"
    className="wide"
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
  // @ts-expect-error A length is a number.
  <genauth-reset-password policy={{minLength: '12'}} />,
  // @ts-expect-error A level is 0 to 3.
  <genauth-reset-password password-strength="4" />,
  // @ts-expect-error No such property.
  <genauth-reset-password appHots="https://acme.genauth.ai" />,
  // @ts-expect-error The state can only be read.
  <genauth-reset-password state="ready" />,
  // @ts-expect-error The failure has other details than the success.
  <genauth-reset-password ongenauth-reset-failure={handleSuccess} />,
  // @ts-expect-error A setting of the other element.
  <genauth-forgot-password policy={{minLength: 12}} />,
  // @ts-expect-error Written as an attribute, it would be the text "8000".
  <genauth-forgot-password timeout="8000" />,
];
