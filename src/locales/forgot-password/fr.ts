import type {ForgotWordsOf} from './index.js';

const codeRejected =
  'Ce code n’est pas correct. Comparez-le avec le dernier message ou demandez-en un autre.';

/** Français */
const fr: ForgotWordsOf = ({plural, soon}) => ({
  heading: 'Réinitialisez votre mot de passe',
  description:
    'Nous vous envoyons un code qui vous permet de définir un nouveau mot de passe.',
  address: {
    either: 'Adresse e-mail ou numéro de téléphone',
    email: 'Adresse e-mail',
    phone: 'Numéro de téléphone',
  },
  'address-required': {
    either: 'Saisissez votre adresse e-mail ou votre numéro de téléphone.',
    email: 'Saisissez votre adresse e-mail.',
    phone: 'Saisissez votre numéro de téléphone.',
  },
  'address-invalid': {
    either:
      'Ce n’est ni une adresse e-mail ni un numéro de téléphone. Une adresse e-mail ressemble à name@example.com.',
    email:
      'Ce n’est pas une adresse e-mail. Une adresse e-mail ressemble à name@example.com, sans espaces.',
    phone: 'Ce n’est pas un numéro de téléphone. Saisissez-le en chiffres.',
  },
  phoneHint: 'Un numéro d’un autre pays commence par + et l’indicatif du pays.',
  send: 'Recevoir un code',
  sending: 'Envoi d’un code…',
  codeHeading: 'Saisissez le code',
  codeSent: (address) =>
    `S’il existe un compte pour ${address}, vous allez recevoir un code.`,
  codeSentBefore: (address) =>
    `S’il existe un compte pour ${address}, un code a été envoyé il y a moins d’une minute. Si vous l’avez déjà utilisé, demandez-en un autre.`,
  emailHint: 'Cela peut prendre une minute. Regardez aussi dans vos spams.',
  code: 'Code',
  'code-required': 'Saisissez le code du message que vous avez reçu.',
  'code-incomplete': (n) =>
    `Le code comporte ${plural(n, {one: '# chiffre', many: '# de chiffres', other: '# chiffres'})}. Saisissez-le en entier.`,
  check: 'Continuer',
  checking: 'Vérification du code…',
  tryAgain: (n) => `Vous pourrez réessayer ${soon(n)}.`,
  tryAgainNow: 'Vous pouvez réessayer maintenant.',
  resend: 'Recevoir un autre code',
  wait: (n) => `Vous pourrez demander un autre code ${soon(n)}.`,
  waitOver: 'Vous pouvez demander un autre code maintenant.',
  back: 'Changer d’adresse ou de numéro',
  verifiedHeading: 'Votre code est correct',
  verified: 'Définissez maintenant un nouveau mot de passe.',
  unavailableHeading: 'Cette page n’est pas disponible',
  serviceSaid: 'Message du service\u00a0:',
  requestId: (id) => `Référence\u00a0: ${id}`,

  'code-rejected': codeRejected,
  'code-expired': 'Ce code ne fonctionne plus. Demandez-en un autre.',
  'account-unknown': codeRejected,
  'config-invalid':
    'La page est mal configurée et ne vous demande donc rien. Merci de prévenir les responsables de ce site.',
  'insecure-context':
    'La connexion à cette page n’est pas sécurisée. Ouvrez la page avec une adresse qui commence par https.',
  rejected: 'Le service n’a pas pu traiter votre demande.',
  offline: 'Vous êtes hors ligne. Réessayez une fois la connexion rétablie.',
  network:
    'Impossible de joindre le service. Vérifiez votre connexion et réessayez.',
  'rate-limited':
    'Il y a eu trop de tentatives. Patientez un instant et réessayez.',
  'server-error': 'Le service rencontre un problème. Réessayez dans un moment.',
  'bad-response':
    'La demande a été bloquée avant d’arriver au service. Réessayez ou utilisez un autre réseau.',
  aborted: 'L’opération a été interrompue.',
  internal: 'Un problème est survenu sur cette page. Réessayez.',
});

export default fr;
