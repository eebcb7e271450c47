import {parseSync, Visitor, type ESTree, type Plugin} from 'vite';

/**
 * Parts of the libraries that this package never calls, by file. Of the ciphers:
 * key generation, decryption, signatures and the export of keys. Of ky: hooks,
 * progress, search parameters, and its own reading of JSON. Of lit: its
 * declaration of properties, because `src/ui/declare.ts` has its own. No bundler
 * can know that of methods. A call in spite of this list throws, and then nothing
 * is sent.
 */
const neverCalled = Object.entries({
  '@lit/reactive-element/reactive-element.js': `addInitializer createProperty
    getPropertyDescriptor getPropertyOptions _$Eu _$ET _$AK C`,
  'ky/distribution/core/Ky.js': `#raceBodyRead #getBodyReadTimeout
    #raceWithTotalTimeout #cancelReturnedBody #normalizeSearchParams
    cloneInitHookOptions cloneRetryOptions cloneSearchParametersForInitHook
    validateJsonWithSchema isAbsoluteInput normalizeInputForProtocolCheck`,
  'ky/distribution/utils/body.js': 'streamRequest streamResponse',
  'ky/distribution/utils/merge.js': 'appendSearchParameters',
  'jsencrypt/lib/JSEncrypt.js': `setPrivateKey encrypt decrypt encryptOAEP sign
    signSha256 verify verifySha256 getPrivateKey getPrivateKeyB64 getPublicKey
    getPublicKeyB64`,
  'jsencrypt/lib/JSEncryptRSAKey.js': `getPrivateBaseKey getPrivateBaseKeyB64
    getPublicBaseKey getPublicBaseKeyB64 wordwrap getPrivateKey getPublicKey
    hasPublicKeyProperty hasPrivateKeyProperty parsePropertiesFrom`,
  'jsencrypt/lib/lib/jsbn/rsa.js': `doPrivate setPublic setPrivate setPrivateEx
    generate generateAsync decrypt sign verify pkcs1pad2`,
  'jsencrypt/lib/lib/asn1js/asn1.js': `isASCII parseStringISO parseStringUTF
    parseStringBMP parseTime parseInteger parseBitString parseOctetString parseOID
    typeName content toString toPrettyString posContent`,
  'jsencrypt/lib/lib/asn1js/hex.js': 'Hex',
  'jsencrypt/lib/lib/asn1js/int10.js': 'Int10',
  'sm-crypto/src/sm2/index.js': `compressPublicKeyHex comparePublicKeyHex
    doDecrypt doSignature doVerifySignature getPublicKeyFromPrivateKey getPoint`,
  'sm-crypto/src/sm2/utils.js':
    'compressPublicKeyHex comparePublicKeyHex arrayToUtf8',
  'sm-crypto/src/sm2/asn1.js': 'encodeDer decodeDer',
  'sm-crypto/src/sm2/sm3.js': 'hmac',
});

/** A change of a module's code. */
interface Cut {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** What stands there afterwards. */
  readonly instead?: string;
}

/** What a function does that must stay, because something refers to it. */
const refusal = '{throw 0}';

/**
 * The parts of a module that can be left out one by one. Methods, properties of
 * objects, and assignments to a property go as a whole. Private methods,
 * functions and variables keep their names.
 */
const namedParts = (code: string): Cut[] => {
  const parts: Cut[] = [];
  const add = (key: ESTree.Node, {start, end}: ESTree.Node): void => {
    if (key.type !== 'Identifier') return;
    const to = end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0);
    parts.push({name: key.name, from: start, to});
  };
  const replace = (
    name: string,
    {start, end}: ESTree.Node,
    instead = refusal,
  ): void => void parts.push({name, from: start, to: end, instead});
  new Visitor({
    MethodDefinition: (node) => {
      if (node.key.type !== 'PrivateIdentifier') add(node.key, node);
      else if (node.value.body) replace(`#${node.key.name}`, node.value.body);
    },
    ObjectExpression: ({properties}) => {
      for (const one of properties) if ('key' in one) add(one.key, one);
    },
    ExpressionStatement: (node) => {
      const {expression} = node;
      if (expression.type !== 'AssignmentExpression') return;
      const {left} = expression;
      if (left.type === 'MemberExpression') add(left.property, node);
    },
    FunctionDeclaration: ({id, body}) => {
      if (id && body) replace(id.name, body);
    },
    VariableDeclarator: ({id, init}) => {
      if (id.type !== 'Identifier' || !init) return;
      if (init.type === 'ArrowFunctionExpression') replace(id.name, init.body);
      else replace(id.name, init, '0');
    },
  }).visit(parseSync('module.js', code).program);
  return parts;
};

/** Leaves out what is never called. */
export const leaveOut = (): Plugin => ({
  name: 'leave-out',
  transform(code, id) {
    const [file, list] =
      neverCalled.find(([path]) => id.endsWith(`/node_modules/${path}`)) ?? [];
    // Names of the ciphers' libraries are too common to be looked for.
    const ofLit = neverCalled[0]?.[1].split(/\s+/) ?? [];
    const called = ofLit.find((name) => code.includes(`.${name}(`));
    if (called && id.includes('/src/')) {
      throw new Error(`${id} calls ${called}, which is left out`);
    }
    if (!file || !list) return undefined;
    const names = list.split(/\s+/);
    const parts = namedParts(code);
    for (const name of names) {
      if (parts.every((part) => part.name !== name)) {
        throw new Error(`${file} has no ${name} any more`);
      }
    }
    const cuts = parts
      .filter(({name}) => names.includes(name))
      .sort((one, other) => one.from - other.from);
    let rest = '';
    let end = 0;
    for (const {from, to, instead = ''} of cuts) {
      // A part inside of another one goes with it.
      if (to <= end) continue;
      rest += code.slice(end, from) + instead;
      end = to;
    }
    return {
      code: rest + code.slice(end),
      // No source map: the code of a library that was cut.
      map: {mappings: ''},
      moduleSideEffects: file.startsWith('jsencrypt') ? false : null,
    };
  },
});
