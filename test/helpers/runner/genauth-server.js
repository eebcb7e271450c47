import {startGenAuthServer} from '../../../demo/genauth-server/server.js';

/**
 * Starts the GenAuth stand-in beside the test server, and tells the tests
 * where its control endpoints are.
 */
export const genAuthServer = () => {
  let server;
  return {
    name: 'genauth-server',
    async serverStart() {
      server = await startGenAuthServer();
    },
    async serverStop() {
      await server.close();
    },
    executeCommand({command}) {
      if (command === 'genauth-control-url') return server.controlUrl;
    },
  };
};
