import {json, success} from '../envelope.js';

/**
 * `GET /api/v3/system`: the public keys. Bare, as the service's own clients read
 * it; two of its READMEs show it in an envelope, hence the tenant's option.
 *
 * @type {import('../api.js').Handler}
 */
export function system({keys, wrapSystem}, {language}) {
  const info = {
    rsa: {publicKey: keys.rsa.publicKey},
    sm2: {publicKey: keys.sm2.publicKey},
    version: {server: '2.0.0', console: '2.0.0', login: '2.0.0'},
    publicIps: [],
  };
  return wrapSystem ? success(info, language) : json(info);
}
