import type {ForgotWordsOf} from './index.js';

const codeRejected =
  '認証コードが正しくありません。最新のメッセージのコードをご確認いただくか、コードを再送信してください。';

/** 日本語 */
const ja: ForgotWordsOf = ({number, soon}) => ({
  heading: 'パスワードの再設定',
  description:
    '認証コードをお送りします。そのコードで新しいパスワードを設定できます。',
  address: {
    either: 'メールアドレスまたは電話番号',
    email: 'メールアドレス',
    phone: '電話番号',
  },
  'address-required': {
    either: 'メールアドレスまたは電話番号を入力してください。',
    email: 'メールアドレスを入力してください。',
    phone: '電話番号を入力してください。',
  },
  'address-invalid': {
    either:
      'メールアドレスでも電話番号でもないようです。メールアドレスは「name@example.com」のように入力してください。',
    email:
      'メールアドレスではないようです。「name@example.com」のように、空白を入れずに入力してください。',
    phone: '電話番号ではないようです。数字で入力してください。',
  },
  phoneHint: 'ほかの国の番号は、「+」と国番号から入力してください。',
  send: '認証コードを送信する',
  sending: '認証コードを送信しています…',
  codeHeading: '認証コードの入力',
  codeSent: (address) =>
    `${address}のアカウントがある場合は、まもなく認証コードが届きます。`,
  codeSentBefore: (address) =>
    `${address} のアカウントがある場合、認証コードは 1 分以内に送信済みです。すでに使用した場合は、コードを再送信してください。`,
  emailHint:
    '届くまで少し時間がかかることがあります。迷惑メールもご確認ください。',
  code: '認証コード',
  'code-required': '届いたメッセージの認証コードを入力してください。',
  'code-incomplete': (n) =>
    `認証コードは${number(n)}桁です。すべて入力してください。`,
  check: '次へ',
  checking: '認証コードを確認しています…',
  tryAgain: (n) => `${soon(n)}にもう一度お試しいただけます。`,
  tryAgainNow: 'もう一度お試しいただけます。',
  resend: '認証コードを再送信する',
  wait: (n) => `${soon(n)}に認証コードを再送信できます。`,
  waitOver: '認証コードを再送信できます。',
  back: '送信先を変更する',
  verifiedHeading: '認証コードを確認しました',
  verified: '新しいパスワードを設定してください。',
  unavailableHeading: 'このページはご利用いただけません',
  serviceSaid: 'サービスからのメッセージ：',
  requestId: (id) => `お問い合わせ番号：${id}`,

  'code-rejected': codeRejected,
  'code-expired':
    'この認証コードは使えなくなりました。コードを再送信してください。',
  'account-unknown': codeRejected,
  'config-invalid':
    'ページの設定に誤りがあるため、入力を受け付けていません。サイトの運営者にお知らせください。',
  'insecure-context':
    'このページへの接続が安全ではありません。「https」で始まるアドレスで開いてください。',
  rejected: 'この操作は受け付けられませんでした。',
  offline:
    'インターネットに接続されていません。接続してからもう一度お試しください。',
  network:
    'サービスに接続できませんでした。通信状況を確認して、もう一度お試しください。',
  'rate-limited':
    '操作の回数が多すぎます。しばらくしてからもう一度お試しください。',
  'server-error':
    'サービスに問題が発生しました。しばらくしてからもう一度お試しください。',
  'bad-response':
    'サービスに届く前に通信がブロックされました。もう一度お試しになるか、別のネットワークをお使いください。',
  aborted: '操作が中断されました。',
  internal: 'このページで問題が発生しました。もう一度お試しください。',
});

export default ja;
