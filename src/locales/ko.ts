import type {LanguageFile} from './language-file.js';

const nothingSent =
  '아무것도 전송되지 않았으며 기존 비밀번호를 계속 사용할 수 있습니다.';
const kinds = ['영문', '숫자', '특수문자'];
const codeRejected =
  '인증번호가 올바르지 않습니다. 가장 최근 메시지와 비교해 보거나 인증번호를 다시 받아 주세요.';

/** 한국어 */
const ko: LanguageFile = {
  resetPassword: ({number, all, soon}) => ({
    heading: '새 비밀번호 설정',
    description: '다른 곳에서 사용하지 않는 비밀번호를 입력해 주세요.',
    account: (username) => `계정: ${username}`,
    password: '새 비밀번호',
    passwordHint: '기억하기 쉬운 단어를 여러 개 이어 쓰면 좋습니다.',
    confirmation: '새 비밀번호 확인',
    reveal: '비밀번호 표시',
    submit: '새 비밀번호 설정',
    incomplete: '아무것도 전송되지 않았습니다. 다시 시도해 주세요.',

    revealed: '비밀번호가 보이는 상태입니다.',
    concealed: '비밀번호가 가려진 상태입니다.',
    capsLock: 'Caps Lock이 켜져 있습니다.',
    edgeSpace:
      '비밀번호 맨 앞이나 맨 뒤에 공백이 있습니다. 그대로 사용해도 됩니다.',
    invisibleCharacter:
      '비밀번호에 다시 입력하기 어려운 보이지 않는 문자가 있습니다. 그대로 사용해도 됩니다.',
    fullWidth:
      '비밀번호에 ‘！’처럼 다시 입력하기 어려운 전각 문자가 있습니다. 그대로 사용해도 됩니다.',
    submitting: '새 비밀번호를 설정하고 있습니다…',
    requirements: '비밀번호 조건:',
    minLength: (n) => `${number(n)}자 이상`,
    maxLength: (n) => `${number(n)}자 이하`,
    classes: (n) =>
      n < 3
        ? `${all(kinds)} 중 ${number(n)}가지 이상 포함`
        : `${all(kinds)} 모두 포함`,
    met: '충족됨',
    notMet: '아직 충족되지 않음',
    allMet: '비밀번호가 모든 조건을 충족합니다.',
    stillNeeded: '남은 조건:',
    strength: [
      '매우 약함: 쉽게 추측할 수 있음',
      '약함: 추측당할 수 있음',
      '보통: 더 강하게 만들 수 있음',
      '강함: 추측하기 어려움',
      '매우 강함: 추측하기 매우 어려움',
    ],
    problems: '입력한 내용을 확인해 주세요',
    serviceSaid: '서비스 메시지:',
    requestId: (id) => `문의 번호: ${id}`,
    wait: (n) => `${soon(n)}에 다시 시도할 수 있습니다.`,
    waitOver: '이제 다시 시도할 수 있습니다.',
    succeededHeading: '비밀번호가 변경되었습니다',
    succeeded: '이제 새 비밀번호로 로그인할 수 있습니다.',
    signIn: '로그인',
    redirecting: (n) => `${soon(n)}에 로그인 페이지로 이동합니다.`,
    stay: '이 페이지에 머무르기',
    tokenMissingHeading: '링크가 완전하지 않습니다',
    tokenRejectedHeading: '더 이상 사용할 수 없는 링크입니다',
    unavailableHeading: '이 페이지를 이용할 수 없습니다',
    tokenRejectedAfterUnknown:
      '이 링크는 한 번만 사용할 수 있으며, 앞서 시도했을 때 비밀번호가 이미 변경되었을 수 있습니다. 먼저 새 비밀번호로 로그인해 보세요. 로그인되지 않으면 새 링크를 요청해 주세요.',
    changedElsewhere:
      '이 브라우저의 다른 탭에서 새 비밀번호를 설정했습니다. 이 링크는 이미 사용되었으니 새 비밀번호로 로그인해 주세요.',
    codeAccepted: [
      '인증번호가 확인되었습니다',
      '이제 새 비밀번호를 설정해 주세요.',
    ],
    deadline: (n) =>
      `이 단계의 유효 시간이 ${soon(n)}에 끝납니다. 그 뒤에는 인증번호만 다시 받으시면 됩니다.`,
    deadlineOver:
      '이 단계의 유효 시간이 지났을 수 있습니다. 그대로 시도해 보시고, 되지 않으면 인증번호만 다시 받으시면 됩니다.',
    requestLink: '새 링크 요청',
    requestLinkElsewhere:
      '새 링크를 받으려면 로그인 페이지로 돌아가 ‘비밀번호 찾기’를 선택해 주세요.',

    'password-required': '새 비밀번호를 입력해 주세요.',
    'password-too-short': ({limit = 0, count = 0}) =>
      `${number(limit)}자 이상 입력해 주세요. 현재 ${number(count)}자입니다.`,
    'password-too-long': ({limit, count = 0, maxBytes}) =>
      maxBytes !== undefined
        ? `비밀번호가 너무 깁니다. 영문, 숫자, 특수문자는 최대 ${number(maxBytes)}자까지 쓸 수 있습니다. 악센트가 있는 글자는 2자로, 한글과 한자는 3자로 계산합니다.`
        : limit !== undefined
          ? `${number(limit)}자 이하로 입력해 주세요. 현재 ${number(count)}자입니다.`
          : '비밀번호가 너무 깁니다. 더 짧게 입력해 주세요.',
    'password-classes': ({limit = 3}) =>
      limit < 3
        ? `${all(kinds)} 중 ${number(limit)}가지 이상을 사용해 주세요.`
        : `${all(kinds)}를 모두 사용해 주세요.`,
    'password-pattern': ({text}) =>
      text ?? '비밀번호가 여기서 요구하는 형식에 맞지 않습니다.',
    'password-unencodable':
      '비밀번호에 이모지처럼 안전하게 전송할 수 없는 문자가 있습니다. 해당 문자를 빼 주세요.',
    'confirmation-required': '새 비밀번호를 한 번 더 입력해 주세요.',
    'confirmation-mismatch':
      '두 비밀번호가 일치하지 않습니다. 두 칸에 같은 비밀번호를 입력해 주세요.',

    'token-missing':
      '링크에서 비밀번호 재설정에 필요한 부분이 빠져 있습니다. 받은 메시지의 링크를 다시 열거나 링크 전체를 복사해 주세요.',
    'token-ambiguous':
      '이 페이지 주소에 서로 다른 링크 두 개가 섞여 있습니다. 받은 메시지의 링크를 다시 열어 주세요.',
    'token-malformed':
      '링크에서 비밀번호 재설정에 필요한 부분이 손상되었습니다. 받은 메시지의 링크를 다시 열거나 링크 전체를 복사해 주세요.',
    'token-rejected':
      '링크가 만료되었거나, 이미 사용되었거나, 일부만 복사되었습니다.',
    'config-invalid':
      '페이지가 올바르게 설정되지 않아 여기에서 비밀번호를 설정할 수 없습니다. 사이트 운영자에게 알려 주세요.',
    'insecure-context':
      '이 페이지의 연결이 안전하지 않아 여기에서 비밀번호를 설정할 수 없습니다. https로 시작하는 주소로 열어 주세요.',
    'password-rejected':
      '이 비밀번호는 서비스에서 사용할 수 없습니다. 다른 비밀번호를 입력해 주세요.',
    rejected: '비밀번호가 변경되지 않았습니다.',
    'key-unavailable': `비밀번호를 보낼 보안 연결을 준비하지 못했습니다. ${nothingSent} 다시 시도해 주세요.`,
    'key-invalid': `서비스의 암호화 키를 사용할 수 없습니다. ${nothingSent} 나중에 다시 시도해 주세요.`,
    'encrypt-failed': `비밀번호를 암호화하지 못했습니다. ${nothingSent} 다시 시도해 주세요. 그래도 안 되면 메시지의 링크를 다시 열어 주세요.`,
    offline: `인터넷에 연결되어 있지 않습니다. ${nothingSent} 인터넷에 연결한 후 다시 시도해 주세요.`,
    network:
      '서비스에 연결하지 못했습니다. 인터넷 연결을 확인하고 다시 시도해 주세요.',
    'rate-limited':
      '시도 횟수가 너무 많습니다. 비밀번호는 변경되지 않았습니다.',
    'server-error':
      '서비스에 문제가 생겼습니다. 비밀번호는 변경되지 않았을 가능성이 높습니다. 잠시 후 다시 시도해 주세요.',
    'bad-response':
      '요청이 서비스에 도달하기 전에 차단되었습니다. 다시 시도하거나 다른 네트워크를 사용해 주세요.',
    'outcome-unknown':
      '비밀번호가 변경되었는지 확인하지 못했습니다. 새 비밀번호가 이미 적용되었을 수 있으니 새 비밀번호로 로그인해 보세요. 로그인되지 않으면 여기서 다시 시도하거나 새 링크를 요청해 주세요.',
    aborted: '비밀번호 변경이 중단되었습니다.',
    internal: '이 페이지에 문제가 생겼습니다. 다시 시도해 주세요.',
  }),

  forgotPassword: ({number, soon}) => ({
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
    'email-invalid':
      '이메일 주소가 올바르지 않습니다. 마침표와 @ 뒷부분을 확인해 주세요.',
    'phone-invalid':
      '번호가 올바르지 않습니다. 국가 번호와 자릿수를 확인해 주세요.',
    'phone-unclear':
      '번호를 확인해 주세요. 번호가 맞으면 앞에 +와 국가 번호를 붙여 입력해 주세요.',
    phoneHint: '다른 나라 번호는 +와 국가 번호로 시작합니다.',
    send: '인증번호 받기',
    sending: '인증번호를 보내고 있습니다…',
    codeHeading: '인증번호 입력',
    codeSent: (address) =>
      `${address}에 해당하는 계정이 있으면 인증번호가 곧 도착합니다.`,
    codeSentBefore: (address) =>
      `${address}에 해당하는 계정이 있으면 인증번호가 1분 이내에 이미 전송되었습니다. 이미 사용하셨다면 다시 받아 주세요.`,
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
    remembered: '비밀번호가 기억나셨나요?',
    signIn: '로그인',
    verifiedHeading: '인증번호가 확인되었습니다',
    verified: '이제 새 비밀번호를 설정해 주세요.',
    unavailableHeading: '이 페이지를 이용할 수 없습니다',
    serviceSaid: '서비스 메시지:',
    requestId: (id) => `문의 번호: ${id}`,

    'code-rejected': codeRejected,
    'code-expired': '더 이상 사용할 수 없는 인증번호입니다. 다시 받아 주세요.',
    'account-unknown': codeRejected,
    'config-invalid':
      '페이지가 올바르게 설정되지 않아 여기에서 비밀번호를 재설정할 수 없습니다. 사이트 운영자에게 알려 주세요.',
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
  }),
};

export default ko;
