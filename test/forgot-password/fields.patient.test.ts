import {expect} from 'chai';
import type {GenAuthForgotPassword} from '../../src/elements.js';
import {expectNoAxeViolations} from '../helpers/axe.js';
import {press, type as typeText} from '../helpers/user.js';
import {expectUnrecorded} from '../helpers/unrecorded.js';
import {phone} from './in-state.js';
import {
  arrive,
  askedForCode,
  fieldOf,
  focused,
  headingOf,
  part,
  rootOf,
  settled,
  statusOf,
  submit,
  textOf,
  watch,
} from './visit.js';

describe('the field of the address', () => {
  const rows: [
    methods: string,
    attributes: {
      type: string;
      autocomplete: string;
      label: string;
      inputMode?: string;
    },
  ][] = [
    [
      'email phone',
      {
        type: 'text',
        autocomplete: 'username',
        label: 'Email or phone number',
      },
    ],
    [
      'phone  email',
      {
        type: 'text',
        autocomplete: 'username',
        label: 'Email or phone number',
      },
    ],
    [
      'email',
      {
        // With the type for e-mail, Chromium writes another domain into it.
        type: 'text',
        inputMode: 'email',
        autocomplete: 'username',
        label: 'Email',
      },
    ],
    ['phone', {type: 'tel', autocomplete: 'tel', label: 'Phone number'}],
    // What names none of them names all.
    [
      'pigeon',
      {
        type: 'text',
        autocomplete: 'username',
        label: 'Email or phone number',
      },
    ],
  ];
  for (const [methods, {type, autocomplete, label, inputMode}] of rows) {
    it(`is one for "${methods}" [WCAG 1.3.5, WCAG 3.3.2]`, async () => {
      const {element} = await arrive({methods});
      const field = fieldOf(element);
      expect(field.type).to.equal(type);
      expect(field.inputMode).to.equal(inputMode ?? '');
      expect(field.getAttribute('spellcheck')).to.equal('false');
      expect(field.autocomplete).to.equal(autocomplete);
      expect(field.labels?.[0]?.textContent).to.equal(label);
      expect(field).to.include({required: true, readOnly: false});
      expect(field.getAttribute('enterkeyhint')).to.equal('send');
      expect(field.getAttribute('autocapitalize')).to.equal('none');
      // A number without its country is of no interest to an e-mail address.
      expect(part(element, 'hint').hidden).to.equal(methods === 'email');
      await expectNoAxeViolations(element);
    });
  }

  it('changes with what the page wants, and keeps what was typed', async () => {
    const {element} = await arrive();
    const field = fieldOf(element);
    field.value = phone;
    element.methods = 'phone';
    await element.updateComplete;
    expect(fieldOf(element)).to.equal(field);
    expect(field).to.include({type: 'tel', value: phone});
  });

  for (const [methods, typed] of [
    ['email', phone],
    ['phone', 'ana@example.com'],
  ] as const) {
    it(`takes nothing but ${methods} where the page wants that`, async () => {
      const {app, element} = await arrive({methods});
      await submit(element, typed);
      expect(part(element, 'error').textContent).to.match(
        methods === 'email' ? /not an email/ : /not a phone number/,
      );
      expect(await app.requests()).to.deep.equal([]);
    });
  }

  for (const methods of ['email phone', 'email']) {
    it(`leaves an address as it was typed: ${methods}`, async () => {
      const {app, element} = await arrive({methods});
      element.focus();
      await typeText('ana@maßanfertigung.de');
      await press('Enter');
      while (element.state !== 'verifying') await settled();
      await element.updateComplete;
      const [request] = await app.requestsTo('send-email');
      expect(JSON.parse(request!.body)).to.include({
        email: 'ana@maßanfertigung.de',
      });
      expect(textOf(element)).to.contain('ana@maßanfertigung.de');
    });
  }

  it('corrects the full stop of a sentence', async () => {
    const {app, element} = await arrive();
    await submit(element, 'ana@example.com。');
    const [request] = await app.requestsTo('send-email');
    expect(JSON.parse(request!.body)).to.include({email: 'ana@example.com'});
  });

  for (const [typed, sentence] of [
    ['ana@example..com', /That email address isn’t right/],
    ['ana.@example.com', /That email address isn’t right/],
    ['+86 138 0000 000', /That number isn’t right/],
    ['1380000000', /enter it with \+ and the country code/],
    ['ana', /not an email address or a phone number/],
  ] as const) {
    it(`says what is wrong with ${typed}, and sends nothing [WCAG 3.3.3]`, async () => {
      const {app, element} = await arrive();
      const seen = watch(element);
      fieldOf(element).focus();
      await submit(element, typed);
      const field = fieldOf(element);
      expect(element.state).to.equal('identifying');
      expect(part(element, 'error').textContent).to.match(sentence);
      expect(field.ariaInvalid).to.equal('true');
      expect(field).to.include({value: typed, readOnly: false});
      expect(focused(element)).to.equal(field);
      while (!sentence.test(statusOf(element))) await settled();
      expect(seen).to.deep.equal([]);
      expect(await app.requests()).to.deep.equal([]);
      await expectNoAxeViolations(element);
    });
  }

  it('begins with the account name that the page knows [A11Y-20, WCAG 3.3.7]', async () => {
    const {app, element} = await arrive({username: 'ana@example.com'});
    expect(fieldOf(element).value).to.equal('ana@example.com');
    await element.submit();
    const [request] = await app.requestsTo('send-email');
    expect(request?.body).to.contain('"ana@example.com"');
  });

  it('does not lose what was typed to a name that the page learns later', async () => {
    const {element} = await arrive();
    element.username = 'ana@example.com';
    await element.updateComplete;
    expect(fieldOf(element).value).to.equal('ana@example.com');
    // As by typing.
    fieldOf(element).value = 'b@example.com';
    element.username = 'c@example.com';
    await element.updateComplete;
    expect(fieldOf(element).value).to.equal('b@example.com');
  });

  for (const [attributes, typed, country, shown] of [
    [{}, phone, '+86', `+86 ${phone}`],
    [{'phone-country-code': '+1'}, '415 555 0100', '+1', '+1 4155550100'],
    [{'phone-country-code': '852'}, '51234567', '+852', '+852 51234567'],
    [{'phone-country-code': 'HK'}, '51234567', '+852', '+852 51234567'],
    [{'phone-country-code': '+7'}, '8 (912) 345-67-89', '+7', '+7 9123456789'],
    [{'phone-country-code': '+1'}, `+86 ${phone}`, '+86', `+86 ${phone}`],
  ] as const) {
    it(`takes ${typed} for one of ${country}, with ${JSON.stringify(attributes)}`, async () => {
      const {app, element} = await arrive(attributes);
      await submit(element, typed);
      const [request] = await app.requestsTo('send-sms');
      expect(JSON.parse(request!.body)).to.deep.equal({
        channel: 'CHANNEL_RESET_PASSWORD',
        phoneCountryCode: country,
        phoneNumber: shown.split(' ')[1],
      });
      expect(textOf(element)).to.contain(shown);
    });
  }
});

