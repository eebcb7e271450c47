import type {LanguageFile} from './language-file.js';

const nothingSent =
  'Es wurde nichts gesendet, und Ihr altes Passwort gilt weiterhin.';
const kinds = ['Buchstaben', 'Ziffern', 'Sonderzeichen'];
const codeRejected =
  'Dieser Code stimmt nicht. Vergleichen Sie ihn mit der neuesten Nachricht oder fordern Sie einen neuen an.';

/** Deutsch */
const de: LanguageFile = {
  resetPassword: ({number, all, any, soon}) => ({
    heading: 'Neues Passwort festlegen',
    description: 'Wählen Sie ein Passwort, das Sie nirgendwo sonst verwenden.',
    account: (username) => `Konto: ${username}`,
    password: 'Neues Passwort',
    passwordHint:
      'Am besten eignen sich mehrere Wörter, die Sie sich gut merken können.',
    confirmation: 'Neues Passwort bestätigen',
    reveal: 'Passwort anzeigen',
    submit: 'Neues Passwort festlegen',
    incomplete: 'Es wurde nichts gesendet. Bitte versuchen Sie es noch einmal.',

    revealed: 'Ihr Passwort ist sichtbar.',
    concealed: 'Ihr Passwort ist verborgen.',
    capsLock: 'Die Feststelltaste ist aktiviert.',
    edgeSpace:
      'Ihr Passwort beginnt oder endet mit einem Leerzeichen. Das ist erlaubt.',
    invisibleCharacter:
      'Ihr Passwort enthält ein unsichtbares Zeichen, das sich schwer noch einmal eingeben lässt. Das ist erlaubt.',
    fullWidth:
      'Ihr Passwort enthält Zeichen in voller Breite wie „！“, die sich schwer noch einmal eingeben lassen. Das ist erlaubt.',
    submitting: 'Ihr neues Passwort wird festgelegt\u00a0…',
    requirements: 'Das braucht Ihr Passwort:',
    minLength: (n) => `Mindestens ${number(n)} Zeichen`,
    maxLength: (n) => `Höchstens ${number(n)} Zeichen`,
    classes: (n) =>
      n < 3
        ? `Mindestens ${number(n)} dieser Zeichenarten: ${any(kinds)}`
        : `Eine Mischung aus ${all(kinds)}`,
    met: 'erfüllt',
    notMet: 'noch nicht erfüllt',
    allMet: 'Ihr Passwort erfüllt alle Anforderungen.',
    stillNeeded: 'Es fehlt noch:',
    strength: [
      'Sehr schwach: leicht zu erraten',
      'Schwach: kann erraten werden',
      'Mittel: könnte stärker sein',
      'Stark: schwer zu erraten',
      'Sehr stark: sehr schwer zu erraten',
    ],
    problems: 'Bitte prüfen Sie Ihre Eingaben',
    serviceSaid: 'Meldung des Dienstes:',
    requestId: (id) => `Referenz: ${id}`,
    wait: (n) => `Sie können es ${soon(n)} noch einmal versuchen.`,
    waitOver: 'Sie können es jetzt noch einmal versuchen.',
    succeededHeading: 'Ihr Passwort wurde geändert',
    succeeded: 'Sie können sich jetzt mit Ihrem neuen Passwort anmelden.',
    signIn: 'Anmelden',
    redirecting: (n) => `Sie werden ${soon(n)} zur Anmeldung weitergeleitet.`,
    stay: 'Auf dieser Seite bleiben',
    tokenMissingHeading: 'Dieser Link ist unvollständig',
    tokenRejectedHeading: 'Dieser Link funktioniert nicht mehr',
    unavailableHeading: 'Diese Seite ist nicht verfügbar',
    tokenRejectedAfterUnknown:
      'Dieser Link kann nur einmal verwendet werden, und Ihr vorheriger Versuch war vielleicht schon erfolgreich. Versuchen Sie zuerst, sich mit Ihrem neuen Passwort anzumelden. Wenn das nicht klappt, fordern Sie einen neuen Link an.',
    changedElsewhere:
      'Sie haben Ihr neues Passwort in einem anderen Tab dieses Browsers festgelegt. Dieser Link funktioniert daher nicht mehr. Melden Sie sich mit Ihrem neuen Passwort an.',
    codeAccepted: [
      'Ihr Code stimmt',
      'Legen Sie jetzt ein neues Passwort fest.',
    ],
    deadline: (n) =>
      `Die Zeit für diesen Schritt läuft ${soon(n)} ab. Danach brauchen Sie nur einen neuen Code.`,
    deadlineOver:
      'Die Zeit für diesen Schritt ist möglicherweise abgelaufen. Sie können es trotzdem versuchen. Wenn es nicht klappt, brauchen Sie nur einen neuen Code.',
    requestLink: 'Neuen Link anfordern',
    requestLinkElsewhere:
      'Wenn Sie einen neuen Link brauchen, gehen Sie zurück zur Anmeldung und wählen Sie „Passwort vergessen“.',

    'password-required': 'Geben Sie ein neues Passwort ein.',
    'password-too-short': ({limit = 0, count = 0}) =>
      `Verwenden Sie mindestens ${number(limit)} Zeichen. Sie haben ${number(count)} eingegeben.`,
    'password-too-long': ({limit, count = 0, maxBytes}) =>
      maxBytes !== undefined
        ? `Dieses Passwort ist zu lang. Verwenden Sie höchstens ${number(maxBytes)} Zeichen. Umlaute, ß und Buchstaben mit Akzent zählen wie zwei, chinesische Schriftzeichen wie drei.`
        : limit !== undefined
          ? `Verwenden Sie höchstens ${number(limit)} Zeichen. Sie haben ${number(count)} eingegeben.`
          : 'Dieses Passwort ist zu lang. Wählen Sie ein kürzeres.',
    'password-classes': ({limit = 3}) =>
      limit < 3
        ? `Verwenden Sie mindestens ${number(limit)} dieser Zeichenarten: ${any(kinds)}.`
        : `Kombinieren Sie ${all(kinds)}.`,
    'password-pattern': ({text}) =>
      text ?? 'Dieses Passwort hat nicht das erforderliche Format.',
    'password-unencodable':
      'Dieses Passwort enthält ein Zeichen, das nicht sicher übertragen werden kann, zum Beispiel ein Emoji. Lassen Sie es weg.',
    'confirmation-required': 'Geben Sie Ihr neues Passwort noch einmal ein.',
    'confirmation-mismatch':
      'Die beiden Passwörter stimmen nicht überein. Geben Sie in beiden Feldern dasselbe Passwort ein.',

    'token-missing':
      'Im Link fehlt der Teil, mit dem Sie Ihr Passwort zurücksetzen können. Öffnen Sie den Link aus Ihrer Nachricht noch einmal oder kopieren Sie ihn vollständig.',
    'token-ambiguous':
      'In der Adresse dieser Seite sind zwei verschiedene Links vermischt. Öffnen Sie den Link aus Ihrer Nachricht noch einmal.',
    'token-malformed':
      'Der Teil des Links, mit dem Sie Ihr Passwort zurücksetzen können, ist beschädigt. Öffnen Sie den Link aus Ihrer Nachricht noch einmal oder kopieren Sie ihn vollständig.',
    'token-rejected':
      'Der Link ist abgelaufen, wurde schon einmal verwendet oder nicht vollständig kopiert.',
    'config-invalid':
      'Diese Seite ist nicht richtig eingerichtet. Deshalb können Sie hier kein Passwort festlegen. Bitte informieren Sie die Betreiber dieser Website.',
    'insecure-context':
      'Die Verbindung zu dieser Seite ist nicht sicher. Deshalb können Sie hier kein Passwort festlegen. Öffnen Sie die Seite über eine Adresse, die mit https beginnt.',
    'password-rejected':
      'Dieses Passwort wurde nicht akzeptiert. Wählen Sie ein anderes.',
    rejected: 'Ihr Passwort wurde nicht geändert.',
    'key-unavailable': `Für Ihr Passwort konnte keine sichere Verbindung vorbereitet werden. ${nothingSent} Versuchen Sie es noch einmal.`,
    'key-invalid': `Der Schlüssel, mit dem Ihr Passwort verschlüsselt wird, kann nicht verwendet werden. ${nothingSent} Versuchen Sie es später noch einmal.`,
    'encrypt-failed': `Ihr Passwort konnte nicht verschlüsselt werden. ${nothingSent} Versuchen Sie es noch einmal. Wenn das nicht hilft, öffnen Sie den Link aus Ihrer Nachricht erneut.`,
    offline: `Sie sind offline. ${nothingSent} Versuchen Sie es noch einmal, wenn Sie wieder verbunden sind.`,
    network:
      'Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    'rate-limited':
      'Es gab zu viele Versuche. Ihr Passwort wurde nicht geändert.',
    'server-error':
      'Beim Dienst ist ein Problem aufgetreten. Ihr Passwort wurde wahrscheinlich nicht geändert. Versuchen Sie es in einer Weile noch einmal.',
    'bad-response':
      'Die Anfrage wurde auf dem Weg zum Dienst blockiert. Versuchen Sie es noch einmal oder nutzen Sie ein anderes Netzwerk.',
    'outcome-unknown':
      'Wir konnten nicht feststellen, ob Ihr Passwort geändert wurde. Vielleicht gilt Ihr neues Passwort schon: Versuchen Sie, sich damit anzumelden. Wenn das nicht klappt, versuchen Sie es hier noch einmal oder fordern Sie einen neuen Link an.',
    aborted: 'Die Änderung wurde unterbrochen.',
    internal:
      'Auf dieser Seite ist etwas schiefgegangen. Versuchen Sie es noch einmal.',
  }),

  forgotPassword: ({plural, soon}) => ({
    heading: 'Passwort zurücksetzen',
    description:
      'Wir senden Ihnen einen Code. Damit können Sie ein neues Passwort festlegen.',
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
    'email-invalid':
      'Diese E-Mail-Adresse stimmt nicht. Prüfen Sie die Punkte und den Teil nach dem @.',
    'phone-invalid':
      'Diese Nummer stimmt nicht. Prüfen Sie die Landesvorwahl und die Anzahl der Ziffern.',
    'phone-unclear':
      'Prüfen Sie diese Nummer. Wenn sie stimmt, geben Sie sie mit + und der Landesvorwahl ein.',
    phoneHint:
      'Eine Nummer aus einem anderen Land beginnt mit + und der Landesvorwahl.',
    send: 'Code anfordern',
    sending: 'Ein Code wird gesendet\u00a0…',
    codeHeading: 'Code eingeben',
    codeSent: (address) =>
      `Wenn es ein Konto für ${address} gibt, ist ein Code unterwegs.`,
    codeSentBefore: (address) =>
      `Wenn es ein Konto für ${address} gibt, wurde vor weniger als einer Minute ein Code gesendet. Wenn Sie ihn schon verwendet haben, fordern Sie einen neuen an.`,
    emailHint:
      'Es kann einen Moment dauern. Sehen Sie auch im Spam-Ordner nach.',
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
    remembered: 'Passwort wieder eingefallen?',
    signIn: 'Anmelden',
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
      'Diese Seite ist nicht richtig eingerichtet. Deshalb können Sie Ihr Passwort hier nicht zurücksetzen. Bitte informieren Sie die Betreiber dieser Website.',
    'insecure-context':
      'Die Verbindung zu dieser Seite ist nicht sicher. Öffnen Sie die Seite über eine Adresse, die mit https beginnt.',
    rejected: 'Das hat nicht geklappt.',
    offline:
      'Sie sind offline. Versuchen Sie es noch einmal, wenn Sie wieder verbunden sind.',
    network:
      'Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    'rate-limited':
      'Es gab zu viele Versuche. Warten Sie einen Moment und versuchen Sie es noch einmal.',
    'server-error':
      'Beim Dienst ist ein Problem aufgetreten. Versuchen Sie es in einer Weile noch einmal.',
    'bad-response':
      'Die Anfrage wurde auf dem Weg zum Dienst blockiert. Versuchen Sie es noch einmal oder nutzen Sie ein anderes Netzwerk.',
    aborted: 'Der Vorgang wurde unterbrochen.',
    internal:
      'Auf dieser Seite ist etwas schiefgegangen. Versuchen Sie es noch einmal.',
  }),
};

export default de;
