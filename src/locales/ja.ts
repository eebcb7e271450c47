import type {Words} from './index.js';

const nothingSent =
  '何も送信されていません。これまでのパスワードは引き続き使えます。';
const kinds = ['英字', '数字', '記号'];

/** 日本語 */
const ja: Words = ({number, all, soon}) => ({
  heading: '新しいパスワードの設定',
  description: 'ほかでは使っていないパスワードにしてください。',
  account: (username) => `アカウント：${username}`,
  password: '新しいパスワード',
  passwordHint: '覚えやすい単語をいくつか組み合わせるのがおすすめです。',
  confirmation: '新しいパスワード（確認用）',
  reveal: 'パスワードを表示',
  submit: 'パスワードを設定する',
  incomplete: '何も送信されていません。もう一度お試しください。',

  revealed: 'パスワードを表示しています。',
  concealed: 'パスワードを非表示にしています。',
  capsLock: 'Caps Lockがオンになっています。',
  edgeSpace:
    'パスワードの最初か最後に空白が入っていますが、このままでも使えます。',
  submitting: '新しいパスワードを設定しています…',
  requirements: 'パスワードの条件：',
  minLength: (n) => `${number(n)}文字以上`,
  maxLength: (n) => `${number(n)}文字以内`,
  classes: (n) =>
    n < 3
      ? `${all(kinds)}のうち${number(n)}種類以上を含む`
      : `${all(kinds)}をすべて含む`,
  met: '満たしています',
  notMet: 'まだ満たしていません',
  allMet: 'パスワードの条件をすべて満たしています。',
  stillNeeded: '残りの条件：',
  strength: [
    'とても弱い：簡単に推測されます',
    '弱い：推測されるおそれがあります',
    'ふつう：もっと強くできます',
    '強い：推測されにくいです',
    'とても強い：非常に推測されにくいです',
  ],
  problems: '入力内容をご確認ください',
  serviceSaid: 'サービスからのメッセージ：',
  requestId: (id) => `お問い合わせ番号：${id}`,
  wait: (n) => `${soon(n)}にもう一度お試しいただけます。`,
  waitOver: 'もう一度お試しいただけます。',
  succeededHeading: 'パスワードを変更しました',
  succeeded: '新しいパスワードでログインできます。',
  signIn: 'ログイン',
  redirecting: (n) => `${soon(n)}にログインページへ移動します。`,
  stay: 'このページにとどまる',
  tokenMissingHeading: 'リンクが不完全です',
  tokenRejectedHeading: 'このリンクは使えなくなりました',
  unavailableHeading: 'このページはご利用いただけません',
  tokenRejectedAfterUnknown:
    'このリンクは一度しか使えません。先ほどの操作で、パスワードがすでに変更されている可能性があります。まず新しいパスワードでログインをお試しください。ログインできない場合は、新しいリンクを取得してください。',
  requestLink: '新しいリンクを取得',
  requestLinkElsewhere:
    '新しいリンクを取得するには、ログインページに戻り、「パスワードをお忘れの方」を選んでください。',

  'password-required': '新しいパスワードを入力してください。',
  'password-too-short': ({limit = 0, count = 0}) =>
    `${number(limit)}文字以上で入力してください（現在${number(count)}文字）。`,
  'password-too-long': ({limit, count = 0, maxBytes}) =>
    maxBytes !== undefined
      ? `パスワードが長すぎます。半角の英数字と記号なら${number(maxBytes)}文字まで使えます。アクセント付きの文字は2文字分、漢字やかななどの全角文字は3文字分になります。`
      : limit !== undefined
        ? `${number(limit)}文字以内で入力してください（現在${number(count)}文字）。`
        : 'パスワードが長すぎます。もっと短くしてください。',
  'password-classes': ({limit = 3}) =>
    limit < 3
      ? `${all(kinds)}のうち${number(limit)}種類以上を使ってください。`
      : `${all(kinds)}をすべて使ってください。`,
  'password-pattern': ({text}) =>
    text ?? 'パスワードが、指定された形式に合っていません。',
  'password-unencodable':
    '絵文字など、安全に送信できない文字がパスワードに入っています。その文字を削除してください。',
  'confirmation-required': '新しいパスワードをもう一度入力してください。',
  'confirmation-mismatch':
    '2つのパスワードが一致しません。両方の欄に同じパスワードを入力してください。',

  'token-missing':
    'このページのアドレスに再設定用のコードがありません。届いたメッセージのリンクをもう一度開くか、リンク全体をコピーして開いてください。',
  'token-ambiguous':
    'このページのアドレスに、異なる再設定用のコードが2つ入っています。届いたメッセージのリンクをもう一度開いてください。',
  'token-malformed':
    'このページのアドレスにある再設定用のコードが壊れています。届いたメッセージのリンクをもう一度開くか、リンク全体をコピーして開いてください。',
  'token-rejected':
    'リンクの有効期限が切れているか、すでに使用されているか、全体がコピーされていません。今回の操作ではパスワードは変更されていません。',
  'config-invalid':
    'ページの設定に誤りがあるため、パスワードの入力を受け付けていません。サイトの運営者にお知らせください。',
  'insecure-context':
    'このページへの接続が安全ではないため、パスワードの入力を受け付けていません。「https」で始まるアドレスで開いてください。',
  'password-rejected':
    'このパスワードは受け付けられませんでした。別のパスワードにしてください。',
  rejected: 'パスワードは変更されませんでした。',
  'key-unavailable': `パスワードを送るための安全な接続を準備できませんでした。${nothingSent}もう一度お試しください。`,
  'key-invalid': `サービスの暗号化キーが使えません。${nothingSent}しばらくしてからもう一度お試しください。`,
  'encrypt-failed': `パスワードを暗号化できませんでした。${nothingSent}もう一度お試しください。うまくいかない場合は、メッセージのリンクを開き直してください。`,
  offline: `インターネットに接続されていません。${nothingSent}接続してからもう一度お試しください。`,
  network:
    'サービスに接続できませんでした。通信状況を確認して、もう一度お試しください。',
  'rate-limited': '操作の回数が多すぎます。パスワードは変更されていません。',
  'server-error':
    'サービスに問題が発生しました。パスワードはおそらく変更されていません。しばらくしてからもう一度お試しください。',
  'bad-response':
    'サービスに届く前に通信がブロックされました。もう一度お試しになるか、別のネットワークをお使いください。',
  'outcome-unknown':
    'パスワードが変更されたかどうかを確認できませんでした。新しいパスワードがすでに有効になっている可能性がありますので、そのパスワードでログインをお試しください。ログインできない場合は、ここでもう一度試すか、新しいリンクを取得してください。',
  aborted: 'パスワードの変更が中断されました。',
  internal: 'このページで問題が発生しました。もう一度お試しください。',
});

export default ja;