describe('session recorders [SEC-12]', () => {
  it('are asked to look away from the fields and the address', async () => {
    const {element} = await askedForCode();
    const {element: before} = await arrive();
    const status = rootOf(element).querySelector('[role=status]')!;
    const sent = rootOf(element).querySelector('form p:not([part])')!;
    expect(sent.textContent).to.contain('@');
    for (const place of [fieldOf(before), fieldOf(element), sent, status])
      expectUnrecorded(place);
    for (const field of [fieldOf(before), fieldOf(element)])
      expect(field.getAttribute('writingsuggestions')).to.equal('false');
  });
});

describe('the field of the code', () => {
  it('is filled in by the browser, and opens the keys for digits [WCAG 1.3.5, WCAG 3.3.8]', async () => {
    const {element} = await askedForCode();
    const field = fieldOf(element);
    expect(field).to.include({
      type: 'text',
      inputMode: 'numeric',
      required: true,
      value: '',
    });
    // Firefox does not know it as a property.
    expect(field.getAttribute('autocomplete')).to.equal('one-time-code');
    expect(field.getAttribute('enterkeyhint')).to.equal('go');
    expect(field.hasAttribute('maxlength')).to.equal(false);
    await expectNoAxeViolations(element);
  });
});

describe('a mistake', () => {
  const type = (element: GenAuthForgotPassword, value: string): void => {
    fieldOf(element).value = value;
    fieldOf(element).dispatchEvent(new InputEvent('input', {bubbles: true}));
  };
  const isInvalid = (element: GenAuthForgotPassword): boolean =>
    fieldOf(element).ariaInvalid === 'true';

  for (const [wrong, half, right] of [
    ['ada@', 'ada@example', 'ada@example.com'],
    ['+86 138', '+86 138 0000', '+86 138 0000 0000'],
  ] as const) {
    it(`in ${wrong} goes once it is corrected`, async () => {
      const {element} = await arrive();
      await submit(element, wrong);
      while (!isInvalid(element)) await settled();
      type(element, half);
      for (let turn = 0; turn < 20; turn++) await settled();
      expect(isInvalid(element)).to.equal(true);
      type(element, right);
      while (isInvalid(element)) await settled();
      expect(part(element, 'error').checkVisibility()).to.equal(false);
      expect(fieldOf(element).value).to.equal(right);
      expect(element.state).to.equal('identifying');
    });
  }

  it('in a code goes once it is corrected', async () => {
    const {element} = await askedForCode();
    await submit(element, '12');
    expect(isInvalid(element)).to.equal(true);
    type(element, '123');
    for (let turn = 0; turn < 20; turn++) await settled();
    expect(isInvalid(element)).to.equal(true);
    type(element, '123456');
    while (isInvalid(element)) await settled();
    expect(element.state).to.equal('verifying');
  });
});

