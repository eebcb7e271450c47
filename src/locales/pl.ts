import type {LanguageFile} from './language-file.js';

const nothingSent =
  'Nic nie zostało wysłane, a dotychczasowe hasło nadal działa.';
const kinds = ['litery', 'cyfry', 'znaki specjalne'];
const ofKinds = ['liter', 'cyfr', 'znaków specjalnych'];
const codeRejected =
  'Ten kod jest nieprawidłowy. Porównaj go z najnowszą wiadomością lub poproś o nowy.';

/** Polski */
const pl: LanguageFile = {
  resetPassword: ({number, plural, all, soon}) => {
    const characters = (n: number): string =>
      plural(n, {
        one: '# znak',
        few: '# znaki',
        many: '# znaków',
        other: '# znaku',
      });
    return {
      heading: 'Ustaw nowe hasło',
      description: 'Wybierz hasło, którego nie używasz nigdzie indziej.',
      account: (username) => `Konto: ${username}`,
      password: 'Nowe hasło',
      passwordHint: 'Dobrze sprawdza się kilka łatwych do zapamiętania słów.',
      confirmation: 'Powtórz nowe hasło',
      reveal: 'Pokaż hasło',
      submit: 'Ustaw nowe hasło',
      incomplete: 'Nic nie zostało wysłane. Spróbuj ponownie.',

      revealed: 'Hasło jest widoczne.',
      concealed: 'Hasło jest ukryte.',
      capsLock: 'Caps Lock jest włączony.',
      edgeSpace: 'Hasło zaczyna się lub kończy spacją. To dozwolone.',
      invisibleCharacter:
        'Hasło zawiera niewidoczny znak, który trudno wpisać ponownie. To dozwolone.',
      fullWidth:
        'Hasło zawiera znaki o pełnej szerokości, takie jak „！”, które trudno wpisać ponownie. To dozwolone.',
      submitting: 'Ustawiamy nowe hasło…',
      requirements: 'Hasło musi mieć:',
      minLength: (n) => `Co najmniej ${characters(n)}`,
      maxLength: (n) => `Najwyżej ${characters(n)}`,
      classes: (n) =>
        n < 3
          ? `Co najmniej ${number(n)} z tych rodzajów znaków: ${all(kinds)}`
          : `Połączenie ${all(ofKinds)}`,
      met: 'spełnione',
      notMet: 'jeszcze niespełnione',
      allMet: 'Hasło spełnia wszystkie wymagania.',
      stillNeeded: 'Pozostałe wymagania:',
      strength: [
        'Bardzo słabe: łatwo je odgadnąć',
        'Słabe: można je odgadnąć',
        'Średnie: może być silniejsze',
        'Silne: trudno je odgadnąć',
        'Bardzo silne: bardzo trudno je odgadnąć',
      ],
      problems: 'Sprawdź wpisane dane',
      serviceSaid: 'Komunikat serwisu:',
      requestId: (id) => `Numer referencyjny: ${id}`,
      wait: (n) => `Możesz spróbować ponownie ${soon(n)}.`,
      waitOver: 'Możesz teraz spróbować ponownie.',
      succeededHeading: 'Hasło zostało zmienione',
      succeeded: 'Możesz już zalogować się nowym hasłem.',
      signIn: 'Zaloguj się',
      redirecting: (n) => `Strona logowania otworzy się ${soon(n)}.`,
      stay: 'Zostań na tej stronie',
      tokenMissingHeading: 'Ten link jest niepełny',
      tokenRejectedHeading: 'Ten link już nie działa',
      unavailableHeading: 'Ta strona jest niedostępna',
      tokenRejectedAfterUnknown:
        'Tego linku można użyć tylko raz, a poprzednia próba mogła się udać. Najpierw spróbuj zalogować się nowym hasłem. Jeśli to się nie uda, poproś o nowy link.',
      changedElsewhere:
        'Nowe hasło zostało ustawione w innej karcie tej przeglądarki. Ten link jest już wykorzystany. Zaloguj się nowym hasłem.',
      codeAccepted: ['Kod jest prawidłowy', 'Teraz ustaw nowe hasło.'],
      deadline: (n) =>
        `Czas na ten krok kończy się ${soon(n)}. Potem będzie potrzebny tylko nowy kod.`,
      deadlineOver:
        'Czas na ten krok mógł już minąć. Nadal możesz spróbować. Jeśli się nie uda, będzie potrzebny tylko nowy kod.',
      requestLink: 'Poproś o nowy link',
      requestLinkElsewhere:
        'Aby otrzymać nowy link, wróć na stronę logowania i wybierz „Nie pamiętam hasła”.',

      'password-required': 'Wpisz nowe hasło.',
      'password-too-short': ({limit = 0, count = 0}) =>
        `Hasło musi mieć co najmniej ${characters(limit)}. Teraz ma ${number(count)}.`,
      'password-too-long': ({limit, count = 0, maxBytes}) =>
        maxBytes !== undefined
          ? `To hasło jest za długie. Może mieć najwyżej ${characters(maxBytes)}, a litery takie jak ą czy ś liczą się podwójnie.`
          : limit !== undefined
            ? `Hasło może mieć najwyżej ${characters(limit)}. Teraz ma ${number(count)}.`
            : 'To hasło jest za długie. Wybierz krótsze.',
      'password-classes': ({limit = 3}) =>
        limit < 3
          ? `Użyj co najmniej ${number(limit)} z tych rodzajów znaków: ${all(kinds)}.`
          : `Użyj jednocześnie ${all(ofKinds)}.`,
      'password-pattern': ({text}) =>
        text ?? 'To hasło nie ma wymaganego formatu.',
      'password-unencodable':
        'W haśle jest znak, którego nie da się bezpiecznie przesłać, na przykład emoji. Usuń go.',
      'confirmation-required': 'Wpisz nowe hasło jeszcze raz.',
      'confirmation-mismatch':
        'Hasła się różnią. Wpisz to samo hasło w obu polach.',

      'token-missing':
        'Brakuje części linku, która umożliwia zmianę hasła. Otwórz jeszcze raz link z wiadomości lub skopiuj go w całości.',
      'token-ambiguous':
        'W adresie tej strony pomieszały się dwa różne linki. Otwórz jeszcze raz link z wiadomości.',
      'token-malformed':
        'Część linku, która umożliwia zmianę hasła, jest uszkodzona. Otwórz jeszcze raz link z wiadomości lub skopiuj go w całości.',
      'token-rejected':
        'Link wygasł, został już wykorzystany lub nie został skopiowany w całości.',
      'config-invalid':
        'Ta strona jest źle skonfigurowana, dlatego nie można tu ustawić hasła. Zgłoś to osobom, które prowadzą ten serwis.',
      'insecure-context':
        'Połączenie z tą stroną nie jest bezpieczne, dlatego nie można tu ustawić hasła. Otwórz stronę pod adresem, który zaczyna się od https.',
      'password-rejected': 'To hasło nie zostało przyjęte. Wybierz inne.',
      rejected: 'Hasło nie zostało zmienione.',
      'key-unavailable': `Nie udało się przygotować bezpiecznego połączenia do przesłania hasła. ${nothingSent} Spróbuj ponownie.`,
      'key-invalid': `Nie można użyć klucza szyfrującego serwisu. ${nothingSent} Spróbuj ponownie później.`,
      'encrypt-failed': `Nie udało się zaszyfrować hasła. ${nothingSent} Spróbuj ponownie. Jeśli to nie pomoże, otwórz jeszcze raz link z wiadomości.`,
      offline: `Brak połączenia z internetem. ${nothingSent} Spróbuj ponownie, gdy połączenie wróci.`,
      network:
        'Nie udało się połączyć z serwisem. Sprawdź połączenie i spróbuj ponownie.',
      'rate-limited': 'Było zbyt wiele prób. Hasło nie zostało zmienione.',
      'server-error':
        'Serwis ma problem i prawdopodobnie nie zmienił hasła. Spróbuj ponownie za jakiś czas.',
      'bad-response':
        'Żądanie zostało zablokowane po drodze do serwisu. Spróbuj ponownie lub skorzystaj z innej sieci.',
      'outcome-unknown':
        'Nie udało się potwierdzić, czy hasło zostało zmienione. Nowe hasło może już działać: spróbuj się nim zalogować. Jeśli to się nie uda, spróbuj tutaj ponownie lub poproś o nowy link.',
      aborted: 'Zmiana hasła została przerwana.',
      internal: 'Na tej stronie wystąpił błąd. Spróbuj ponownie.',
    };
  },

  forgotPassword: ({plural, soon}) => ({
    heading: 'Zresetuj hasło',
    description: 'Wyślemy kod, który pozwoli ustawić nowe hasło.',
    address: {
      either: 'Adres e-mail lub numer telefonu',
      email: 'Adres e-mail',
      phone: 'Numer telefonu',
    },
    'address-required': {
      either: 'Wpisz adres e-mail lub numer telefonu.',
      email: 'Wpisz adres e-mail.',
      phone: 'Wpisz numer telefonu.',
    },
    'address-invalid': {
      either:
        'To nie jest adres e-mail ani numer telefonu. Adres e-mail wygląda tak: name@example.com.',
      email:
        'To nie jest adres e-mail. Adres e-mail wygląda tak, bez spacji: name@example.com.',
      phone: 'To nie jest numer telefonu. Wpisz go cyframi.',
    },
    'email-invalid':
      'Ten adres e-mail jest niepoprawny. Sprawdź kropki i to, co jest po znaku @.',
    'phone-invalid':
      'Ten numer jest niepoprawny. Sprawdź numer kierunkowy kraju i liczbę cyfr.',
    'phone-unclear':
      'Sprawdź ten numer. Jeśli jest poprawny, wpisz go ze znakiem + i numerem kierunkowym kraju.',
    phoneHint:
      'Numer z innego kraju zaczyna się od + i numeru kierunkowego kraju.',
    send: 'Wyślij kod',
    sending: 'Wysyłamy kod…',
    codeHeading: 'Wpisz kod',
    codeSent: (address) =>
      `Jeśli istnieje konto dla ${address}, kod jest już w drodze.`,
    codeSentBefore: (address) =>
      `Jeśli istnieje konto dla ${address}, kod został wysłany niecałą minutę temu. Jeśli był już użyty, poproś o nowy.`,
    emailHint: 'To może chwilę potrwać. Sprawdź też folder ze spamem.',
    code: 'Kod',
    'code-required': 'Wpisz kod z wiadomości.',
    'code-incomplete': (n) =>
      `Kod ma ${plural(n, {one: '# cyfrę', few: '# cyfry', many: '# cyfr', other: '# cyfry'})}. Wpisz go w całości.`,
    check: 'Dalej',
    checking: 'Sprawdzamy kod…',
    tryAgain: (n) => `Możesz spróbować ponownie ${soon(n)}.`,
    tryAgainNow: 'Możesz teraz spróbować ponownie.',
    resend: 'Wyślij nowy kod',
    wait: (n) => `Możesz poprosić o nowy kod ${soon(n)}.`,
    waitOver: 'Możesz teraz poprosić o nowy kod.',
    back: 'Zmień adres lub numer',
    remembered: 'Pamiętasz hasło?',
    signIn: 'Zaloguj się',
    verifiedHeading: 'Kod jest prawidłowy',
    verified: 'Teraz ustaw nowe hasło.',
    unavailableHeading: 'Ta strona jest niedostępna',
    serviceSaid: 'Komunikat serwisu:',
    requestId: (id) => `Numer referencyjny: ${id}`,

    'code-rejected': codeRejected,
    'code-expired': 'Ten kod już nie działa. Poproś o nowy.',
    'account-unknown': codeRejected,
    'config-invalid':
      'Ta strona jest źle skonfigurowana, dlatego nie można tu zresetować hasła. Zgłoś to osobom, które prowadzą ten serwis.',
    'insecure-context':
      'Połączenie z tą stroną nie jest bezpieczne. Otwórz ją pod adresem, który zaczyna się od https.',
    rejected: 'Nie udało się tego zrobić.',
    offline:
      'Brak połączenia z internetem. Spróbuj ponownie, gdy połączenie wróci.',
    network:
      'Nie udało się połączyć z serwisem. Sprawdź połączenie i spróbuj ponownie.',
    'rate-limited': 'Było zbyt wiele prób. Odczekaj chwilę i spróbuj ponownie.',
    'server-error': 'Serwis ma problem. Spróbuj ponownie za jakiś czas.',
    'bad-response':
      'Żądanie zostało zablokowane po drodze do serwisu. Spróbuj ponownie lub skorzystaj z innej sieci.',
    aborted: 'Operacja została przerwana.',
    internal: 'Na tej stronie wystąpił błąd. Spróbuj ponownie.',
  }),
};

export default pl;
