import type {LanguageFile} from './language-file.js';

const nothingSent =
  'Non è stato inviato nulla e la vecchia password funziona ancora.';
const kinds = ['lettere', 'numeri', 'simboli'];
const codeRejected =
  'Questo codice non è corretto. Confrontalo con l’ultimo messaggio oppure richiedine un altro.';

/** Italiano */
const it: LanguageFile = {
  resetPassword: ({number, plural, all, any, soon}) => {
    const characters = (n: number): string =>
      plural(n, {
        one: '# carattere',
        many: '# di caratteri',
        other: '# caratteri',
      });
    const entered = (n: number): string =>
      plural(n, {
        one: 'Ne hai inserito #.',
        many: 'Ne hai inseriti #.',
        other: 'Ne hai inseriti #.',
      });
    return {
      heading: 'Imposta una nuova password',
      description: 'Scegline una che non usi da nessun’altra parte.',
      account: (username) => `Account: ${username}`,
      password: 'Nuova password',
      passwordHint: 'Prova con alcune parole facili da ricordare.',
      confirmation: 'Conferma la nuova password',
      reveal: 'Mostra password',
      submit: 'Imposta nuova password',
      incomplete: 'Non è stato inviato nulla. Riprova.',

      revealed: 'La password è visibile.',
      concealed: 'La password è nascosta.',
      capsLock: 'Il blocco maiuscole è attivo.',
      edgeSpace: 'La password inizia o finisce con uno spazio. È consentito.',
      invisibleCharacter:
        'La password contiene un carattere invisibile, difficile da digitare di nuovo. È consentito.',
      fullWidth:
        'La password contiene caratteri a larghezza intera, come “！”, difficili da digitare di nuovo. È consentito.',
      submitting: 'Impostazione della nuova password in corso…',
      requirements: 'La password deve avere:',
      minLength: (n) => `Almeno ${characters(n)}`,
      maxLength: (n) => `Al massimo ${characters(n)}`,
      classes: (n) =>
        n < 3
          ? `Almeno ${number(n)} di questi tipi: ${any(kinds)}`
          : `Una combinazione di ${all(kinds)}`,
      met: 'soddisfatto',
      notMet: 'non ancora soddisfatto',
      allMet: 'La password soddisfa tutti i requisiti.',
      stillNeeded: 'Manca ancora:',
      strength: [
        'Molto debole: facile da indovinare',
        'Debole: si può indovinare',
        'Discreta: potrebbe essere più forte',
        'Forte: difficile da indovinare',
        'Molto forte: molto difficile da indovinare',
      ],
      problems: 'Controlla i dati inseriti',
      serviceSaid: 'Messaggio del servizio:',
      requestId: (id) => `Riferimento: ${id}`,
      wait: (n) => `Potrai riprovare ${soon(n)}.`,
      waitOver: 'Ora puoi riprovare.',
      succeededHeading: 'La password è stata modificata',
      succeeded: 'Ora puoi accedere con la nuova password.',
      signIn: 'Accedi',
      redirecting: (n) => `La pagina di accesso si aprirà ${soon(n)}.`,
      stay: 'Rimani in questa pagina',
      tokenMissingHeading: 'Questo link è incompleto',
      tokenRejectedHeading: 'Questo link non funziona più',
      unavailableHeading: 'Questa pagina non è disponibile',
      tokenRejectedAfterUnknown:
        'Questo link si può usare una sola volta e forse il tentativo precedente è riuscito. Prova prima ad accedere con la nuova password; se non ci riesci, richiedi un nuovo link.',
      changedElsewhere:
        'Hai impostato una nuova password in un’altra scheda di questo browser. Questo link è già stato usato: accedi con la nuova password.',
      codeAccepted: ['Il codice è corretto', 'Ora imposta una nuova password.'],
      deadline: (n) =>
        `Il tempo per questo passaggio scade ${soon(n)}. Dopo ti basterà richiedere un altro codice.`,
      deadlineOver:
        'Il tempo per questo passaggio potrebbe essere scaduto. Puoi comunque provare. Se non funziona, ti basterà richiedere un altro codice.',
      requestLink: 'Richiedi un nuovo link',
      requestLinkElsewhere:
        'Per ricevere un nuovo link, torna alla pagina di accesso e scegli “Password dimenticata”.',

      'password-required': 'Inserisci una nuova password.',
      'password-too-short': ({limit = 0, count = 0}) =>
        `Usa almeno ${characters(limit)}. ${entered(count)}`,
      'password-too-long': ({limit, count = 0, maxBytes}) =>
        maxBytes !== undefined
          ? `La password è troppo lunga. Usa al massimo ${characters(maxBytes)}; le lettere accentate contano come due, i caratteri cinesi come tre.`
          : limit !== undefined
            ? `Usa al massimo ${characters(limit)}. ${entered(count)}`
            : 'La password è troppo lunga. Scegline una più corta.',
      'password-classes': ({limit = 3}) =>
        limit < 3
          ? `Usa almeno ${number(limit)} di questi tipi: ${any(kinds)}.`
          : `Combina ${all(kinds)}.`,
      'password-pattern': ({text}) =>
        text ?? 'La password non ha il formato richiesto.',
      'password-unencodable':
        'La password contiene un carattere che non si può inviare in modo sicuro, ad esempio un’emoji. Toglilo.',
      'confirmation-required': 'Ripeti la nuova password.',
      'confirmation-mismatch':
        'Le due password sono diverse. Inserisci la stessa password in entrambi i campi.',

      'token-missing':
        'Manca la parte del link che serve per reimpostare la password. Apri di nuovo il link del messaggio che hai ricevuto oppure copialo per intero.',
      'token-ambiguous':
        'Nell’indirizzo di questa pagina sono mescolati due link diversi. Apri di nuovo il link del messaggio che hai ricevuto.',
      'token-malformed':
        'La parte del link che serve per reimpostare la password è danneggiata. Apri di nuovo il link del messaggio che hai ricevuto oppure copialo per intero.',
      'token-rejected':
        'Il link è scaduto, è già stato usato oppure non è stato copiato per intero.',
      'config-invalid':
        'Questa pagina non è configurata correttamente, quindi non puoi impostare una password qui. Avvisa chi gestisce questo sito.',
      'insecure-context':
        'La connessione a questa pagina non è sicura, quindi non puoi impostare una password qui. Apri la pagina con un indirizzo che inizia con https.',
      'password-rejected':
        'Questa password non è stata accettata. Scegline un’altra.',
      rejected: 'La tua password non è stata modificata.',
      'key-unavailable': `Non è stato possibile preparare una connessione sicura per la tua password. ${nothingSent} Riprova.`,
      'key-invalid': `La chiave di crittografia del servizio non è utilizzabile. ${nothingSent} Riprova più tardi.`,
      'encrypt-failed': `Non è stato possibile crittografare la tua password. ${nothingSent} Riprova. Se non funziona, apri di nuovo il link dal messaggio.`,
      offline: `Non c’è connessione a Internet. ${nothingSent} Riprova quando la connessione è attiva.`,
      network:
        'Non è stato possibile contattare il servizio. Controlla la connessione e riprova.',
      'rate-limited':
        'Ci sono stati troppi tentativi. La tua password non è stata modificata.',
      'server-error':
        'Il servizio ha un problema e probabilmente non ha modificato la tua password. Riprova tra un po’.',
      'bad-response':
        'La richiesta è stata bloccata prima di arrivare al servizio. Riprova o usa un’altra rete.',
      'outcome-unknown':
        'Non è stato possibile confermare se la password è stata modificata. La nuova password potrebbe già funzionare: prova a usarla per accedere. Se non ci riesci, riprova qui o richiedi un nuovo link.',
      aborted: 'La modifica è stata interrotta.',
      internal: 'Qualcosa è andato storto in questa pagina. Riprova.',
    };
  },

  forgotPassword: ({plural, soon}) => ({
    heading: 'Reimposta la password',
    description: 'Ti invieremo un codice per impostare una nuova password.',
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
    'email-invalid':
      'Questo indirizzo email non è corretto. Controlla i punti e ciò che segue la @.',
    'phone-invalid':
      'Questo numero non è corretto. Controlla il prefisso del Paese e il numero di cifre.',
    'phone-unclear':
      'Controlla questo numero. Se è corretto, inseriscilo con + e il prefisso del Paese.',
    phoneHint:
      'Un numero di un altro Paese inizia con + e il prefisso del Paese.',
    send: 'Ricevi un codice',
    sending: 'Invio del codice in corso…',
    codeHeading: 'Inserisci il codice',
    codeSent: (address) =>
      `Se esiste un account per ${address}, riceverai un codice a breve.`,
    codeSentBefore: (address) =>
      `Se esiste un account per ${address}, un codice è stato inviato meno di un minuto fa. Se l’hai già usato, richiedine un altro.`,
    emailHint: 'Può volerci un minuto. Controlla anche nello spam.',
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
    remembered: 'Ricordi la password?',
    signIn: 'Accedi',
    verifiedHeading: 'Il codice è corretto',
    verified: 'Ora imposta una nuova password.',
    unavailableHeading: 'Questa pagina non è disponibile',
    serviceSaid: 'Messaggio del servizio:',
    requestId: (id) => `Riferimento: ${id}`,

    'code-rejected': codeRejected,
    'code-expired': 'Questo codice non funziona più. Richiedine un altro.',
    'account-unknown': codeRejected,
    'config-invalid':
      'Questa pagina non è configurata correttamente, quindi non puoi reimpostare la password qui. Avvisa chi gestisce questo sito.',
    'insecure-context':
      'La connessione a questa pagina non è sicura. Apri la pagina con un indirizzo che inizia con https.',
    rejected: 'Non è stato possibile completare l’operazione.',
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
  }),
};

export default it;
