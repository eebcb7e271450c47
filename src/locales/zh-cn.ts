import type {Words} from './index.js';

const nothingSent = '尚未发送任何内容，您的旧密码仍然有效。';
const kinds = ['字母', '数字', '符号'];

/** 简体中文 */
const zhCn: Words = ({number, all, soon}) => ({
  heading: '设置新密码',
  description: '请使用一个未在其他地方用过的密码。',
  account: (username) => `账号：${username}`,
  password: '新密码',
  passwordHint: '密码越长越安全，几个好记的词语就是不错的选择。',
  confirmation: '确认新密码',
  reveal: '显示密码',
  submit: '设置新密码',
  incomplete: '页面未能完整加载，尚未发送任何内容。请检查网络后重试。',

  revealed: '密码已显示。',
  concealed: '密码已隐藏。',
  capsLock: '大写锁定已打开。',
  edgeSpace: '密码的开头或结尾有空格，这是允许的。',
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
  serviceSaid: '服务提示：',
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
    '此链接只能使用一次，您之前的提交可能已经成功。请先尝试用新密码登录；如果不行，再申请新的链接。',
  changedElsewhere:
    '您已在此浏览器的另一个标签页中设置了新密码。此链接已使用过，请用新密码登录。',
  codeAccepted: ['验证码正确', '现在请设置新密码。'],
  deadline: (n) =>
    `此步骤的有效时间将在${soon(n)}结束。之后只需重新获取验证码。`,
  deadlineOver:
    '此步骤的有效时间可能已过。您仍可尝试提交；如果不成功，只需重新获取验证码。',
  requestLink: '重新获取链接',
  requestLinkElsewhere: '如需新的链接，请回到登录页面并选择“忘记密码”。',

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
  'password-pattern': ({text}) => text ?? '密码不符合此处要求的格式。',
  'password-unencodable':
    '密码中有无法安全发送的字符（例如表情符号），请去掉它。',
  'confirmation-required': '请再次输入新密码。',
  'confirmation-mismatch':
    '两次输入的密码不一致，请在两个输入框中填写相同的密码。',

  'token-missing':
    '此页面的地址中没有重置码。请重新打开消息中的链接，或完整复制该链接。',
  'token-ambiguous':
    '此页面的地址中有两个不同的重置码。请重新打开消息中的链接。',
  'token-malformed':
    '此页面地址中的重置码已损坏。请重新打开消息中的链接，或完整复制该链接。',
  'token-rejected': '链接已过期、已被使用或未完整复制，此次没有修改您的密码。',
  'config-invalid': '页面配置有误，因此不会要求您输入密码。请联系网站管理员。',
  'insecure-context':
    '此页面的连接不安全，因此不会要求您输入密码。请使用以 https 开头的地址打开。',
  'password-rejected': '服务不接受此密码，请换一个。',
  rejected: '服务未能修改您的密码。',
  'key-unavailable': `无法为您的密码准备安全连接。${nothingSent}请重试。`,
  'key-invalid': `服务的加密密钥无法使用。${nothingSent}请稍后重试。`,
  'encrypt-failed': `无法加密您的密码。${nothingSent}请重试；如果仍不行，请重新打开消息中的链接。`,
  offline: `您当前处于离线状态。${nothingSent}请联网后重试。`,
  network: '无法连接到服务，请检查网络后重试。',
  'rate-limited': '尝试次数过多，您的密码没有被修改。',
  'server-error': '服务出现问题，密码很可能没有被修改。请稍后重试。',
  'bad-response': '请求在到达服务之前被拦截。请重试，或更换网络。',
  'outcome-unknown':
    '无法确认密码是否已修改。新密码可能已经生效，请先尝试用它登录；如果不行，请在此重试或申请新的链接。',
  aborted: '修改被中断。',
  internal: '页面出现问题，请重试。',
});

export default zhCn;
