import type {Words} from './index.js';

const nothingSent =
  'No se ha enviado nada y su contraseña anterior sigue funcionando.';
const kinds = ['letras', 'números', 'símbolos'];

/** Español */
const es: Words = ({number, plural, all, any, soon}) => {
  const characters = (n: number): string =>
    plural(n, {
      one: '# carácter',
      many: '# de caracteres',
      other: '# caracteres',
    });
  return {
    heading: 'Cree una contraseña nueva',
    description: 'Elija una que no use en ningún otro lugar.',
    account: (username) => `Cuenta: ${username}`,
    password: 'Contraseña nueva',
    passwordHint: 'Varias palabras que pueda recordar son una buena opción.',
    confirmation: 'Confirme la contraseña nueva',
    reveal: 'Mostrar contraseña',
    submit: 'Cambiar contraseña',
    incomplete: 'No se ha enviado nada. Inténtelo de nuevo.',

    revealed: 'La contraseña está visible.',
    concealed: 'La contraseña está oculta.',
    capsLock: 'La tecla Bloq Mayús está activada.',
    edgeSpace:
      'La contraseña empieza o termina con un espacio. Está permitido.',
    submitting: 'Cambiando la contraseña…',
    requirements: 'La contraseña debe tener:',
    minLength: (n) => `Al menos ${characters(n)}`,
    maxLength: (n) => `Como máximo ${characters(n)}`,
    classes: (n) =>
      n < 3
        ? `Al menos ${number(n)} de estos tipos: ${any(kinds)}`
        : `Una combinación de ${all(kinds)}`,
    met: 'cumplido',
    notMet: 'pendiente',
    allMet: 'La contraseña cumple todos los requisitos.',
    stillNeeded: 'Aún falta:',
    strength: [
      'Muy débil: fácil de adivinar',
      'Débil: se puede adivinar',
      'Aceptable: podría ser más fuerte',
      'Fuerte: difícil de adivinar',
      'Muy fuerte: muy difícil de adivinar',
    ],
    problems: 'Revise lo que ha escrito',
    serviceSaid: 'Mensaje del servicio:',
    requestId: (id) => `Referencia: ${id}`,
    wait: (n) => `Podrá intentarlo de nuevo ${soon(n)}.`,
    waitOver: 'Ya puede intentarlo de nuevo.',
    succeededHeading: 'Se ha cambiado su contraseña',
    succeeded: 'Ya puede iniciar sesión con la contraseña nueva.',
    signIn: 'Iniciar sesión',
    redirecting: (n) => `La página de inicio de sesión se abrirá ${soon(n)}.`,
    stay: 'Permanecer en esta página',
    tokenMissingHeading: 'Este enlace está incompleto',
    tokenRejectedHeading: 'Este enlace ya no funciona',
    unavailableHeading: 'Esta página no está disponible',
    tokenRejectedAfterUnknown:
      'Este enlace solo se puede usar una vez y es posible que su intento anterior haya funcionado. Primero, intente iniciar sesión con la contraseña nueva; si no puede, solicite un enlace nuevo.',
    changedElsewhere:
      'Usted estableció una contraseña nueva en otra pestaña de este navegador. Este enlace ya se usó; inicie sesión con la contraseña nueva.',
    codeAccepted: ['El código es correcto', 'Ahora cree una contraseña nueva.'],
    deadline: (n) =>
      `El tiempo para este paso termina ${soon(n)}. Después solo necesitará otro código.`,
    deadlineOver:
      'Es posible que el tiempo para este paso haya terminado. Aún puede intentarlo; si no funciona, solo necesitará otro código.',
    requestLink: 'Solicitar un enlace nuevo',
    requestLinkElsewhere:
      'Para recibir un enlace nuevo, vuelva a la página donde inicia sesión y elija “¿Olvidó su contraseña?”.',

    'password-required': 'Escriba una contraseña nueva.',
    'password-too-short': ({limit = 0, count = 0}) =>
      `Use al menos ${characters(limit)}. Ha escrito ${number(count)}.`,
    'password-too-long': ({limit, count = 0, maxBytes}) =>
      maxBytes !== undefined
        ? `La contraseña es demasiado larga. Use como máximo ${characters(maxBytes)}; las letras con acento y la ñ cuentan como dos, y los caracteres chinos, como tres.`
        : limit !== undefined
          ? `Use como máximo ${characters(limit)}. Ha escrito ${number(count)}.`
          : 'La contraseña es demasiado larga. Elija una más corta.',
    'password-classes': ({limit = 3}) =>
      limit < 3
        ? `Use al menos ${number(limit)} de estos tipos: ${any(kinds)}.`
        : `Combine ${all(kinds)}.`,
    'password-pattern': ({text}) =>
      text ?? 'La contraseña no tiene el formato que se pide aquí.',
    'password-unencodable':
      'La contraseña tiene un carácter que no se puede enviar de forma segura, como un emoji. Quítelo.',
    'confirmation-required': 'Escriba otra vez la contraseña nueva.',
    'confirmation-mismatch':
      'Las contraseñas no coinciden. Escriba la misma en los dos campos.',

    'token-missing':
      'En la dirección de esta página falta el código para restablecer la contraseña. Abra otra vez el enlace del mensaje que recibió o cópielo completo.',
    'token-ambiguous':
      'En la dirección de esta página hay dos códigos distintos para restablecer la contraseña. Abra otra vez el enlace del mensaje que recibió.',
    'token-malformed':
      'En la dirección de esta página, el código para restablecer la contraseña está dañado. Abra otra vez el enlace del mensaje que recibió o cópielo completo.',
    'token-rejected':
      'El enlace ha expirado, ya se había usado o no se copió completo. No se ha cambiado su contraseña en este intento.',
    'config-invalid':
      'La página no está bien configurada y por eso no le pide la contraseña. Avise a los responsables de este sitio.',
    'insecure-context':
      'La conexión con esta página no es segura y por eso no se le pide la contraseña. Abra la página con una dirección que empiece por https.',
    'password-rejected':
      'El servicio no acepta esta contraseña. Elija otra diferente.',
    rejected: 'El servicio no ha cambiado su contraseña.',
    'key-unavailable': `No se ha podido preparar una conexión segura para su contraseña. ${nothingSent} Inténtelo de nuevo.`,
    'key-invalid': `No se puede usar la clave de cifrado del servicio. ${nothingSent} Inténtelo más tarde.`,
    'encrypt-failed': `No se ha podido cifrar su contraseña. ${nothingSent} Inténtelo de nuevo. Si no funciona, vuelva a abrir el enlace de su mensaje.`,
    offline: `No tiene conexión a internet. ${nothingSent} Inténtelo de nuevo cuando tenga conexión.`,
    network:
      'No se ha podido conectar con el servicio. Revise su conexión e inténtelo de nuevo.',
    'rate-limited':
      'Ha habido demasiados intentos. No se ha cambiado su contraseña.',
    'server-error':
      'El servicio tiene un problema y probablemente no ha cambiado su contraseña. Inténtelo de nuevo más tarde.',
    'bad-response':
      'La solicitud se ha bloqueado antes de llegar al servicio. Inténtelo de nuevo o use otra red.',
    'outcome-unknown':
      'No hemos podido confirmar si se ha cambiado su contraseña. Es posible que la nueva ya funcione: intente iniciar sesión con ella. Si no puede, inténtelo otra vez aquí o solicite un enlace nuevo.',
    aborted: 'El cambio se ha interrumpido.',
    internal: 'Algo ha fallado en esta página. Inténtelo de nuevo.',
  };
};

export default es;
