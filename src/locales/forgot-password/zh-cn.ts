import type {ForgotWordsOf} from './index.js';

const codeRejected = '验证码不正确。请与最新的消息核对，或重新获取验证码。';

/** 简体中文 */
const zhCn: ForgotWordsOf = ({number, soon}) => ({
  heading: '重置密码',
  description: '我们会向您发送验证码，凭验证码即可设置新密码。',
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
  phoneHint: '其他国家或地区的号码请以 + 和国际区号开头。',
  send: '获取验证码',
  sending: '正在发送验证码…',
  codeHeading: '输入验证码',
  codeSent: (address) => `如果 ${address} 已注册账号，您将很快收到验证码。`,
  codeSentBefore: (address) =>
    `如果 ${address} 已注册账号，验证码已在一分钟内发送。如果已经用过，请重新获取。`,
  emailHint: '可能需要稍等片刻，也请查看垃圾邮件。',
  code: '验证码',
  'code-required': '请输入消息中的验证码。',
  'code-incomplete': (n) => `验证码共有 ${number(n)} 位数字，请完整输入。`,
  check: '继续',
  checking: '正在核对验证码…',
  tryAgain: (n) => `可在${soon(n)}重试。`,
  tryAgainNow: '现在可以重试了。',
  resend: '重新获取验证码',
  wait: (n) => `可在${soon(n)}重新获取验证码。`,
  waitOver: '现在可以重新获取验证码了。',
  back: '返回重新填写',
  verifiedHeading: '验证码正确',
  verified: '现在请设置新密码。',
  unavailableHeading: '此页面暂不可用',
  serviceSaid: '服务提示：',
  requestId: (id) => `请求编号：${id}`,

  'code-rejected': codeRejected,
  'code-expired': '验证码已失效，请重新获取。',
  'account-unknown': codeRejected,
  'config-invalid':
    '页面配置有误，因此不会要求您输入任何内容。请联系网站管理员。',
  'insecure-context': '此页面的连接不安全。请使用以 https 开头的地址打开。',
  rejected: '服务未能完成此操作。',
  offline: '您当前处于离线状态，请联网后重试。',
  network: '无法连接到服务，请检查网络后重试。',
  'rate-limited': '操作过于频繁，请稍等片刻后重试。',
  'server-error': '服务出现问题，请稍后重试。',
  'bad-response': '请求在到达服务之前被拦截。请重试，或更换网络。',
  aborted: '操作被中断。',
  internal: '页面出现问题，请重试。',
});

export default zhCn;
