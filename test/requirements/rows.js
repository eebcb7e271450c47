/**
 * What the elements promise, a row each. A test names the rows that it shows at
 * the end of its title: `it('takes the token out of the address [TOK-3]', …)`.
 *
 * @typedef {object} Row
 * @property {string} id
 * @property {string} requirement
 * @property {'test' | 'hand' | 'service' | 'gap'} by what shows it: a test, a
 *   person, the service itself, or nothing yet
 * @property {string} [check] how a person or the service shows it; of a gap,
 *   what is missing
 * @property {string} [hand] what of a tested row a person checks
 * @property {string} [service] what of a tested row only the service shows
 */

/** @type {Record<string, Row[]>} */
export const parts = {
  'Token and URL': [
    {
      id: 'TOK-1',
      requirement:
        'The token of the link is sent exactly as it was given, decoded once.',
      by: 'test',
    },
    {
      id: 'TOK-2',
      requirement: 'Nobody gets the token before the visitor submits.',
      by: 'test',
    },
    {
      id: 'TOK-3',
      requirement:
        'The token leaves the address bar at once and stays out of it, while the rest of the URL and the history state stay as they were.',
      by: 'test',
    },
    {
      id: 'TOK-4',
      requirement:
        'The form works on a page that may not change its own address.',
      by: 'test',
    },
    {
      id: 'TOK-5',
      requirement:
        'The token is in no property, attribute, event, log or cookie, and in the history or the storage only while the page is hidden or unloading.',
      by: 'test',
    },
    {
      id: 'TOK-6',
      requirement:
        'Two different values of one parameter name are refused; a later name beside an earlier one belongs to the page.',
      by: 'test',
    },
    {
      id: 'TOK-7',
      requirement:
        'Without a usable token there is no form, but a reason and a way to a new link.',
      by: 'test',
    },
    {
      id: 'TOK-8',
      requirement:
        'A token that the page sets wins over the URL, and its attribute is removed at once.',
      by: 'test',
    },
    {
      id: 'TOK-9',
      requirement: 'No request to the service tells the address of the page.',
      by: 'test',
    },
    {
      id: 'TOK-10',
      requirement:
        'The documentation tells a page which headers to send, and the servers of the recipes send them.',
      by: 'test',
    },
  ],
  Encryption: [
    {
      id: 'ENC-1',
      requirement:
        'With `rsa` or `sm2`, a password is sent encrypted or not at all.',
      by: 'test',
    },
    {
      id: 'ENC-2',
      requirement:
        'An encryption type that does not exist is `config-invalid`, never plain text.',
      by: 'test',
    },
    {
      id: 'ENC-3',
      requirement:
        'An encrypted password is in no request in the clear, in any usual encoding.',
      by: 'test',
    },
    {
      id: 'ENC-4',
      requirement:
        'What the service decrypts is the UTF-8 of what the visitor typed.',
      by: 'test',
      service:
        'Reset a password with `rsa` and with `sm2` at a GenAuth deployment, and sign in with it.',
    },
    {
      id: 'ENC-5',
      requirement:
        'The limit of an RSA key counts bytes, and is checked before encrypting.',
      by: 'test',
    },
    {
      id: 'ENC-6',
      requirement: 'A password with half a character is refused.',
      by: 'test',
    },
    {
      id: 'ENC-7',
      requirement: 'With `rsa`, characters beyond U+FFFF are refused.',
      by: 'test',
      service:
        'Ask GenAuth how it decodes such characters, before they are ever allowed.',
    },
    {
      id: 'ENC-8',
      requirement:
        'An RSA key that is no sound public key of at least 128 bytes is refused.',
      by: 'test',
    },
    {
      id: 'ENC-9',
      requirement: 'An SM2 key that is no point of the curve is refused.',
      by: 'test',
    },
    {
      id: 'ENC-10',
      requirement:
        'Nothing is encrypted without the randomness of the browser, and `Math.random` is no replacement.',
      by: 'test',
    },
    {
      id: 'ENC-11',
      requirement:
        'Two encryptions of one password differ, and what a library makes is checked before it is sent.',
      by: 'test',
    },
    {
      id: 'ENC-12',
      requirement:
        'The cipher libraries are pinned, and are no version with a known flaw.',
      by: 'test',
      hand: 'Run `npm audit` before a release.',
    },
    {
      id: 'ENC-13',
      requirement:
        'A key is used for some minutes at most, and fetched anew after the service could not decrypt.',
      by: 'test',
    },
    {
      id: 'ENC-14',
      requirement:
        'A key that cannot be had is told at the submission alone, and the next attempt asks for it again.',
      by: 'test',
    },
    {
      id: 'ENC-15',
      requirement:
        'A page can pin the key: then none is fetched, and a bad one is refused.',
      by: 'test',
    },
  ],
  'Network and outcome': [
    {
      id: 'NET-1',
      requirement: 'An attempt is one POST, which the element never repeats.',
      by: 'test',
    },
    {
      id: 'NET-2',
      requirement:
        'The key is asked for three times at most, within some seconds, whatever wait the service asks for.',
      by: 'test',
    },
    {
      id: 'NET-3',
      requirement:
        'One deadline covers the whole submission, the body of the answer included.',
      by: 'test',
    },
    {
      id: 'NET-4',
      requirement: 'No request follows a redirect.',
      by: 'test',
    },
    {
      id: 'NET-5',
      requirement:
        'Requests go to the host of the settings, which must be HTTPS or loopback; a `<base>` does not move them.',
      by: 'test',
    },
    {
      id: 'NET-6',
      requirement:
        'What other scripts put on `Object.prototype` changes no request.',
      by: 'test',
    },
    {
      id: 'NET-7',
      requirement: 'Requests carry no cookies and no credentials.',
      by: 'test',
    },
    {
      id: 'NET-8',
      requirement:
        'Only an answer that confirms the change in every respect is a success.',
      by: 'test',
    },
    {
      id: 'NET-9',
      requirement: 'An empty answer is no success.',
      by: 'test',
    },
    {
      id: 'NET-10',
      requirement:
        'A POST without a readable answer is `outcome-unknown`, and the visitor reads that the password may already work.',
      by: 'test',
    },
    {
      id: 'NET-11',
      requirement:
        'A token that is refused after a lost answer is explained by the earlier attempt.',
      by: 'test',
    },
    {
      id: 'NET-12',
      requirement:
        'An answer of more than 64 kB, or of another type, is not read as one of the service.',
      by: 'test',
    },
    {
      id: 'NET-13',
      requirement:
        'After too many attempts the visitor sees how long to wait, and may then try again with the same token.',
      by: 'test',
      service:
        'See that the deployment, or its proxy, exposes `Retry-After`; otherwise half a minute is assumed.',
    },
    {
      id: 'NET-14',
      requirement: 'Nothing is sent while the browser says that it is offline.',
      by: 'test',
    },
    {
      id: 'NET-15',
      requirement:
        'A request that the policy of the page, CORS or the network stops is told in neutral words, and developers get a hint.',
      by: 'gap',
      check:
        'The package gives no hint of its own for a Content Security Policy that forbids the service: only the browser names the directive in the console.',
    },
    {
      id: 'NET-16',
      requirement: 'One submission runs at a time, however it is started.',
      by: 'test',
    },
    {
      id: 'NET-17',
      requirement:
        'An element that is removed stops its request; one that is moved in one task goes on.',
      by: 'test',
    },
    {
      id: 'NET-18',
      requirement: 'The answer to an attempt that is over changes nothing.',
      by: 'test',
    },
    {
      id: 'NET-19',
      requirement:
        'A submission ends with one event, which comes after its result is on the screen and holds no secret.',
      by: 'test',
    },
    {
      id: 'NET-20',
      requirement: 'Errors hold plain facts: no request and no secret.',
      by: 'test',
    },
  ],
  'Protection of the page': [
    {
      id: 'SEC-1',
      requirement:
        'What the service says is shown as text, shortened, and never if it repeats a secret.',
      by: 'test',
    },
    {
      id: 'SEC-2',
      requirement:
        'The elements work with Trusted Types, under the policy name `lit-html`.',
      by: 'test',
    },
    {
      id: 'SEC-3',
      requirement:
        'The elements work under a policy without inline styles and scripts.',
      by: 'test',
    },
    {
      id: 'SEC-4',
      requirement: 'The built scripts evaluate no text and write no markup.',
      by: 'test',
    },
    {
      id: 'SEC-5',
      requirement:
        'Elements of the page that have names of globals change nothing.',
      by: 'test',
    },
    {
      id: 'SEC-6',
      requirement:
        'What other scripts put on `Object.prototype` neither stops nor alters a reset.',
      by: 'test',
    },
    {
      id: 'SEC-7',
      requirement:
        'A form whose script broke never puts the password into an address.',
      by: 'test',
    },
    {
      id: 'SEC-8',
      requirement:
        'Importing the package on a server touches no DOM, loads no cipher, and registers nothing.',
      by: 'test',
    },
    {
      id: 'SEC-9',
      requirement:
        'With `allowedHosts`, injected markup cannot lead the tag to another service.',
      by: 'test',
    },
    {
      id: 'SEC-10',
      requirement:
        'A page can keep itself out of frames of other sites, and an element can refuse to run in one.',
      by: 'gap',
      check:
        'An element does not tell whether it is in a frame of another site, and has no setting to refuse it. The page has to send `frame-ancestors`.',
    },
    {
      id: 'SEC-11',
      requirement: 'A page that is not secure gets no form.',
      by: 'test',
    },
    {
      id: 'SEC-12',
      requirement:
        'A shown password is hidden again when the visitor turns away, and recorders are told to mask the fields.',
      by: 'test',
    },
    {
      id: 'SEC-13',
      requirement:
        'The fields ask browsers and extensions not to check, correct or translate a password.',
      by: 'test',
    },
    {
      id: 'SEC-14',
      requirement:
        'Typed characters and pasted text do not leave the element in events; commands do.',
      by: 'test',
    },
    {
      id: 'SEC-15',
      requirement:
        'Every script has a hash in an import map, every dependency an exact version without a known vulnerability, every built-in library its licence and a line in a bill of materials; and a build can be repeated.',
      by: 'test',
      hand: 'After a release, install it and run `npm audit signatures`: the signature of the registry must be valid.',
    },
    {
      id: 'SEC-16',
      requirement:
        'A second copy of the package changes nothing and is told once, with both versions.',
      by: 'test',
    },
    {
      id: 'SEC-17',
      requirement: 'Nothing is written to the console by a visit that works.',
      by: 'test',
    },
  ],
  'Password entry': [
    {
      id: 'VAL-1',
      requirement:
        'The password is sent as typed: not trimmed, normalised or cut.',
      by: 'test',
    },
    {
      id: 'VAL-2',
      requirement: 'No field cuts what is typed or pasted.',
      by: 'test',
    },
    {
      id: 'VAL-3',
      requirement:
        'Lengths count code points, and only a cipher or a rule limits them.',
      by: 'test',
    },
    {
      id: 'VAL-4',
      requirement:
        'The elements have no rules of their own; rules come from the page or GenAuth.',
      by: 'test',
    },
    {
      id: 'VAL-5',
      requirement: 'Pasting, filling in and password managers work.',
      by: 'test',
    },
    {
      id: 'VAL-6',
      requirement: 'Both entries must be the same, unless the page asks once.',
      by: 'test',
    },
    {
      id: 'VAL-7',
      requirement:
        'What counts is the text in the fields at the submission, also where no event told of it.',
      by: 'test',
    },
    {
      id: 'VAL-8',
      requirement:
        'A space at the edge of a password is noted, and sent all the same.',
      by: 'test',
    },
    {
      id: 'VAL-9',
      requirement: 'A mismatch is not told while the visitor types.',
      by: 'test',
    },
    {
      id: 'VAL-10',
      requirement:
        'The service decides about a password; checks here never add a rule that nobody set.',
      by: 'test',
    },
  ],
  'Secrets in memory and life cycle': [
    {
      id: 'MEM-1',
      requirement:
        'The password is in the two fields and in no property, attribute or event.',
      by: 'test',
    },
    {
      id: 'MEM-2',
      requirement:
        'Typed passwords go with a success or a useless token, and stay after what can be tried again.',
      by: 'test',
    },
    {
      id: 'MEM-3',
      requirement:
        'A page that comes back from the cache has empty, hidden fields, unless the change had succeeded.',
      by: 'test',
    },
    {
      id: 'MEM-4',
      requirement: 'Bytes of the password are wiped after use.',
      by: 'test',
    },
    {
      id: 'LIFE-1',
      requirement:
        'Properties that are set before the element is defined count in its first decision.',
      by: 'test',
    },
    {
      id: 'LIFE-2',
      requirement:
        'A setting that changes during a submission counts for the next one.',
      by: 'test',
    },
    {
      id: 'LIFE-3',
      requirement: 'Several elements on one page do not disturb each other.',
      by: 'test',
    },
    {
      id: 'LIFE-4',
      requirement: 'An element that is gone leaves no listener and no timer.',
      by: 'test',
    },
    {
      id: 'LIFE-5',
      requirement: 'Everything that is said follows the language of the page.',
      by: 'test',
    },
    {
      id: 'LIFE-6',
      requirement:
        'The content of the page stays visible where the script, a file or the browser fails.',
      by: 'test',
    },
  ],
  'How it is tested': [
    {
      id: 'TEST-1',
      requirement:
        'The browser suites run in Chromium, Firefox and WebKitGTK, not in a simulated DOM.',
      by: 'test',
    },
    {
      id: 'TEST-2',
      requirement:
        'After every test, a search finds no secret where none belongs.',
      by: 'test',
    },
    {
      id: 'TEST-3',
      requirement:
        'Random input tests tokens, answers, passwords and phases against what must always hold.',
      by: 'test',
    },
    {
      id: 'TEST-4',
      requirement:
        'Deliberate errors in ciphers, answers, the submission and the token are found by the tests.',
      by: 'hand',
      check:
        '`npm run test:mutation` puts thousands of errors into the code, one at a time; docs/mutation.md has the results.',
    },
    {
      id: 'TEST-5',
      requirement:
        'Every state is tested with axe, by the accessibility tree and by keyboard.',
      by: 'test',
    },
    {
      id: 'TEST-6',
      requirement:
        'Chromium has no advice on the form, but for the account name where none is known.',
      by: 'test',
    },
    {
      id: 'TEST-7',
      requirement:
        'OpenSSL decrypts what each browser encrypted, and the padding is checked.',
      by: 'test',
    },
    {
      id: 'TEST-8',
      requirement:
        'The stand-in for the service can fail in each way that the tests need.',
      by: 'test',
    },
  ],
  Reach: [
    {
      id: 'REACH-1',
      requirement:
        'Everything works in Chromium 88, Safari 15.4, Firefox 102 and newer.',
      by: 'test',
      hand: '`npm run test:engines` does the whole job in old browsers; use an old iPhone for Safari.',
    },
    {
      id: 'REACH-2',
      requirement:
        'Both elements have a usable width wherever a page puts them, down to 320 pixels.',
      by: 'test',
    },
    {
      id: 'REACH-3',
      requirement:
        'An element goes on when frameworks draw it anew, move it or copy it, and moves no child of the page.',
      by: 'test',
    },
    {
      id: 'REACH-4',
      requirement:
        'A setting that is unset, in any way of writing it, has its default.',
      by: 'test',
    },
    {
      id: 'REACH-5',
      requirement:
        'A phone number is read as its owner means it, or refused in words.',
      by: 'test',
    },
    {
      id: 'REACH-6',
      requirement: 'On a page that is translated, every change is still seen.',
      by: 'test',
    },
    {
      id: 'REACH-7',
      requirement:
        'No expression over the text of others takes more than linear time.',
      by: 'test',
    },
  ],
  Accessibility: [
    {
      id: 'A11Y-1',
      requirement: 'Every field and button has a visible name.',
      by: 'test',
    },
    {
      id: 'A11Y-2',
      requirement: 'The fields say what they are for, and take what is pasted.',
      by: 'test',
    },
    {
      id: 'A11Y-3',
      requirement:
        'An error is text with a drawing, stands before its field, and is the first thing that describes it.',
      by: 'test',
    },
    {
      id: 'A11Y-4',
      requirement: 'An error says how to mend it.',
      by: 'test',
    },
    {
      id: 'A11Y-5',
      requirement:
        'After a submission with one error its field has the focus; with two, a list of them has.',
      by: 'test',
    },
    {
      id: 'A11Y-6',
      requirement:
        'Progress and failures are announced in live regions that were there before.',
      by: 'test',
    },
    {
      id: 'A11Y-7',
      requirement: 'Nothing is announced at each key.',
      by: 'test',
    },
    {
      id: 'A11Y-8',
      requirement:
        'One button in the tab order shows both passwords; its name stays, its state is told, and the caret stays.',
      by: 'test',
    },
    {
      id: 'A11Y-9',
      requirement: 'Everything can be done by keyboard.',
      by: 'test',
    },
    {
      id: 'A11Y-10',
      requirement:
        'The focus is always seen: not cut off, and not behind a bar of the page.',
      by: 'test',
    },
    {
      id: 'A11Y-11',
      requirement: 'Every control is at least 44 by 44 pixels.',
      by: 'test',
    },
    {
      id: 'A11Y-12',
      requirement:
        'Text and borders have enough contrast, in light and in dark.',
      by: 'test',
    },
    {
      id: 'A11Y-13',
      requirement:
        'Nothing scrolls sideways at 320 pixels, in letters of twice the size, or with wide spacing.',
      by: 'test',
    },
    {
      id: 'A11Y-14',
      requirement:
        'Nothing needs a pointer above it to be seen, and both orientations work.',
      by: 'test',
    },
    {
      id: 'A11Y-15',
      requirement: 'Nothing moves for a visitor who prefers less motion.',
      by: 'test',
    },
    {
      id: 'A11Y-16',
      requirement:
        'With colours of the visitor’s own, everything is seen, the focus and the pressed button too.',
      by: 'test',
    },
    {
      id: 'A11Y-17',
      requirement:
        'In a language from right to left everything turns around, but the password does not.',
      by: 'test',
    },
    {
      id: 'A11Y-18',
      requirement:
        'The language of the words is marked, also where the service’s is another.',
      by: 'test',
    },
    {
      id: 'A11Y-19',
      requirement: 'What was typed is checked before it is sent.',
      by: 'test',
    },
    {
      id: 'A11Y-20',
      requirement:
        'Nobody types again what is known or was typed, except to confirm it.',
      by: 'test',
    },
    {
      id: 'A11Y-21',
      requirement:
        'No clock of the browser closes the form before the service does.',
      by: 'test',
    },
    {
      id: 'A11Y-22',
      requirement:
        'The element takes no focus by itself; after an outcome that removes the form, the heading has it.',
      by: 'test',
    },
    {
      id: 'A11Y-23',
      requirement:
        'The page goes on by itself only where it wants to, after five seconds at least, and the visitor can decline.',
      by: 'test',
    },
    {
      id: 'A11Y-24',
      requirement:
        'During a submission the button keeps its focus and its name, and is marked as busy.',
      by: 'test',
    },
    {
      id: 'A11Y-25',
      requirement:
        'Drawings are hidden from readers, and no emoji has meaning.',
      by: 'test',
    },
    {
      id: 'A11Y-26',
      requirement: 'Help of the page is in the same place in every state.',
      by: 'test',
    },
    {
      id: 'A11Y-27',
      requirement:
        'The fields are marked as required, and no bubble of the browser appears.',
      by: 'test',
    },
    {
      id: 'A11Y-28',
      requirement: 'A control is called what is written on it.',
      by: 'test',
    },
    {
      id: 'A11Y-29',
      requirement: 'The words are plain, without jargon.',
      by: 'test',
      hand: 'Have a person who does not know the product read every state in the demo.',
    },
    {
      id: 'A11Y-30',
      requirement:
        'The text of a field that the browser filled in can be read.',
      by: 'test',
    },
    {
      id: 'A11Y-31',
      requirement: 'A visitor with a screen reader sets a new password.',
      by: 'hand',
      check:
        'Do it in the demo, with an expired link as well: NVDA with Firefox and Chrome, JAWS with Chrome, VoiceOver on macOS and iOS, TalkBack with Chrome, Orca with Firefox; also by voice control and by switch.',
    },
  ],
  'Password managers': [
    {
      id: 'PM-1',
      requirement:
        'The form is a real one with two new passwords and a submit button.',
      by: 'test',
    },
    {
      id: 'PM-2',
      requirement:
        'Form, fields and account name are together in one tree, which scripts can look into.',
      by: 'test',
    },
    {
      id: 'PM-3',
      requirement: '`light` puts the form into the page’s own tree.',
      by: 'test',
    },
    {
      id: 'PM-4',
      requirement: 'A label and `focus()` lead into a field.',
      by: 'test',
    },
    {
      id: 'PM-5',
      requirement:
        'A known account is shown and is in the form for managers; an unknown one has no field.',
      by: 'test',
    },
    {
      id: 'PM-6',
      requirement:
        'A copy of the account name is in the page’s own tree, seen by nobody and never sent.',
      by: 'test',
    },
    {
      id: 'PM-7',
      requirement:
        'The browser is offered the password after a success alone, once the form is gone.',
      by: 'test',
    },
    {
      id: 'PM-8',
      requirement:
        'Managers are told the rules of the page, and never make a password that is refused here.',
      by: 'test',
    },
    {
      id: 'PM-9',
      requirement: 'A field leaves room for what a manager draws into it.',
      by: 'test',
    },
    {
      id: 'PM-10',
      requirement:
        'Real managers generate, save and update the password of the right account.',
      by: 'hand',
      check:
        'Generate, save, update and sign in, with and without `light`: Chrome, Edge, Firefox, Safari on macOS and iOS and Chrome on Android with their own managers; 1Password, Bitwarden, Dashlane, LastPass, Proton Pass, KeePassXC, iCloud Passwords.',
    },
  ],
};

export const rows = Object.values(parts).flat();
