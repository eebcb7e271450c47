import type {LanguageFile} from './language-file.js';

const nothingSent =
  'No se ha enviado nada y su contraseña anterior sigue funcionando.';
const kinds = ['letras', 'números', 'símbolos'];
const codeRejected =
  'Este código no es correcto. Compárelo con el último mensaje o solicite otro.';

/** Español */
const es: LanguageFile = {
  resetPassword: ({number, plural, all, any, soon}) => {
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
      invisibleCharacter:
        'La contraseña contiene un carácter invisible, difícil de volver a escribir. Está permitido.',
      fullWidth:
        'La contraseña contiene caracteres de ancho completo, como «！», difíciles de volver a escribir. Está permitido.',
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
        'Ya creó una contraseña nueva en otra pestaña de este navegador, así que este enlace ya no funciona. Inicie sesión con la contraseña nueva.',
      codeAccepted: [
        'El código es correcto',
        'Ahora cree una contraseña nueva.',
      ],
      deadline: (n) =>
        `El tiempo para este paso termina ${soon(n)}. Después, solo tendrá que solicitar otro código.`,
      deadlineOver:
        'Es posible que el tiempo para este paso haya terminado. Aún puede intentarlo. Si no funciona, solo tendrá que solicitar otro código.',
      requestLink: 'Solicitar un enlace nuevo',
      requestLinkElsewhere:
        'Para recibir un enlace nuevo, vuelva a la página donde inicia sesión y elija «¿Olvidó su contraseña?».',

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
        text ?? 'La contraseña no tiene el formato requerido.',
      'password-unencodable':
        'La contraseña tiene un carácter que no se puede enviar de forma segura, como un emoji. Quítelo.',
      'confirmation-required': 'Escriba otra vez la contraseña nueva.',
      'confirmation-mismatch':
        'Las contraseñas no coinciden. Escriba la misma en los dos campos.',

      'token-missing':
        'Falta la parte del enlace que permite restablecer la contraseña. Abra otra vez el enlace del mensaje que recibió o cópielo completo.',
      'token-ambiguous':
        'En la dirección de esta página se han mezclado dos enlaces distintos. Abra otra vez el enlace del mensaje que recibió.',
      'token-malformed':
        'La parte del enlace que permite restablecer la contraseña está dañada. Abra otra vez el enlace del mensaje que recibió o cópielo completo.',
      'token-rejected':
        'El enlace ha expirado, ya se había usado o no se copió completo.',
      'config-invalid':
        'Esta página no está bien configurada y por eso no puede crear una contraseña aquí. Avise a los responsables de este sitio.',
      'insecure-context':
        'La conexión con esta página no es segura y por eso no puede crear una contraseña aquí. Abra la página con una dirección que empiece por https.',
      'password-rejected':
        'No se ha aceptado esta contraseña. Elija otra diferente.',
      rejected: 'No se ha cambiado su contraseña.',
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
  },

  forgotPassword: ({plural, soon}) => ({
    heading: 'Restablezca su contraseña',
    description:
      'Le enviaremos un código para que pueda crear una contraseña nueva.',
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
    'email-invalid':
      'Este correo electrónico no es correcto. Revise los puntos y lo que sigue a la @.',
    'phone-invalid':
      'Este número no es correcto. Revise el prefijo del país y la cantidad de cifras.',
    'phone-unclear':
      'Revise este número. Si es correcto, escríbalo con + y el prefijo del país.',
    phoneHint: 'Un número de otro país empieza por + y el prefijo del país.',
    send: 'Recibir un código',
    sending: 'Enviando un código…',
    codeHeading: 'Escriba el código',
    codeSent: (address) =>
      `Si hay una cuenta para ${address}, recibirá un código en breve.`,
    codeSentBefore: (address) =>
      `Si hay una cuenta para ${address}, se envió un código hace menos de un minuto. Si ya lo usó, solicite otro.`,
    emailHint: 'Puede tardar un minuto. Revise también el correo no deseado.',
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
    back: 'Cambiar el correo o el número',
    remembered: '¿Ha recordado la contraseña?',
    signIn: 'Iniciar sesión',
    verifiedHeading: 'El código es correcto',
    verified: 'Ahora cree una contraseña nueva.',
    unavailableHeading: 'Esta página no está disponible',
    serviceSaid: 'Mensaje del servicio:',
    requestId: (id) => `Referencia: ${id}`,

    'code-rejected': codeRejected,
    'code-expired': 'Este código ya no funciona. Solicite otro.',
    'account-unknown': codeRejected,
    'config-invalid':
      'Esta página no está bien configurada y por eso no puede restablecer su contraseña aquí. Avise a los responsables de este sitio.',
    'insecure-context':
      'La conexión con esta página no es segura. Abra la página con una dirección que empiece por https.',
    rejected: 'No se ha podido completar la operación.',
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
  }),
};

export default es;
