import type {ForgotWordsOf} from './index.js';

const codeRejected =
  'Este código no es correcto. Compárelo con el último mensaje o solicite otro.';

/** Español */
const es: ForgotWordsOf = ({plural, soon}) => ({
  heading: 'Restablezca su contraseña',
  description:
    'Le enviaremos un código. Con él podrá crear una contraseña nueva.',
  address: {
    either: 'Correo electrónico o número de teléfono',
    email: 'Correo electrónico',
    phone: 'Número de teléfono',
  },
  'address-required': {
    either: 'Escriba su correo electrónico o su número de teléfono.',
    email: 'Escriba su correo electrónico.',
    phone: 'Escriba su número de teléfono.',
  },
  'address-invalid': {
    either:
      'Esto no es un correo electrónico ni un número de teléfono. Un correo electrónico tiene esta forma: name@example.com.',
    email:
      'Esto no es un correo electrónico. Debe tener esta forma, sin espacios: name@example.com.',
    phone: 'Esto no es un número de teléfono. Escríbalo con cifras.',
  },
  phoneHint: 'Un número de otro país empieza por + y el prefijo del país.',
  send: 'Recibir un código',
  sending: 'Enviando un código…',
  codeHeading: 'Escriba el código',
  codeSent: (address) =>
    `Si hay una cuenta para ${address}, recibirá un código en breve.`,
  codeSentBefore: (address) =>
    `Si existe una cuenta para ${address}, se envió un código hace menos de un minuto. Si ya lo usó, solicite otro.`,
  emailHint: 'Puede tardar un minuto. Mire también en el correo no deseado.',
  code: 'Código',
  'code-required': 'Escriba el código del mensaje que recibió.',
  'code-incomplete': (n) =>
    `El código tiene ${plural(n, {one: '# cifra', many: '# de cifras', other: '# cifras'})}. Escríbalo completo.`,
  check: 'Continuar',
  checking: 'Comprobando el código…',
  tryAgain: (n) => `Podrá intentarlo de nuevo ${soon(n)}.`,
  tryAgainNow: 'Ya puede intentarlo de nuevo.',
  resend: 'Recibir otro código',
  wait: (n) => `Podrá solicitar otro código ${soon(n)}.`,
  waitOver: 'Ya puede solicitar otro código.',
  back: 'Cambiar la dirección o el número',
  verifiedHeading: 'El código es correcto',
  verified: 'Ahora cree una contraseña nueva.',
  unavailableHeading: 'Esta página no está disponible',
  serviceSaid: 'Mensaje del servicio:',
  requestId: (id) => `Referencia: ${id}`,

  'code-rejected': codeRejected,
  'code-expired': 'Este código ya no funciona. Solicite otro.',
  'account-unknown': codeRejected,
  'config-invalid':
    'La página no está bien configurada y por eso no le pide ningún dato. Avise a los responsables de este sitio.',
  'insecure-context':
    'La conexión con esta página no es segura. Abra la página con una dirección que empiece por https.',
  rejected: 'El servicio no ha podido hacerlo.',
  offline:
    'No tiene conexión a internet. Inténtelo de nuevo cuando tenga conexión.',
  network:
    'No se ha podido conectar con el servicio. Revise su conexión e inténtelo de nuevo.',
  'rate-limited':
    'Ha habido demasiados intentos. Espere un momento e inténtelo de nuevo.',
  'server-error':
    'El servicio tiene un problema. Inténtelo de nuevo más tarde.',
  'bad-response':
    'La solicitud se ha bloqueado antes de llegar al servicio. Inténtelo de nuevo o use otra red.',
  aborted: 'La operación se ha interrumpido.',
  internal: 'Algo ha fallado en esta página. Inténtelo de nuevo.',
});

export default es;
