import type {ForgotWordsOf} from './index.js';

const codeRejected =
  'Este código não está correto. Confira na mensagem mais recente ou peça outro.';

/** Português (Brasil) */
const ptBr: ForgotWordsOf = ({plural, soon}) => ({
  heading: 'Redefina sua senha',
  description: 'Vamos enviar um código. Com ele, você cria uma nova senha.',
  address: {
    either: 'E-mail ou número de telefone',
    email: 'E-mail',
    phone: 'Número de telefone',
  },
  'address-required': {
    either: 'Digite seu e-mail ou seu número de telefone.',
    email: 'Digite seu e-mail.',
    phone: 'Digite seu número de telefone.',
  },
  'address-invalid': {
    either:
      'Isto não é um e-mail nem um número de telefone. Um e-mail tem este formato: name@example.com.',
    email:
      'Isto não é um e-mail. Use este formato, sem espaços: name@example.com.',
    phone: 'Isto não é um número de telefone. Digite usando números.',
  },
  phoneHint: 'Um número de outro país começa com + e o código do país.',
  send: 'Receber um código',
  sending: 'Enviando um código…',
  codeHeading: 'Digite o código',
  codeSent: (address) =>
    `Se houver uma conta para ${address}, você receberá um código em instantes.`,
  codeSentBefore: (address) =>
    `Se houver uma conta para ${address}, um código foi enviado há menos de um minuto. Se você já o usou, peça outro.`,
  emailHint: 'Pode levar um minuto. Veja também a caixa de spam.',
  code: 'Código',
  'code-required': 'Digite o código da mensagem que você recebeu.',
  'code-incomplete': (n) =>
    `O código tem ${plural(n, {one: '# dígito', many: '# de dígitos', other: '# dígitos'})}. Digite o código inteiro.`,
  check: 'Continuar',
  checking: 'Conferindo o código…',
  tryAgain: (n) => `Você poderá tentar novamente ${soon(n)}.`,
  tryAgainNow: 'Agora você pode tentar novamente.',
  resend: 'Receber outro código',
  wait: (n) => `Você poderá pedir outro código ${soon(n)}.`,
  waitOver: 'Agora você pode pedir outro código.',
  back: 'Alterar e-mail ou número',
  verifiedHeading: 'O código está correto',
  verified: 'Agora crie uma nova senha.',
  unavailableHeading: 'Esta página não está disponível',
  serviceSaid: 'Mensagem do serviço:',
  requestId: (id) => `Código de referência: ${id}`,

  'code-rejected': codeRejected,
  'code-expired': 'Este código não funciona mais. Peça outro.',
  'account-unknown': codeRejected,
  'config-invalid':
    'A página não está configurada corretamente e, por isso, não pede nenhum dado. Avise os responsáveis por este site.',
  'insecure-context':
    'A conexão com esta página não é segura. Abra a página com um endereço que comece com https.',
  rejected: 'O serviço não conseguiu fazer isso.',
  offline:
    'Você está sem internet. Tente novamente quando estiver com conexão.',
  network:
    'Não foi possível acessar o serviço. Confira sua conexão e tente novamente.',
  'rate-limited':
    'Houve tentativas demais. Espere um momento e tente novamente.',
  'server-error':
    'O serviço está com um problema. Tente novamente daqui a pouco.',
  'bad-response':
    'A solicitação foi bloqueada antes de chegar ao serviço. Tente novamente ou use outra rede.',
  aborted: 'A operação foi interrompida.',
  internal: 'Algo deu errado nesta página. Tente novamente.',
});

export default ptBr;
