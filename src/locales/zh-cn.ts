import type {LanguageFile} from './language-file.js';

const nothingSent = '没有发送任何内容，您的旧密码仍然有效。';
const kinds = ['字母', '数字', '符号'];
const codeRejected = '验证码不正确。请核对最新收到的验证码，或重新获取。';

/** 简体中文 */
const zhCn: LanguageFile = {
  signs: ['。', '；', '（', '）'],
  resetPassword: ({number, all, soon}) => ({
    heading: '设置新密码',
    description: '请使用一个未在其他地方用过的密码。',
    account: (username) => `账号：${username}`,
    password: '新密码',
    passwordHint: '可以用几个好记的词语组成密码。',
    confirmation: '确认新密码',
    reveal: '显示密码',
    submit: '设置新密码',
    incomplete: '页面未能完整加载，没有发送任何内容。请检查网络后重试。',

    revealed: '密码已显示。',
    concealed: '密码已隐藏。',
    capsLock: '大写锁定已打开。',
    edgeSpace: '密码的开头或结尾有空格，这是允许的。',
    invisibleCharacter:
      '密码中有看不见的字符，以后很难再次输入，但这是允许的。',
    fullWidth: '密码中有“！”这样的全角字符，以后很难再次输入，但这是允许的。',
    submitting: '正在设置新密码…',
    requirements: '密码需要满足：',
    minLength: (n) => `至少 ${number(n)} 个字符`,
    maxLength: (n) => `最多 ${number(n)} 个字符`,
    classes: (n) =>
      n < 3
        ? `至少包含${all(kinds)}中的 ${number(n)} 种`
        : `同时包含${all(kinds)}`,
    met: '已满足',
    notMet: '未满足',
    allMet: '密码已满足全部要求。',
    stillNeeded: '还需要：',
    strength: [
      '非常弱：很容易被猜到',
      '弱：可能被猜到',
      '一般：还可以更强',
      '强：很难被猜到',
      '非常强：极难被猜到',
    ],
    problems: '请检查您填写的内容',
    serviceSaid: '系统提示：',
    requestId: (id) => `请求编号：${id}`,
    wait: (n) => `可在${soon(n)}重试。`,
    waitOver: '现在可以重试了。',
    succeededHeading: '密码已修改',
    succeeded: '现在可以使用新密码登录了。',
    signIn: '去登录',
    redirecting: (n) => `将在${soon(n)}前往登录页面。`,
    stay: '留在此页',
    tokenMissingHeading: '链接不完整',
    tokenRejectedHeading: '链接已失效',
    unavailableHeading: '此页面暂不可用',
    tokenRejectedAfterUnknown:
      '此链接只能使用一次，您之前的提交可能已经成功。请先尝试用新密码登录；如果不行，请重新获取链接。',
    changedElsewhere:
      '您已在此浏览器的另一个标签页中设置了新密码。此链接已使用过，请用新密码登录。',
    codeAccepted: ['验证码正确', '现在请设置新密码。'],
    deadline: (n) => `此步骤将在${soon(n)}超时，超时后只需重新获取验证码。`,
    deadlineOver:
      '此步骤可能已超时。您仍可尝试提交；如果不成功，只需重新获取验证码。',
    requestLink: '重新获取链接',
    requestLinkElsewhere: '如需重新获取链接，请返回登录页面并选择“忘记密码”。',

    'password-required': '请输入新密码。',
    'password-too-short': ({limit = 0, count = 0}) =>
      `请至少使用 ${number(limit)} 个字符，目前有 ${number(count)} 个。`,
    'password-too-long': ({limit, count = 0, maxBytes}) =>
      maxBytes !== undefined
        ? `密码太长。最多 ${number(maxBytes)} 个英文字母、数字或符号；每个汉字按三个计算。`
        : limit !== undefined
          ? `请最多使用 ${number(limit)} 个字符，目前有 ${number(count)} 个。`
          : '密码太长，请缩短。',
    'password-classes': ({limit = 3}) =>
      limit < 3
        ? `请至少使用${all(kinds)}中的 ${number(limit)} 种。`
        : `请同时使用${all(kinds)}。`,
    'password-pattern': ({text}) => text ?? '密码格式不符合要求。',
    'password-unencodable':
      '密码中有无法安全发送的字符（例如表情符号），请去掉它。',
    'confirmation-required': '请再次输入新密码。',
    'confirmation-mismatch':
      '两次输入的密码不一致，请在两个输入框中填写相同的密码。',

    'token-missing':
      '链接中缺少重置密码所需的信息。请重新打开邮件或短信中的链接，或完整复制该链接。',
    'token-ambiguous':
      '此页面的地址中混有两个不同的链接。请重新打开邮件或短信中的链接。',
    'token-malformed':
      '链接中重置密码所需的信息已损坏。请重新打开邮件或短信中的链接，或完整复制该链接。',
    'token-rejected': '链接已过期、已被使用或未完整复制。',
    'config-invalid': '页面配置有误，因此无法在此设置密码。请联系网站管理员。',
    'insecure-context':
      '此页面的连接不安全，因此无法在此设置密码。请使用以 https 开头的地址打开。',
    'password-rejected': '此密码不可用，请换一个。',
    rejected: '您的密码没有被修改。',
    'key-unavailable': `无法为您的密码准备安全连接。${nothingSent}请重试。`,
    'key-invalid': `系统的加密密钥无法使用。${nothingSent}请稍后重试。`,
    'encrypt-failed': `无法加密您的密码。${nothingSent}请重试；如果仍不行，请重新打开邮件或短信中的链接。`,
    offline: `您当前没有连接网络。${nothingSent}请联网后重试。`,
    network: '无法连接服务器，请检查网络后重试。',
    'rate-limited': '尝试次数过多，您的密码没有被修改。',
    'server-error': '系统出现问题，您的密码很可能没有被修改。请稍后重试。',
    'bad-response': '请求在到达服务器之前被拦截。请重试，或更换网络。',
    'outcome-unknown':
      '无法确认密码是否已修改。新密码可能已经生效，请先尝试用它登录；如果不行，请在此重试或重新获取链接。',
    aborted: '密码修改已中断。',
    internal: '页面出现问题，请重试。',
  }),

  forgotPassword: ({number, soon}) => ({
    heading: '重置密码',
    description: '我们会向您发送验证码，验证后即可设置新密码。',
    address: {
      either: '邮箱或手机号',
      email: '邮箱',
      phone: '手机号',
    },
    'address-required': {
      either: '请输入邮箱地址或手机号。',
      email: '请输入邮箱地址。',
      phone: '请输入手机号。',
    },
    'address-invalid': {
      either:
        '这既不是邮箱地址，也不是手机号。邮箱地址的格式如 name@example.com。',
      email: '这不是邮箱地址。邮箱地址的格式如 name@example.com，不含空格。',
      phone: '这不是手机号，请用数字填写。',
    },
    'email-invalid': '这个邮箱地址不正确。请检查其中的点和 @ 后面的部分。',
    'phone-invalid': '这个号码不正确。请检查国家/地区代码和号码位数。',
    'phone-unclear':
      '请检查这个号码。如果无误，请输入以 + 和国家/地区代码开头的号码。',
    phoneHint: '其他国家或地区的号码请以 + 和国家/地区代码开头。',
    send: '获取验证码',
    sending: '正在发送验证码…',
    codeHeading: '输入验证码',
    codeSent: (address) => `如果 ${address} 已注册账号，您将很快收到验证码。`,
    codeSentBefore: (address) =>
      `如果 ${address} 已注册账号，验证码已在一分钟内发送。如果已经用过，请重新获取。`,
    emailHint: '可能需要稍等片刻。也请查看垃圾邮件。',
    code: '验证码',
    'code-required': '请输入您收到的验证码。',
    'code-incomplete': (n) => `验证码共有 ${number(n)} 位数字，请完整输入。`,
    check: '继续',
    checking: '正在核对验证码…',
    tryAgain: (n) => `可在${soon(n)}重试。`,
    tryAgainNow: '现在可以重试了。',
    resend: '重新获取验证码',
    wait: (n) => `可在${soon(n)}重新获取验证码。`,
    waitOver: '现在可以重新获取验证码了。',
    back: '修改邮箱或手机号',
    remembered: '想起密码了？',
    signIn: '去登录',
    verifiedHeading: '验证码正确',
    verified: '现在请设置新密码。',
    unavailableHeading: '此页面暂不可用',
    serviceSaid: '系统提示：',
    requestId: (id) => `请求编号：${id}`,

    'code-rejected': codeRejected,
    'code-expired': '验证码已失效，请重新获取。',
    'account-unknown': codeRejected,
    'config-invalid': '页面配置有误，因此无法在此重置密码。请联系网站管理员。',
    'insecure-context': '此页面的连接不安全。请使用以 https 开头的地址打开。',
    rejected: '操作未成功。',
    offline: '您当前没有连接网络，请联网后重试。',
    network: '无法连接服务器，请检查网络后重试。',
    'rate-limited': '操作过于频繁，请稍等片刻后重试。',
    'server-error': '系统出现问题，请稍后重试。',
    'bad-response': '请求在到达服务器之前被拦截。请重试，或更换网络。',
    aborted: '操作已中断。',
    internal: '页面出现问题，请重试。',
  }),
};

export default zhCn;
