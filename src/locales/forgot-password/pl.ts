import type {ForgotWordsOf} from './index.js';

const codeRejected =
  'Ten kod jest nieprawidłowy. Porównaj go z najnowszą wiadomością lub poproś o nowy.';

/** Polski */
const pl: ForgotWordsOf = ({plural, soon}) => ({
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
  phoneHint:
    'Numer z innego kraju zaczyna się od + i numeru kierunkowego kraju.',
  send: 'Wyślij kod',
  sending: 'Wysyłamy kod…',
  codeHeading: 'Wpisz kod',
  codeSent: (address) =>
    `Jeśli dla ${address} istnieje konto, kod jest już w drodze.`,
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
  verifiedHeading: 'Kod jest prawidłowy',
  verified: 'Teraz ustaw nowe hasło.',
  unavailableHeading: 'Ta strona jest niedostępna',
  serviceSaid: 'Komunikat serwisu:',
  requestId: (id) => `Numer referencyjny: ${id}`,

  'code-rejected': codeRejected,
  'code-expired': 'Ten kod już nie działa. Poproś o nowy.',
  'account-unknown': codeRejected,
  'config-invalid':
    'Strona jest źle skonfigurowana, dlatego o nic nie prosi. Zgłoś to osobom, które prowadzą ten serwis.',
  'insecure-context':
    'Połączenie z tą stroną nie jest bezpieczne. Otwórz ją pod adresem, który zaczyna się od https.',
  rejected: 'Serwis nie mógł tego zrobić.',
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
});

export default pl;
