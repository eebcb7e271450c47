import type {LanguageFile} from './language-file.js';

const nothingSent =
  '何も送信されていません。これまでのパスワードは引き続き使えます。';
const kinds = ['英字', '数字', '記号'];
const codeRejected =
  '認証コードが正しくありません。最新のメッセージのコードをご確認いただくか、コードを再送信してください。';

/** 日本語 */
const ja: LanguageFile = {
  signs: ['。', '；', '（', '）'],
  resetPassword: ({number, all, soon}) => ({
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
    invisibleCharacter:
      'パスワードに目に見えない文字が入っています。もう一度入力するのは難しいですが、このままでも使えます。',
    fullWidth:
      'パスワードに「！」などの全角文字が入っています。もう一度入力するのは難しいですが、このままでも使えます。',
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
    changedElsewhere:
      'このブラウザーの別のタブで新しいパスワードが設定されました。このリンクは使用済みです。新しいパスワードでログインしてください。',
    codeAccepted: [
      '認証コードを確認しました',
      '新しいパスワードを設定してください。',
    ],
    deadline: (n) =>
      `この手続きは${soon(n)}にタイムアウトします。その後は、認証コードを取得し直すだけで続けられます。`,
    deadlineOver:
      'この手続きはタイムアウトした可能性があります。このまま試すこともできます。うまくいかない場合は、認証コードを取得し直してください。',
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
      'リンクのうち、パスワードの再設定に必要な部分がありません。届いたメッセージのリンクをもう一度開くか、リンク全体をコピーして開いてください。',
    'token-ambiguous':
      'このページのアドレスに、異なる2つのリンクが混ざっています。届いたメッセージのリンクをもう一度開いてください。',
    'token-malformed':
      'リンクのうち、パスワードの再設定に必要な部分が壊れています。届いたメッセージのリンクをもう一度開くか、リンク全体をコピーして開いてください。',
    'token-rejected':
      'リンクの有効期限が切れているか、すでに使用されているか、全体がコピーされていません。',
    'config-invalid':
      'ページの設定に誤りがあるため、ここではパスワードを設定できません。サイトの運営者にお知らせください。',
    'insecure-context':
      'このページへの接続が安全ではないため、ここではパスワードを設定できません。「https」で始まるアドレスで開いてください。',
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
  }),

  forgotPassword: ({number, soon}) => ({
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
    'email-invalid':
      'このメールアドレスは正しくないようです。ピリオドと「@」の後ろを確認してください。',
    'phone-invalid':
      'この番号は正しくないようです。国番号と桁数を確認してください。',
    'phone-unclear':
      '番号を確認してください。正しい場合は、「+」と国番号から入力してください。',
    phoneHint: 'ほかの国の番号は、「+」と国番号から入力してください。',
    send: '認証コードを送信する',
    sending: '認証コードを送信しています…',
    codeHeading: '認証コードの入力',
    codeSent: (address) =>
      `${address}のアカウントがある場合は、まもなく認証コードが届きます。`,
    codeSentBefore: (address) =>
      `${address}のアカウントがある場合、認証コードは1分以内に送信されています。すでに使用した場合は、コードを再送信してください。`,
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
    remembered: 'パスワードを思い出しましたか？',
    signIn: 'ログイン',
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
      'ページの設定に誤りがあるため、ここではパスワードを再設定できません。サイトの運営者にお知らせください。',
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
  }),
};

export default ja;
