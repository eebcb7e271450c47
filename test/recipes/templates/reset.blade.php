<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Set a new password</title>
    <script nonce="{{ $nonce }}">
      window.litNonce = document.currentScript.nonce;
    </script>
    <script type="module" src="/genauth/genauth-reset-password.js"></script>
  </head>
  <body>
    <main>
      <genauth-reset-password
        app-host="{{ $appHost }}"
        app-id="{{ $appId }}"
        username="{{ $username }}"
        sign-in-url="/login"
        heading-level="1"
      >
        <p>The form is loading.</p>
        <genauth-forgot-password slot="request"></genauth-forgot-password>
      </genauth-reset-password>
    </main>
  </body>
</html>
