import {executeServerCommand} from '@web/test-runner-commands';
import {onceAfterTest} from './after-test.js';
import {
  newPassword,
  watchRequests,
  watchSecret,
  type RecordedRequest,
} from './canary.js';

/** What the service asks of a new password: demo/genauth-server/passwords.js. */
export interface Policy {
  /** The public settings tell these two. */
  strength?: 0 | 1 | 2 | 3 | 4;
  custom?: {regex: string; enabled?: boolean; [text: string]: unknown};
  /** And these not. */
  minLength?: number;
  maxLength?: number;
  pattern?: string;
}

/** How an application of the GenAuth stand-in is set up. */
export interface AppOptions {
  /** One label of a host name; random when not given. */
  name?: string;
  rsaBits?: 1024 | 2048 | 4096;
  policy?: Policy;
  /** `GET /api/v3/system` answers in an envelope. */
  wrapSystem?: boolean;
  /** Lets the browser use a connection again. */
  keepAlive?: boolean;
  /** Whether it can send SMS; it can unless told otherwise. */
  sms?: boolean;
  /** Whether it says that nobody has an address. */
  tellsUnknown?: boolean;
}

export interface TokenOptions {
  /** The app's own account when not given. */
  email?: string;
  /** In seconds. */
  lifetime?: number;
  state?: 'fresh' | 'expired' | 'used';
  /** The value itself; random when not given. */
  token?: string;
}

export type Endpoint =
  | 'system'
  | 'reset-password'
  | 'signin'
  | 'public-config'
  | 'send-email'
  | 'send-sms'
  | 'verify-reset-password-request';

/** See demo/genauth-server/fault-kinds.js for the kinds and their fields. */
export interface Fault {
  kind: string;
  fault?: Fault;
  [field: string]: unknown;
}

export interface Keys {
  rsa: {bits: number; publicKey: string; privateKey: string};
  sm2: {publicKey: string; privateKey: string; privateKeyPem: string};
}

export interface Mail {
  kind: 'link' | 'email-code' | 'sms-code';
  to: string;
  subject: string;
  text: string;
  link: string;
}

/** Whose code it is; the app's own account when not given. */
export interface CodeOptions {
  email?: string;
  /** E.164, such as `+8613800000000`. */
  phone?: string;
  state?: 'fresh' | 'expired' | 'locked';
}

let knownControlUrl: Promise<string> | undefined;

/** Where the stand-in takes orders. */
export const controlUrl = (): Promise<string> =>
  (knownControlUrl ??= executeServerCommand<string, never>(
    'genauth-control-url',
  ));

const control = async <T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<T> => {
  const response = await fetch(`${await controlUrl()}/${path}`, {
    method,
    ...(body && {body: JSON.stringify(body)}),
  });
  const answer = (await response.json()) as T & {error?: string};
  if (!response.ok) throw new Error(`GenAuth stand-in: ${answer.error}`);
  return answer;
};

/** An application of the GenAuth stand-in, with one account. */
export class App {
  readonly name: string;
  /** Such as `http://t-1f2e3d.localhost:41234`. */
  readonly appHost: string;
  /** As `app-id` and the public settings have it. */
  readonly appId: string;
  readonly email: string;

  constructor(name: string, appHost: string, appId: string) {
    this.name = name;
    this.appHost = appHost;
    this.appId = appId;
    this.email = `somebody@${name}.example`;
  }

  async addAccount(
    email: string,
    password: string,
    phone?: string,
  ): Promise<void> {
    await this.#order('POST', 'accounts', {
      email,
      password,
      ...(phone && {phone}),
    });
  }

  /** A code that no message was sent with. */
  async issueCode(options: CodeOptions = {}): Promise<string> {
    const to = options.phone ? {} : {email: this.email};
    const {code} = await this.#order<{code: string}>('POST', 'codes', {
      ...to,
      ...options,
    });
    return code;
  }

  /** The canary looks for the token from now on. */
  async issueToken(options: TokenOptions = {}): Promise<string> {
    const {passwordResetToken} = await this.#order<{
      passwordResetToken: string;
    }>('POST', 'tokens', {email: this.email, ...options});
    return watchSecret('token', passwordResetToken);
  }

  /** @param link with `{token}` where the token goes */
  sendMail(link: string, options: TokenOptions = {}): Promise<Mail> {
    return this.#order('POST', 'mails', {email: this.email, link, ...options});
  }

  inbox(): Promise<Mail[]> {
    return this.#order('GET', 'inbox');
  }

  /** Preflights included, the first request first. */
  requests(): Promise<RecordedRequest[]> {
    return this.#order('GET', 'requests');
  }

  /** The requests that asked for that endpoint, without preflights. */
  async requestsTo(endpoint: Endpoint): Promise<RecordedRequest[]> {
    const requests = await this.requests();
    const wanted =
      endpoint === 'public-config'
        ? `/api/v2/applications/${this.appId}/public-config`
        : `/api/v3/${endpoint}`;
    return requests.filter(
      ({method, path}) => method !== 'OPTIONS' && path === wanted,
    );
  }

  async forgetRequests(): Promise<void> {
    await this.#order('DELETE', 'requests');
  }

  keys(): Promise<Keys> {
    return this.#order('GET', 'keys');
  }

  async rotateKeys(): Promise<void> {
    await this.#order('POST', 'rotate-keys');
  }

  /** What a new password has to be from now on. */
  async setPolicy(policy: Policy): Promise<void> {
    await this.#order('POST', 'policy', policy);
  }

  /** Whether one can sign in with that password. */
  async passwordIs(password: string, email = this.email): Promise<boolean> {
    const {matches} = await this.#order<{matches: boolean}>('POST', 'check', {
      email,
      password,
    });
    return matches;
  }

  /** From now on, or for so many `times`; `null` heals the endpoint. */
  async fault(
    endpoint: Endpoint,
    fault: Fault | null,
    times?: number,
  ): Promise<void> {
    await this.#order('POST', 'faults', {
      endpoint,
      fault,
      ...(times !== undefined && {times}),
    });
  }

  /** Lets the answers go that a `hold` fault holds, and counts them. */
  async release(): Promise<number> {
    const {released} = await this.#order<{released: number}>('POST', 'release');
    return released;
  }

  #order<T>(
    method: 'GET' | 'POST' | 'DELETE',
    command: string,
    body?: object,
  ): Promise<T> {
    return control(method, `tenants/${this.name}/${command}`, body);
  }
}

/**
 * A new application with an account whose password nobody knows. The canary
 * searches its requests.
 */
export const createApp = async (options: AppOptions = {}): Promise<App> => {
  const {name, appHost, appId} = await control<
    Pick<App, 'name' | 'appHost' | 'appId'>
  >('POST', 'tenants', options);
  const app = new App(name, appHost, appId);
  await app.addAccount(app.email, newPassword());
  watchRequests(app);
  // Held answers would keep the browser's connections.
  onceAfterTest(async () => void (await app.release()));
  return app;
};
