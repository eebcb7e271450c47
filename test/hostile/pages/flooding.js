/* A worker, which is to the page what another tab is: it forges messages. */
const channel = new BroadcastChannel('genauth-reset-password');
const hex = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
const long = 'x'.repeat(1e6);

/** Each of them is what a message should be, but for something. */
const forgeries = [
  () => ({type: 'ask'}),
  () => ({type: 'used'}),
  () => ({type: 'used', salt: hex(), digest: hex()}),
  () => ({type: 'used', salt: hex().slice(32), digest: hex()}),
  () => ({type: 'used', salt: hex(), digest: undefined}),
  () => ({type: 'used', salt: '', digest: ''}),
  () => ({type: 'used', salt: '\ud800', digest: hex().toUpperCase()}),
  () => ({type: 'used', salt: [hex()], digest: [hex()]}),
  () => ({type: 'used', salt: {toString: 1}, digest: {toString: 1}}),
  () => ({type: 'used', salt: NaN, digest: NaN}),
  () => ({type: ['used'], salt: hex(), digest: true}),
  () => JSON.parse('{"__proto__": {"type": "used"}, "salt": "a"}'),
  () => null,
  () => undefined,
  () => 0,
  () => 'used',
  () => [],
  () => new Array(1000).fill({type: 'ask'}),
  () => new Map([['type', 'used']]),
  () => new Uint8Array(1000),
  () => new Date(NaN),
  () => new Error('used'),
  () => 10n,
];

/** These take a while to read, so there are fewer of them. */
const large = [
  () => long,
  () => ({type: 'used', salt: long, digest: long}),
  () => ({type: long, salt: hex(), digest: long}),
  () => new Array(1e5).fill('used'),
];

let sent = 0;
setInterval(() => {
  for (let round = 0; round < 4; round++)
    for (const forge of forgeries) channel.postMessage(forge());
  sent += 4 * forgeries.length;
  channel.postMessage(large[(sent / forgeries.length) % large.length]());
  globalThis.postMessage(sent);
}, 20);
