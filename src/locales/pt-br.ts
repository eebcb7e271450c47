import type {LanguageFile} from './language-file.js';

const nothingSent = 'Nada foi enviado e sua senha antiga continua funcionando.';
const kinds = ['letras', 'números', 'símbolos'];
const codeRejected =
  'Este código não está correto. Confira na mensagem mais recente ou peça outro.';

/** Português (Brasil) */
const ptBr: LanguageFile = {
  resetPassword: ({number, plural, all, any, soon}) => {
    const characters = (n: number): string =>
      plural(n, {
        one: '# caractere',
        many: '# de caracteres',
        other: '# caracteres',
      });
    return {
      heading: 'Crie uma nova senha',
      description: 'Escolha uma que você não usa em nenhum outro lugar.',
      account: (username) => `Conta: ${username}`,
      password: 'Nova senha',
      passwordHint: 'Use algumas palavras fáceis de lembrar.',
      confirmation: 'Confirme a nova senha',
      reveal: 'Mostrar senha',
      submit: 'Redefinir senha',
      incomplete: 'Nada foi enviado. Tente novamente.',

      revealed: 'Sua senha está visível.',
      concealed: 'Sua senha está oculta.',
      capsLock: 'O Caps Lock está ativado.',
      edgeSpace: 'Sua senha começa ou termina com um espaço. Isso é permitido.',
      invisibleCharacter:
        'Sua senha contém um caractere invisível, difícil de digitar de novo. Isso é permitido.',
      fullWidth:
        'Sua senha contém caracteres de largura total, como “！”, difíceis de digitar de novo. Isso é permitido.',
      submitting: 'Redefinindo sua senha…',
      requirements: 'Sua senha precisa ter:',
      minLength: (n) => `Pelo menos ${characters(n)}`,
      maxLength: (n) => `No máximo ${characters(n)}`,
      classes: (n) =>
        n < 3
          ? `Pelo menos ${number(n)} destes tipos: ${any(kinds)}`
          : `Uma combinação de ${all(kinds)}`,
      met: 'atendido',
      notMet: 'ainda não atendido',
      allMet: 'Sua senha atende a todos os requisitos.',
      stillNeeded: 'Ainda falta:',
      strength: [
        'Muito fraca: fácil de adivinhar',
        'Fraca: pode ser adivinhada',
        'Razoável: poderia ser mais forte',
        'Forte: difícil de adivinhar',
        'Muito forte: muito difícil de adivinhar',
      ],
      problems: 'Confira o que você digitou',
      serviceSaid: 'Mensagem do serviço:',
      requestId: (id) => `Código de referência: ${id}`,
      wait: (n) => `Você poderá tentar novamente ${soon(n)}.`,
      waitOver: 'Agora você pode tentar novamente.',
      succeededHeading: 'Sua senha foi alterada',
      succeeded: 'Agora você pode entrar com a nova senha.',
      signIn: 'Entrar',
      redirecting: (n) => `A página de login será aberta ${soon(n)}.`,
      stay: 'Ficar nesta página',
      tokenMissingHeading: 'Este link está incompleto',
      tokenRejectedHeading: 'Este link não funciona mais',
      unavailableHeading: 'Esta página não está disponível',
      tokenRejectedAfterUnknown:
        'Este link só pode ser usado uma vez, e sua tentativa anterior pode ter dado certo. Primeiro, tente entrar com a nova senha; se não conseguir, peça um novo link.',
      changedElsewhere:
        'Você criou uma nova senha em outra aba deste navegador, por isso este link não funciona mais. Entre com a nova senha.',
      codeAccepted: ['O código está correto', 'Agora crie uma nova senha.'],
      deadline: (n) =>
        `O tempo desta etapa termina ${soon(n)}. Depois disso, você só precisará pedir outro código.`,
      deadlineOver:
        'O tempo desta etapa pode ter terminado. Você ainda pode tentar. Se não funcionar, só precisará pedir outro código.',
      requestLink: 'Pedir um novo link',
      requestLinkElsewhere:
        'Para receber um novo link, volte à página de login e escolha “Esqueci minha senha”.',

      'password-required': 'Digite uma nova senha.',
      'password-too-short': ({limit = 0, count = 0}) =>
        `Use pelo menos ${characters(limit)}. Você digitou ${number(count)}.`,
      'password-too-long': ({limit, count = 0, maxBytes}) =>
        maxBytes !== undefined
          ? `A senha é muito longa. Use no máximo ${characters(maxBytes)}; letras com acento e ç contam como dois, e caracteres chineses, como três.`
          : limit !== undefined
            ? `Use no máximo ${characters(limit)}. Você digitou ${number(count)}.`
            : 'A senha é muito longa. Escolha uma mais curta.',
      'password-classes': ({limit = 3}) =>
        limit < 3
          ? `Use pelo menos ${number(limit)} destes tipos: ${any(kinds)}.`
          : `Combine ${all(kinds)}.`,
      'password-pattern': ({text}) =>
        text ?? 'A senha não está no formato exigido.',
      'password-unencodable':
        'A senha tem um caractere que não pode ser enviado com segurança, como um emoji. Retire esse caractere.',
      'confirmation-required': 'Digite a nova senha mais uma vez.',
      'confirmation-mismatch':
        'As senhas não são iguais. Digite a mesma senha nos dois campos.',

      'token-missing':
        'Falta a parte do link que permite redefinir a senha. Abra de novo o link da mensagem que você recebeu ou copie o link inteiro.',
      'token-ambiguous':
        'Há dois links diferentes misturados no endereço desta página. Abra de novo o link da mensagem que você recebeu.',
      'token-malformed':
        'A parte do link que permite redefinir a senha está danificada. Abra de novo o link da mensagem que você recebeu ou copie o link inteiro.',
      'token-rejected':
        'O link expirou, já foi usado antes ou não foi copiado por inteiro.',
      'config-invalid':
        'Esta página não está configurada corretamente e, por isso, não é possível criar uma senha aqui. Avise os responsáveis por este site.',
      'insecure-context':
        'A conexão com esta página não é segura e, por isso, não é possível criar uma senha aqui. Abra a página com um endereço que comece com https.',
      'password-rejected': 'Esta senha não foi aceita. Escolha outra.',
      rejected: 'Sua senha não foi alterada.',
      'key-unavailable': `Não foi possível preparar uma conexão segura para sua senha. ${nothingSent} Tente novamente.`,
      'key-invalid': `Não é possível usar a chave de criptografia do serviço. ${nothingSent} Tente novamente mais tarde.`,
      'encrypt-failed': `Não foi possível criptografar sua senha. ${nothingSent} Tente novamente. Se não funcionar, abra de novo o link da mensagem.`,
      offline: `Você está sem internet. ${nothingSent} Tente novamente quando estiver com conexão.`,
      network:
        'Não foi possível acessar o serviço. Confira sua conexão e tente novamente.',
      'rate-limited': 'Houve tentativas demais. Sua senha não foi alterada.',
      'server-error':
        'O serviço está com um problema e provavelmente não alterou sua senha. Tente novamente daqui a pouco.',
      'bad-response':
        'A solicitação foi bloqueada antes de chegar ao serviço. Tente novamente ou use outra rede.',
      'outcome-unknown':
        'Não conseguimos confirmar se sua senha foi alterada. Talvez a nova senha já esteja valendo: tente entrar com ela. Se não conseguir, tente novamente aqui ou peça um novo link.',
      aborted: 'A alteração foi interrompida.',
      internal: 'Algo deu errado nesta página. Tente novamente.',
    };
  },

  forgotPassword: ({plural, soon}) => ({
    heading: 'Redefina sua senha',
    description: 'Vamos enviar um código para você criar uma nova senha.',
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
    'email-invalid':
      'Este e-mail não está certo. Confira os pontos e o que vem depois do @.',
    'phone-invalid':
      'Este número não está certo. Confira o código do país e a quantidade de dígitos.',
    'phone-unclear':
      'Confira este número. Se estiver certo, digite-o com + e o código do país.',
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
    remembered: 'Lembrou a senha?',
    signIn: 'Entrar',
    verifiedHeading: 'O código está correto',
    verified: 'Agora crie uma nova senha.',
    unavailableHeading: 'Esta página não está disponível',
    serviceSaid: 'Mensagem do serviço:',
    requestId: (id) => `Código de referência: ${id}`,

    'code-rejected': codeRejected,
    'code-expired': 'Este código não funciona mais. Peça outro.',
    'account-unknown': codeRejected,
    'config-invalid':
      'Esta página não está configurada corretamente e, por isso, não é possível redefinir a senha aqui. Avise os responsáveis por este site.',
    'insecure-context':
      'A conexão com esta página não é segura. Abra a página com um endereço que comece com https.',
    rejected: 'Não foi possível concluir a operação.',
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
  }),
};

export default ptBr;