describe('what the page says of it', () => {
  it('is the level of the heading [WCAG 1.3.1]', async () => {
    const {element} = await arrive({'heading-level': '4'});
    expect(part(element, 'heading').ariaLevel).to.equal('4');
    element.headingLevel = 1;
    await element.updateComplete;
    expect(part(element, 'heading').ariaLevel).to.equal('1');
  });

  it('is said instead of the usual words, to the page as well', async () => {
    const {app, element} = await arrive();
    element.messages = {
      heading: 'Lost it?',
      codeSent: (address) => `Look for mail at ${address}.`,
      network: 'Our service sleeps.',
      address: {either: 'You', email: 'Mail', phone: 'Phone'},
      // What is not of its kind counts for nothing.
      send: 7 as never,
      check: (() => 'x') as never,
      wait: () => {
        throw new Error('of the page');
      },
    };
    await element.updateComplete;
    expect(headingOf(element)).to.equal('Lost it?');
    expect(fieldOf(element).labels?.[0]?.textContent).to.equal('You');
    expect(part(element, 'submit').textContent).to.contain('Send me a code');
    await app.fault('send-email', {kind: 'reset'}, 1);
    const told: string[] = [];
    element.addEventListener('genauth-forgot-failure', ({detail}) =>
      told.push(detail.message),
    );
    await submit(element, app.email);
    expect(told).to.deep.equal(['Our service sleeps.']);
    expect(textOf(element)).to.contain('Our service sleeps.');
    await submit(element, app.email);
    expect(textOf(element)).to.contain('Look for mail at');
    expect(textOf(element)).to.match(/another code in \d+ seconds/);
    expect(part(element, 'submit').textContent).to.contain('Continue');
  });

  it('stands in the place of the description', async () => {
    const {element} = await arrive();
    element.insertAdjacentHTML(
      'beforeend',
      '<span slot="description">Of Acme.</span>',
    );
    await element.updateComplete;
    expect(element.innerText).to.contain('Of Acme.');
  });
});
