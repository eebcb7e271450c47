import type {Words} from './index.js';

const nothingSent =
  'Non è stato inviato nulla e la vecchia password funziona ancora.';
const kinds = ['lettere', 'numeri', 'simboli'];

/** Italiano */
const it: Words = ({number, plural, all, any, soon}) => {
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
    passwordHint: 'Una buona scelta: alcune parole facili da ricordare.',
    confirmation: 'Conferma la nuova password',
    reveal: 'Mostra password',
    submit: 'Imposta nuova password',
    incomplete: 'Non è stato inviato nulla. Riprova.',

    revealed: 'La password è visibile.',
    concealed: 'La password è nascosta.',
    capsLock: 'Il blocco maiuscole è attivo.',
    edgeSpace: 'La password inizia o finisce con uno spazio. È consentito.',
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
      `Il tempo per questo passaggio termina ${soon(n)}. Dopo ti servirà solo un altro codice.`,
    deadlineOver:
      'Il tempo per questo passaggio potrebbe essere scaduto. Puoi comunque provare; se non funziona, ti servirà solo un altro codice.',
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
      text ?? 'La password non ha il formato richiesto qui.',
    'password-unencodable':
      'La password contiene un carattere che non si può inviare in modo sicuro, ad esempio un’emoji. Toglilo.',
    'confirmation-required': 'Ripeti la nuova password.',
    'confirmation-mismatch':
      'Le due password sono diverse. Inserisci la stessa password in entrambi i campi.',

    'token-missing':
      'Nell’indirizzo di questa pagina manca il codice per reimpostare la password. Apri di nuovo il link del messaggio che hai ricevuto oppure copialo per intero.',
    'token-ambiguous':
      'Nell’indirizzo di questa pagina ci sono due codici diversi per reimpostare la password. Apri di nuovo il link del messaggio che hai ricevuto.',
    'token-malformed':
      'Nell’indirizzo di questa pagina il codice per reimpostare la password è danneggiato. Apri di nuovo il link del messaggio che hai ricevuto oppure copialo per intero.',
    'token-rejected':
      'Il link è scaduto, è già stato usato oppure non è stato copiato per intero. Con questo tentativo la tua password non è stata modificata.',
    'config-invalid':
      'La pagina non è configurata correttamente e quindi non ti chiede la password. Avvisa chi gestisce questo sito.',
    'insecure-context':
      'La connessione a questa pagina non è sicura, quindi la password non ti viene chiesta. Apri la pagina con un indirizzo che inizia con https.',
    'password-rejected':
      'Il servizio non accetta questa password. Scegline un’altra.',
    rejected: 'Il servizio non ha modificato la tua password.',
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
};

export default it;
