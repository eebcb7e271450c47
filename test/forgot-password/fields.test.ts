import {expect} from 'chai';
import {expectNoAxeViolations} from '../helpers/axe.js';
import {phone} from './in-state.js';
import {
  arrive,
  askedForCode,
  fieldOf,
  headingOf,
  part,
  submit,
  textOf,
} from './visit.js';

describe('the field of the address', () => {
  const rows: [
    methods: string,
    attributes: {type: string; autocomplete: string; label: string},
  ][] = [
    [
      'email phone',
      {
        type: 'text',
        autocomplete: 'username',
        label: 'E-mail or phone number',
      },
    ],
    [
      'phone  email',
      {
        type: 'text',
        autocomplete: 'username',
        label: 'E-mail or phone number',
      },
    ],
    ['email', {type: 'email', autocomplete: 'username', label: 'E-mail'}],
    ['phone', {type: 'tel', autocomplete: 'tel', label: 'Phone number'}],
    // What names none of them names all.
    [
      'pigeon',
      {
        type: 'text',
        autocomplete: 'username',
        label: 'E-mail or phone number',
      },
    ],
  ];
  for (const [methods, {type, autocomplete, label}] of rows) {
    it(`is one for "${methods}"`, async () => {
      const {element} = await arrive({methods});
      const field = fieldOf(element);
      expect(field.type).to.equal(type);
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
        methods === 'email' ? /not an e-mail/ : /not a phone number/,
      );
      expect(await app.requests()).to.deep.equal([]);
    });
  }

  it('begins with the account name that the page knows', async () => {
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
    [{'phone-country-code': '852'}, '21234567', '+852', '+852 21234567'],
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

describe('the field of the code', () => {
  it('is filled in by the browser, and opens the keys for digits', async () => {
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

describe('what the page says of it', () => {
  it('is the level of the heading', async () => {
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
