import type {ForgotWordsOf} from './index.js';

const codeRejected =
  'Deze code klopt niet. Vergelijk de code met het laatste bericht of vraag een nieuwe aan.';

/** Nederlands */
const nl: ForgotWordsOf = ({plural, soon}) => ({
  heading: 'Wachtwoord herstellen',
  description:
    'We sturen je een code. Daarmee stel je een nieuw wachtwoord in.',
  address: {
    either: 'E-mailadres of telefoonnummer',
    email: 'E-mailadres',
    phone: 'Telefoonnummer',
  },
  'address-required': {
    either: 'Vul je e-mailadres of je telefoonnummer in.',
    email: 'Vul je e-mailadres in.',
    phone: 'Vul je telefoonnummer in.',
  },
  'address-invalid': {
    either:
      'Dit is geen e-mailadres en ook geen telefoonnummer. Een e-mailadres ziet eruit als name@example.com.',
    email:
      'Dit is geen e-mailadres. Een e-mailadres ziet eruit als name@example.com, zonder spaties.',
    phone: 'Dit is geen telefoonnummer. Vul het in met cijfers.',
  },
  phoneHint: 'Een nummer uit een ander land begint met + en de landcode.',
  send: 'Code aanvragen',
  sending: 'Er wordt een code verstuurd…',
  codeHeading: 'Code invullen',
  codeSent: (address) =>
    `Als er een account is voor ${address}, is er een code onderweg.`,
  codeSentBefore: (address) =>
    `Als er een account is voor ${address}, is er minder dan een minuut geleden een code gestuurd. Heb je die al gebruikt, vraag dan een nieuwe aan.`,
  emailHint: 'Het kan even duren. Kijk ook bij je spam.',
  code: 'Code',
  'code-required': 'Vul de code uit het bericht in.',
  'code-incomplete': (n) =>
    `De code heeft ${plural(n, {one: '# cijfer', other: '# cijfers'})}. Vul de hele code in.`,
  check: 'Doorgaan',
  checking: 'Je code wordt gecontroleerd…',
  tryAgain: (n) => `Je kunt het ${soon(n)} opnieuw proberen.`,
  tryAgainNow: 'Je kunt het nu opnieuw proberen.',
  resend: 'Nieuwe code aanvragen',
  wait: (n) => `Je kunt ${soon(n)} een nieuwe code aanvragen.`,
  waitOver: 'Je kunt nu een nieuwe code aanvragen.',
  back: 'Adres of nummer wijzigen',
  verifiedHeading: 'Je code klopt',
  verified: 'Stel nu een nieuw wachtwoord in.',
  unavailableHeading: 'Deze pagina is niet beschikbaar',
  serviceSaid: 'Bericht van de dienst:',
  requestId: (id) => `Referentie: ${id}`,

  'code-rejected': codeRejected,
  'code-expired': 'Deze code werkt niet meer. Vraag een nieuwe aan.',
  'account-unknown': codeRejected,
  'config-invalid':
    'De pagina is niet goed ingesteld en vraagt daarom nergens om. Laat het de beheerders van deze site weten.',
  'insecure-context':
    'De verbinding met deze pagina is niet veilig. Open de pagina met een adres dat begint met https.',
  rejected: 'De dienst kon dit niet uitvoeren.',
  offline: 'Je bent offline. Probeer het opnieuw als je weer verbinding hebt.',
  network:
    'De dienst is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
  'rate-limited':
    'Er zijn te veel pogingen gedaan. Wacht even en probeer het opnieuw.',
  'server-error':
    'De dienst heeft een probleem. Probeer het over een tijdje opnieuw.',
  'bad-response':
    'Je aanvraag is onderweg naar de dienst tegengehouden. Probeer het opnieuw of gebruik een ander netwerk.',
  aborted: 'De bewerking is onderbroken.',
  internal: 'Er ging iets mis op deze pagina. Probeer het opnieuw.',
});

export default nl;
