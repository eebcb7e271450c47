import type {ForgotWordsOf} from './index.js';

const codeRejected =
  'Dieser Code stimmt nicht. Vergleichen Sie ihn mit der neuesten Nachricht oder fordern Sie einen neuen an.';

/** Deutsch */
const de: ForgotWordsOf = ({plural, soon}) => ({
  heading: 'Passwort zurücksetzen',
  description:
    'Wir senden Ihnen einen Code. Damit legen Sie ein neues Passwort fest.',
  address: {
    either: 'E-Mail-Adresse oder Telefonnummer',
    email: 'E-Mail-Adresse',
    phone: 'Telefonnummer',
  },
  'address-required': {
    either: 'Geben Sie Ihre E-Mail-Adresse oder Ihre Telefonnummer ein.',
    email: 'Geben Sie Ihre E-Mail-Adresse ein.',
    phone: 'Geben Sie Ihre Telefonnummer ein.',
  },
  'address-invalid': {
    either:
      'Das ist weder eine E-Mail-Adresse noch eine Telefonnummer. Eine E-Mail-Adresse sieht aus wie name@example.com.',
    email:
      'Das ist keine E-Mail-Adresse. Eine E-Mail-Adresse sieht aus wie name@example.com, ohne Leerzeichen.',
    phone: 'Das ist keine Telefonnummer. Geben Sie sie in Ziffern ein.',
  },
  phoneHint:
    'Eine Nummer aus einem anderen Land beginnt mit + und der Landesvorwahl.',
  send: 'Code anfordern',
  sending: 'Ein Code wird gesendet\u00a0…',
  codeHeading: 'Code eingeben',
  codeSent: (address) =>
    `Wenn es ein Konto für ${address} gibt, ist ein Code unterwegs.`,
  codeSentBefore: (address) =>
    `Falls es ein Konto für ${address} gibt, wurde vor weniger als einer Minute ein Code gesendet. Wenn Sie ihn schon verwendet haben, fordern Sie einen neuen an.`,
  emailHint: 'Es kann einen Moment dauern. Sehen Sie auch im Spam-Ordner nach.',
  code: 'Code',
  'code-required': 'Geben Sie den Code aus Ihrer Nachricht ein.',
  'code-incomplete': (n) =>
    `Der Code hat ${plural(n, {one: '# Ziffer', other: '# Ziffern'})}. Geben Sie ihn vollständig ein.`,
  check: 'Weiter',
  checking: 'Ihr Code wird geprüft\u00a0…',
  tryAgain: (n) => `Sie können es ${soon(n)} noch einmal versuchen.`,
  tryAgainNow: 'Sie können es jetzt noch einmal versuchen.',
  resend: 'Neuen Code anfordern',
  wait: (n) => `Sie können ${soon(n)} einen neuen Code anfordern.`,
  waitOver: 'Sie können jetzt einen neuen Code anfordern.',
  back: 'Adresse oder Nummer ändern',
  verifiedHeading: 'Ihr Code stimmt',
  verified: 'Legen Sie jetzt ein neues Passwort fest.',
  unavailableHeading: 'Diese Seite ist nicht verfügbar',
  serviceSaid: 'Meldung des Dienstes:',
  requestId: (id) => `Referenz: ${id}`,

  'code-rejected': codeRejected,
  'code-expired':
    'Dieser Code funktioniert nicht mehr. Fordern Sie einen neuen an.',
  'account-unknown': codeRejected,
  'config-invalid':
    'Die Seite ist nicht richtig eingerichtet und nimmt deshalb keine Eingaben an. Bitte informieren Sie die Betreiber dieser Website.',
  'insecure-context':
    'Die Verbindung zu dieser Seite ist nicht sicher. Öffnen Sie die Seite über eine Adresse, die mit https beginnt.',
  rejected: 'Der Dienst konnte das nicht ausführen.',
  offline:
    'Sie sind offline. Versuchen Sie es noch einmal, wenn Sie wieder verbunden sind.',
  network:
    'Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'rate-limited':
    'Es gab zu viele Versuche. Warten Sie einen Moment und versuchen Sie es noch einmal.',
  'server-error':
    'Beim Dienst ist ein Problem aufgetreten. Versuchen Sie es in einer Weile noch einmal.',
  'bad-response':
    'Die Anfrage wurde auf dem Weg zum Dienst abgewiesen. Versuchen Sie es noch einmal oder nutzen Sie ein anderes Netzwerk.',
  aborted: 'Der Vorgang wurde unterbrochen.',
  internal:
    'Auf dieser Seite ist etwas schiefgegangen. Versuchen Sie es noch einmal.',
});

export default de;
