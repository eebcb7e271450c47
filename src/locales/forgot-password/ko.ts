import type {ForgotWordsOf} from './index.js';

const codeRejected =
  '인증번호가 올바르지 않습니다. 가장 최근 메시지와 비교해 보거나 인증번호를 다시 받아 주세요.';

/** 한국어 */
const ko: ForgotWordsOf = ({number, soon}) => ({
  heading: '비밀번호 재설정',
  description:
    '인증번호를 보내 드립니다. 이 번호로 새 비밀번호를 설정할 수 있습니다.',
  address: {
    either: '이메일 또는 전화번호',
    email: '이메일',
    phone: '전화번호',
  },
  'address-required': {
    either: '이메일 주소나 전화번호를 입력해 주세요.',
    email: '이메일 주소를 입력해 주세요.',
    phone: '전화번호를 입력해 주세요.',
  },
  'address-invalid': {
    either:
      '이메일 주소도 전화번호도 아닙니다. 이메일 주소는 name@example.com과 같은 형식입니다.',
    email:
      '이메일 주소가 아닙니다. name@example.com처럼 공백 없이 입력해 주세요.',
    phone: '전화번호가 아닙니다. 숫자로 입력해 주세요.',
  },
  phoneHint: '다른 나라 번호는 +와 국가 번호로 시작합니다.',
  send: '인증번호 받기',
  sending: '인증번호를 보내고 있습니다…',
  codeHeading: '인증번호 입력',
  codeSent: (address) =>
    `${address}에 해당하는 계정이 있으면 인증번호가 곧 도착합니다.`,
  codeSentBefore: (address) =>
    `${address} 계정이 있으면 인증번호가 1분 이내에 이미 전송되었습니다. 이미 사용하셨다면 다시 받아 주세요.`,
  emailHint: '잠시 걸릴 수 있습니다. 스팸 메일함도 확인해 주세요.',
  code: '인증번호',
  'code-required': '받은 메시지의 인증번호를 입력해 주세요.',
  'code-incomplete': (n) =>
    `인증번호는 ${number(n)}자리입니다. 모두 입력해 주세요.`,
  check: '계속',
  checking: '인증번호를 확인하고 있습니다…',
  tryAgain: (n) => `${soon(n)}에 다시 시도할 수 있습니다.`,
  tryAgainNow: '이제 다시 시도할 수 있습니다.',
  resend: '인증번호 다시 받기',
  wait: (n) => `${soon(n)}에 인증번호를 다시 받을 수 있습니다.`,
  waitOver: '이제 인증번호를 다시 받을 수 있습니다.',
  back: '받는 곳 변경',
  verifiedHeading: '인증번호가 확인되었습니다',
  verified: '이제 새 비밀번호를 설정해 주세요.',
  unavailableHeading: '이 페이지를 이용할 수 없습니다',
  serviceSaid: '서비스 메시지:',
  requestId: (id) => `문의 번호: ${id}`,

  'code-rejected': codeRejected,
  'code-expired': '더 이상 사용할 수 없는 인증번호입니다. 다시 받아 주세요.',
  'account-unknown': codeRejected,
  'config-invalid':
    '페이지가 올바르게 설정되지 않아 입력을 받지 않습니다. 사이트 운영자에게 알려 주세요.',
  'insecure-context':
    '이 페이지의 연결이 안전하지 않습니다. https로 시작하는 주소로 열어 주세요.',
  rejected: '서비스에서 요청을 처리하지 못했습니다.',
  offline:
    '인터넷에 연결되어 있지 않습니다. 인터넷에 연결한 후 다시 시도해 주세요.',
  network:
    '서비스에 연결하지 못했습니다. 인터넷 연결을 확인하고 다시 시도해 주세요.',
  'rate-limited': '시도 횟수가 너무 많습니다. 잠시 후 다시 시도해 주세요.',
  'server-error': '서비스에 문제가 생겼습니다. 잠시 후 다시 시도해 주세요.',
  'bad-response':
    '요청이 서비스에 도달하기 전에 차단되었습니다. 다시 시도하거나 다른 네트워크를 사용해 주세요.',
  aborted: '작업이 중단되었습니다.',
  internal: '이 페이지에 문제가 생겼습니다. 다시 시도해 주세요.',
});

export default ko;
