import type {Words} from './index.js';

const nothingSent =
  'Nic nie zostało wysłane, a dotychczasowe hasło nadal działa.';
const kinds = ['litery', 'cyfry', 'znaki specjalne'];
const ofKinds = ['liter', 'cyfr', 'znaków specjalnych'];

/** Polski */
const pl: Words = ({number, plural, all, soon}) => {
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
    passwordHint: 'Dobrze sprawdza się kilka słów, które łatwo zapamiętać.',
    confirmation: 'Powtórz nowe hasło',
    reveal: 'Pokaż hasło',
    submit: 'Ustaw nowe hasło',
    incomplete: 'Nic nie zostało wysłane. Spróbuj ponownie.',

    revealed: 'Hasło jest widoczne.',
    concealed: 'Hasło jest ukryte.',
    capsLock: 'Caps Lock jest włączony.',
    edgeSpace: 'Hasło zaczyna się lub kończy spacją. To dozwolone.',
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
      text ?? 'To hasło nie ma wymaganego tutaj formatu.',
    'password-unencodable':
      'W haśle jest znak, którego nie da się bezpiecznie przesłać, na przykład emoji. Usuń go.',
    'confirmation-required': 'Wpisz nowe hasło jeszcze raz.',
    'confirmation-mismatch':
      'Hasła się różnią. Wpisz to samo hasło w obu polach.',

    'token-missing':
      'W adresie tej strony brakuje kodu do zmiany hasła. Otwórz jeszcze raz link z wiadomości lub skopiuj go w całości.',
    'token-ambiguous':
      'W adresie tej strony są dwa różne kody do zmiany hasła. Otwórz jeszcze raz link z wiadomości.',
    'token-malformed':
      'Kod do zmiany hasła w adresie tej strony jest uszkodzony. Otwórz jeszcze raz link z wiadomości lub skopiuj go w całości.',
    'token-rejected':
      'Link wygasł, został już wykorzystany lub nie został skopiowany w całości. Tym razem hasło nie zostało zmienione.',
    'config-invalid':
      'Strona jest źle skonfigurowana, dlatego nie prosi o hasło. Zgłoś to osobom, które prowadzą ten serwis.',
    'insecure-context':
      'Połączenie z tą stroną nie jest bezpieczne, dlatego strona nie prosi o hasło. Otwórz ją pod adresem, który zaczyna się od https.',
    'password-rejected': 'Serwis nie przyjmuje tego hasła. Wybierz inne.',
    rejected: 'Serwis nie zmienił hasła.',
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
};

export default pl;
