/** The service with faults, for the test runner: sessions by commands. */
import {faultById} from '../table/index.js';
import {listenOnLoopback} from '../../../demo/genauth-server/listen.js';
import {openHost} from './hosts.js';
import {Session} from './session.js';
import {observe} from './observed.js';

export const faultService = () => {
  /** @type {Map<string, Session>} by the host of their address */
  const sessions = new Map();
  /** @type {Map<Session, Awaited<ReturnType<typeof openHost>>>} */
  const hosts = new Map();
  /** Requests to the host that redirects point at, by session. */
  const stolen = [];
  let server;
  let attacker;

  /** @param {string} key */
  const sessionOf = (key) => {
    const session = sessions.get(key);
    if (!session) throw new Error(`There is no session ${key}`);
    return session;
  };

  const serve = (request, response) => {
    const session = sessions.get(request.headers.host ?? '');
    if (!session) return response.destroy();
    session.serve(request).catch((error) => {
      // A client that left in the middle is no defect.
      if (!request.socket.destroyed) console.error(error);
      request.socket.destroy();
    });
  };

  /** @type {Record<string, (payload: any) => any>} */
  const commands = {
    async 'fault-open'({id}) {
      const fault = faultById(id);
      const addressOf = (name) => `http://${name}.localhost:${server.port}`;
      const thief = `http://127.0.0.1:${attacker.port}`;
      const session = await Session.open(fault, addressOf, thief);
      let {appHost} = session.tenant;
      if (fault.does.host === 'has no certificate') {
        appHost = appHost.replace('http:', 'https:');
      } else if (fault.does.host) {
        const host = await openHost(fault.does.host, server.port, () =>
          session.strike(),
        );
        hosts.set(session, host);
        appHost = `http://127.0.0.1:${host.port}`;
      }
      const key = new URL(appHost).host;
      sessions.set(key, session);
      const {email, tenant} = session;
      const token = session.issueToken();
      const {publicKey} = tenant.keys.rsa;
      return {key, appHost, email, token, publicKey, appId: tenant.appId};
    },
    'fault-struck': ({key}) =>
      sessions
        .get(key)
        ?.struck()
        .then(() => true),
    'fault-code': ({key}) => sessionOf(key).code,
    'fault-pass'({key, seconds}) {
      sessionOf(key).secondsAhead += seconds;
    },
    /** Another status for the next strike, and another token. */
    'fault-status'({key, status}) {
      const session = sessionOf(key);
      session.status = status;
      const before = session.requests.splice(0);
      return {token: session.issueToken(), requests: before};
    },
    /** What has happened; from then on the service works. */
    async 'fault-heal'({key}) {
      const session = sessionOf(key);
      session.isHealed = true;
      await hosts.get(session)?.heal();
      const taken = stolen.filter((path) =>
        ['', session.tenant.name].includes(path),
      );
      return {requests: session.requests, stolen: taken.length};
    },
    'fault-requests': ({key}) => sessionOf(key).requests,
    async 'fault-close'({key, engine, seen}) {
      const session = sessionOf(key);
      if (seen) observe({id: session.fault.id, engine, seen});
      sessions.delete(key);
      session.close();
      await hosts.get(session)?.close();
      hosts.delete(session);
    },
  };

  return {
    name: 'fault-service',
    async serverStart() {
      server = await listenOnLoopback(0, serve);
      attacker = await listenOnLoopback(0, (request, response) => {
        stolen.push((request.url ?? '').slice(1));
        response.writeHead(200, {'access-control-allow-origin': '*'}).end('{}');
      });
    },
    async serverStop() {
      await Promise.all([server.close(), attacker.close()]);
    },
    async executeCommand({command, payload}) {
      const run = commands[command];
      // Nothing would mean that nobody knows the command.
      return run ? ((await run(payload)) ?? true) : undefined;
    },
  };
};
