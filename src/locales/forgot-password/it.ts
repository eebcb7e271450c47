import type {ForgotWordsOf} from './index.js';

const codeRejected =
  'Questo codice non è corretto. Confrontalo con l’ultimo messaggio oppure richiedine un altro.';

/** Italiano */
const it: ForgotWordsOf = ({plural, soon}) => ({
  heading: 'Reimposta la password',
  description: 'Ti inviamo un codice con cui impostare una nuova password.',
  address: {
    either: 'Indirizzo email o numero di telefono',
    email: 'Indirizzo email',
    phone: 'Numero di telefono',
  },
  'address-required': {
    either: 'Inserisci il tuo indirizzo email o il tuo numero di telefono.',
    email: 'Inserisci il tuo indirizzo email.',
    phone: 'Inserisci il tuo numero di telefono.',
  },
  'address-invalid': {
    either:
      'Questo non è un indirizzo email né un numero di telefono. Un indirizzo email è fatto così: name@example.com.',
    email:
      'Questo non è un indirizzo email. Un indirizzo email è fatto così, senza spazi: name@example.com.',
    phone: 'Questo non è un numero di telefono. Inseriscilo in cifre.',
  },
  phoneHint:
    'Un numero di un altro Paese inizia con + e il prefisso del Paese.',
  send: 'Ricevi un codice',
  sending: 'Invio del codice in corso…',
  codeHeading: 'Inserisci il codice',
  codeSent: (address) =>
    `Se esiste un account per ${address}, riceverai un codice a breve.`,
  codeSentBefore: (address) =>
    `Se esiste un account per ${address}, un codice è stato inviato meno di un minuto fa. Se l’hai già usato, richiedine un altro.`,
  emailHint: 'Può volerci un minuto. Guarda anche nello spam.',
  code: 'Codice',
  'code-required': 'Inserisci il codice del messaggio che hai ricevuto.',
  'code-incomplete': (n) =>
    `Il codice ha ${plural(n, {one: '# cifra', many: '# di cifre', other: '# cifre'})}. Inseriscilo per intero.`,
  check: 'Continua',
  checking: 'Verifica del codice in corso…',
  tryAgain: (n) => `Potrai riprovare ${soon(n)}.`,
  tryAgainNow: 'Ora puoi riprovare.',
  resend: 'Ricevi un altro codice',
  wait: (n) => `Potrai richiedere un altro codice ${soon(n)}.`,
  waitOver: 'Ora puoi richiedere un altro codice.',
  back: 'Cambia indirizzo o numero',
  verifiedHeading: 'Il codice è corretto',
  verified: 'Ora imposta una nuova password.',
  unavailableHeading: 'Questa pagina non è disponibile',
  serviceSaid: 'Messaggio del servizio:',
  requestId: (id) => `Riferimento: ${id}`,

  'code-rejected': codeRejected,
  'code-expired': 'Questo codice non funziona più. Richiedine un altro.',
  'account-unknown': codeRejected,
  'config-invalid':
    'La pagina non è configurata correttamente e quindi non ti chiede nulla. Avvisa chi gestisce questo sito.',
  'insecure-context':
    'La connessione a questa pagina non è sicura. Apri la pagina con un indirizzo che inizia con https.',
  rejected: 'Il servizio non ha potuto farlo.',
  offline:
    'Non c’è connessione a Internet. Riprova quando la connessione è attiva.',
  network:
    'Non è stato possibile contattare il servizio. Controlla la connessione e riprova.',
  'rate-limited':
    'Ci sono stati troppi tentativi. Aspetta un momento e riprova.',
  'server-error': 'Il servizio ha un problema. Riprova tra un po’.',
  'bad-response':
    'La richiesta è stata bloccata prima di arrivare al servizio. Riprova o usa un’altra rete.',
  aborted: 'L’operazione è stata interrotta.',
  internal: 'Qualcosa è andato storto in questa pagina. Riprova.',
});

export default it;
