/** What only the start of the demo knows; the server writes it into the page. */

/** @type {HTMLMetaElement} */
const {content} = document.querySelector('meta[name=demo]');

export const {app: appId, apps, controlUrl, linkLifetime} = JSON.parse(content);

/** The application that this page belongs to. */
export const app = apps.find(({id}) => id === appId);

/**
 * Steers the stand-in. No page of a real product has such a thing.
 *
 * @param {string} command what follows `/control/`
 * @param {object} [body] makes it a POST
 */
export const control = async (command, body) => {
  const response = await fetch(`${controlUrl}/${command}`, {
    method: body ? 'POST' : 'GET',
    // As plain text it needs no preflight.
    body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
};
