/**
 * The least of each peer's service that makes it show its form: what the service
 * itself would answer.
 */

/** Hanko: a login flow begins with what the browser can do. */
const hanko = {
  answers: {
    '/hanko/login': {
      name: 'preflight',
      status: 200,
      csrf_token: 'bench',
      actions: {
        register_client_capabilities: {
          action: 'register_client_capabilities',
          href: '/login?action=register_client_capabilities%40bench',
          description: 'Send the computers capabilities.',
          inputs: {
            webauthn_available: {name: 'webauthn_available', type: 'boolean'},
            webauthn_conditional_mediation_available: {
              name: 'webauthn_conditional_mediation_available',
              type: 'boolean',
            },
            webauthn_platform_authenticator_available: {
              name: 'webauthn_platform_authenticator_available',
              type: 'boolean',
            },
          },
        },
      },
    },
    '/hanko/login?action=register_client_capabilities%40bench': {
      name: 'login_init',
      status: 200,
      csrf_token: 'bench',
      payload: {},
      actions: {
        continue_with_login_identifier: {
          action: 'continue_with_login_identifier',
          href: '/login?action=continue_with_login_identifier%40bench',
          description: 'Enter an identifier to login.',
          inputs: {
            email: {
              name: 'email',
              type: 'email',
              required: true,
              min_length: 3,
              max_length: 120,
            },
          },
        },
      },
    },
  },
};

/** Guard: two public configurations of the application. */
const guard = {
  answers: {
    '/api/v2/applications/bench/public-config': {
      code: 200,
      message: 'OK',
      data: {
        id: 'bench',
        name: 'Bench',
        identifier: 'bench',
        userPoolId: 'pool',
        logo: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
        allowedOrigins: [],
        corsWhitelist: [],
        requestHostname: 'localhost',
        cdnBase: '/guard-cdn',
        protocol: 'oidc',
        oidcConfig: {redirect_uris: ['http://localhost/callback']},
        logoutRedirectUris: [],
        publicKey: '',
        css: null,
        agreementEnabled: false,
        agreements: [],
        identityProviders: [],
        socialConnections: [],
        ecConnections: [],
        qrcodeTabsSettings: {},
        verifyCodeLength: 6,
        passwordStrength: 0,
        customPasswordStrength: {enabled: false},
        loginTabs: {
          list: ['password'],
          default: 'password',
          title: {password: 'Password'},
        },
        tabMethodsFields: [],
        registerTabs: {
          list: ['email'],
          default: 'email',
          title: {email: 'Email'},
        },
        passwordTabConfig: {
          enabledLoginMethods: ['email-password'],
          validLoginMethods: ['email-password'],
          validRegisterMethods: ['email-password'],
        },
        verifyCodeTabConfig: {
          enabledLoginMethods: ['email-code'],
          validLoginMethods: ['email-code'],
          validRegisterMethods: ['email-code'],
        },
        ssoPageComponentDisplay: {
          autoRegisterThenLoginHintInfo: false,
          forgetPasswordBtn: true,
          loginByPhoneCodeTab: false,
          loginByUserPasswordTab: true,
          loginMethodNav: true,
          registerBtn: true,
          registerMethodNav: true,
          socialLoginBtns: false,
          userPasswordInput: true,
          idpBtns: false,
          phoneCodeInput: false,
          wxMpScanTab: false,
        },
        internationalSmsConfig: {enabled: false},
        defaultLanguageConfig: null,
        tenantInfo: null,
      },
    },
    '/api/v2/applications/bench/components-public-config/guard': {
      code: 200,
      message: 'OK',
      data: {global: {}, page: {}},
    },
    // The icons; the real file is larger.
    '/guard-cdn/svg-string/guard': '<svg></svg>',
    // Nobody is signed in.
    '/graphql/v2': {
      errors: [{message: {code: 2020, message: 'Not signed in'}}],
      data: {user: null},
    },
  },
};

/** Descope: the project, its theme and the first screen of a flow. */
const descope = {
  folders: {
    '/npm/@descope/web-components-ui@3.14.1/dist/umd/':
      '@descope/web-components-ui/dist/umd',
  },
  answers: {
    '/descope-api/bench/v2-beta/config.json': {
      componentsVersion: '3.14.1',
      flows: {
        'sign-in': {
          version: 1,
          startScreenId: 'SC1',
          startScreenName: 'Sign in',
        },
      },
      styles: {},
    },
    '/descope-api/bench/v2-beta/theme.json': {
      light: {globals: '', components: {}},
      dark: {globals: '', components: {}},
    },
    '/descope-api/bench/v2-beta/SC1.html': `
      <descope-container>
        <descope-email-field name="email" label="Email" required="true">
        </descope-email-field>
        <descope-password name="password" label="Password" required="true">
        </descope-password>
        <descope-button data-type="button" id="submit">Continue</descope-button>
      </descope-container>`,
  },
};

/**
 * `folders` are those of packages, and an answer is JSON, or HTML as a text; both
 * by path, with the query where that makes a difference.
 *
 * @type {Record<string, {
 *   folders?: Record<string, string>,
 *   answers?: Record<string, unknown>,
 * }>}
 */
export const stubs = {descope, guard, hanko};
