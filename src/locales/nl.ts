import type {LanguageFile} from './language-file.js';

const nothingSent = 'Er is niets verstuurd en je oude wachtwoord werkt nog.';
const kinds = ['letters', 'cijfers', 'symbolen'];
const codeRejected =
  'Deze code klopt niet. Vergelijk de code met het laatste bericht of vraag een nieuwe aan.';

/** Nederlands */
const nl: LanguageFile = {
  resetPassword: ({number, plural, all, any, soon}) => {
    const characters = (n: number): string =>
      plural(n, {one: '# teken', other: '# tekens'});
    return {
      heading: 'Nieuw wachtwoord instellen',
      description: 'Kies een wachtwoord dat je nergens anders gebruikt.',
      account: (username) => `Account: ${username}`,
      password: 'Nieuw wachtwoord',
      passwordHint:
        'Kies bijvoorbeeld een paar woorden die je makkelijk onthoudt.',
      confirmation: 'Herhaal nieuw wachtwoord',
      reveal: 'Wachtwoord tonen',
      submit: 'Nieuw wachtwoord instellen',
      incomplete: 'Er is niets verstuurd. Probeer het opnieuw.',

      revealed: 'Je wachtwoord is zichtbaar.',
      concealed: 'Je wachtwoord is verborgen.',
      capsLock: 'Caps Lock staat aan.',
      edgeSpace: 'Je wachtwoord begint of eindigt met een spatie. Dat mag.',
      invisibleCharacter:
        'Je wachtwoord bevat een onzichtbaar teken, dat je moeilijk opnieuw kunt typen. Dat mag.',
      fullWidth:
        'Je wachtwoord bevat tekens van volle breedte, zoals ‘！’, die je moeilijk opnieuw kunt typen. Dat mag.',
      submitting: 'Je nieuwe wachtwoord wordt ingesteld…',
      requirements: 'Eisen aan je wachtwoord:',
      minLength: (n) => `Minimaal ${characters(n)}`,
      maxLength: (n) => `Maximaal ${characters(n)}`,
      classes: (n) =>
        n < 3
          ? `Minimaal ${number(n)} van deze soorten: ${any(kinds)}`
          : `Een combinatie van ${all(kinds)}`,
      met: 'in orde',
      notMet: 'nog niet in orde',
      allMet: 'Je wachtwoord voldoet aan alle eisen.',
      stillNeeded: 'Nog nodig:',
      strength: [
        'Heel zwak: makkelijk te raden',
        'Zwak: kan geraden worden',
        'Redelijk: kan sterker',
        'Sterk: moeilijk te raden',
        'Heel sterk: heel moeilijk te raden',
      ],
      problems: 'Controleer wat je hebt ingevuld',
      serviceSaid: 'Bericht van de dienst:',
      requestId: (id) => `Referentie: ${id}`,
      wait: (n) => `Je kunt het ${soon(n)} opnieuw proberen.`,
      waitOver: 'Je kunt het nu opnieuw proberen.',
      succeededHeading: 'Je wachtwoord is gewijzigd',
      succeeded: 'Je kunt nu inloggen met je nieuwe wachtwoord.',
      signIn: 'Inloggen',
      redirecting: (n) =>
        `Je wordt ${soon(n)} doorgestuurd naar de inlogpagina.`,
      stay: 'Op deze pagina blijven',
      tokenMissingHeading: 'Deze link is niet compleet',
      tokenRejectedHeading: 'Deze link werkt niet meer',
      unavailableHeading: 'Deze pagina is niet beschikbaar',
      tokenRejectedAfterUnknown:
        'Je kunt deze link maar één keer gebruiken en misschien is je vorige poging gelukt. Probeer eerst in te loggen met je nieuwe wachtwoord. Lukt dat niet, vraag dan een nieuwe link aan.',
      changedElsewhere:
        'Je hebt je nieuwe wachtwoord ingesteld in een ander tabblad van deze browser. Deze link werkt daarom niet meer. Log in met je nieuwe wachtwoord.',
      codeAccepted: ['Je code klopt', 'Stel nu een nieuw wachtwoord in.'],
      deadline: (n) =>
        `De tijd voor deze stap loopt ${soon(n)} af. Daarna heb je alleen een nieuwe code nodig.`,
      deadlineOver:
        'De tijd voor deze stap is misschien voorbij. Je kunt het nog proberen. Lukt het niet, dan heb je alleen een nieuwe code nodig.',
      requestLink: 'Nieuwe link aanvragen',
      requestLinkElsewhere:
        'Ga voor een nieuwe link terug naar de pagina waar je inlogt en kies ‘Wachtwoord vergeten’.',

      'password-required': 'Vul een nieuw wachtwoord in.',
      'password-too-short': ({limit = 0, count = 0}) =>
        `Gebruik minimaal ${characters(limit)}. Je hebt er ${number(count)} ingevuld.`,
      'password-too-long': ({limit, count = 0, maxBytes}) =>
        maxBytes !== undefined
          ? `Dit wachtwoord is te lang. Gebruik maximaal ${characters(maxBytes)}. Letters met een accent of trema tellen als twee, Chinese tekens als drie.`
          : limit !== undefined
            ? `Gebruik maximaal ${characters(limit)}. Je hebt er ${number(count)} ingevuld.`
            : 'Dit wachtwoord is te lang. Kies een korter wachtwoord.',
      'password-classes': ({limit = 3}) =>
        limit < 3
          ? `Gebruik minimaal ${number(limit)} van deze soorten: ${any(kinds)}.`
          : `Combineer ${all(kinds)}.`,
      'password-pattern': ({text}) =>
        text ?? 'Dit wachtwoord heeft niet de vereiste vorm.',
      'password-unencodable':
        'In dit wachtwoord staat een teken dat niet veilig verstuurd kan worden, zoals een emoji. Laat dat teken weg.',
      'confirmation-required': 'Vul je nieuwe wachtwoord nog een keer in.',
      'confirmation-mismatch':
        'De twee wachtwoorden zijn niet gelijk. Vul in beide velden hetzelfde wachtwoord in.',

      'token-missing':
        'Het deel van de link waarmee je je wachtwoord kunt herstellen, ontbreekt. Open opnieuw de link uit het bericht dat je hebt gekregen, of kopieer de hele link.',
      'token-ambiguous':
        'In het adres van deze pagina staan twee verschillende links door elkaar. Open opnieuw de link uit het bericht dat je hebt gekregen.',
      'token-malformed':
        'Het deel van de link waarmee je je wachtwoord kunt herstellen, is beschadigd. Open opnieuw de link uit het bericht dat je hebt gekregen, of kopieer de hele link.',
      'token-rejected':
        'De link is verlopen, al eerder gebruikt of niet helemaal gekopieerd.',
      'config-invalid':
        'Deze pagina is niet goed ingesteld. Daarom kun je hier geen wachtwoord instellen. Laat het de beheerders van deze site weten.',
      'insecure-context':
        'De verbinding met deze pagina is niet veilig. Daarom kun je hier geen wachtwoord instellen. Open de pagina met een adres dat begint met https.',
      'password-rejected':
        'Dit wachtwoord is niet geaccepteerd. Kies een ander wachtwoord.',
      rejected: 'Je wachtwoord is niet gewijzigd.',
      'key-unavailable': `Er kon geen veilige verbinding voor je wachtwoord worden voorbereid. ${nothingSent} Probeer het opnieuw.`,
      'key-invalid': `De sleutel waarmee je wachtwoord wordt versleuteld, kan niet worden gebruikt. ${nothingSent} Probeer het later opnieuw.`,
      'encrypt-failed': `Je wachtwoord kon niet worden versleuteld. ${nothingSent} Probeer het opnieuw. Helpt dat niet, open dan de link uit je bericht opnieuw.`,
      offline: `Je bent offline. ${nothingSent} Probeer het opnieuw als je weer verbinding hebt.`,
      network:
        'De dienst is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
      'rate-limited':
        'Er zijn te veel pogingen gedaan. Je wachtwoord is niet gewijzigd.',
      'server-error':
        'De dienst heeft een probleem en heeft je wachtwoord waarschijnlijk niet gewijzigd. Probeer het over een tijdje opnieuw.',
      'bad-response':
        'Je aanvraag is onderweg naar de dienst tegengehouden. Probeer het opnieuw of gebruik een ander netwerk.',
      'outcome-unknown':
        'We konden niet vaststellen of je wachtwoord is gewijzigd. Misschien werkt je nieuwe wachtwoord al: probeer ermee in te loggen. Lukt dat niet, probeer het dan hier opnieuw of vraag een nieuwe link aan.',
      aborted: 'Het wijzigen is onderbroken.',
      internal: 'Er ging iets mis op deze pagina. Probeer het opnieuw.',
    };
  },

  forgotPassword: ({plural, soon}) => ({
    heading: 'Wachtwoord herstellen',
    description:
      'We sturen je een code. Daarmee kun je een nieuw wachtwoord instellen.',
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
    'email-invalid':
      'Dit e-mailadres klopt niet. Controleer de punten en wat er na de @ staat.',
    'phone-invalid':
      'Dit nummer klopt niet. Controleer de landcode en het aantal cijfers.',
    'phone-unclear':
      'Controleer dit nummer. Klopt het, vul het dan in met + en de landcode.',
    phoneHint: 'Een nummer uit een ander land begint met + en de landcode.',
    send: 'Code aanvragen',
    sending: 'Er wordt een code verstuurd…',
    codeHeading: 'Code invullen',
    codeSent: (address) =>
      `Als er een account is voor ${address}, is er een code onderweg.`,
    codeSentBefore: (address) =>
      `Als er een account is voor ${address}, is er minder dan een minuut geleden een code verstuurd. Heb je die al gebruikt, vraag dan een nieuwe aan.`,
    emailHint: 'Het kan even duren. Kijk ook in je spammap.',
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
    remembered: 'Weet je je wachtwoord weer?',
    signIn: 'Inloggen',
    verifiedHeading: 'Je code klopt',
    verified: 'Stel nu een nieuw wachtwoord in.',
    unavailableHeading: 'Deze pagina is niet beschikbaar',
    serviceSaid: 'Bericht van de dienst:',
    requestId: (id) => `Referentie: ${id}`,

    'code-rejected': codeRejected,
    'code-expired': 'Deze code werkt niet meer. Vraag een nieuwe aan.',
    'account-unknown': codeRejected,
    'config-invalid':
      'Deze pagina is niet goed ingesteld. Daarom kun je je wachtwoord hier niet herstellen. Laat het de beheerders van deze site weten.',
    'insecure-context':
      'De verbinding met deze pagina is niet veilig. Open de pagina met een adres dat begint met https.',
    rejected: 'Dat is niet gelukt.',
    offline:
      'Je bent offline. Probeer het opnieuw als je weer verbinding hebt.',
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
  }),
};

export default nl;
