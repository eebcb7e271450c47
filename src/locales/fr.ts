import type {LanguageFile} from './language-file.js';

const nothingSent =
  'Rien n’a été envoyé et votre ancien mot de passe fonctionne toujours.';
const kinds = ['lettres', 'chiffres', 'symboles'];
const codeRejected =
  'Ce code n’est pas correct. Comparez-le avec le dernier message ou demandez-en un autre.';

/** Français */
const fr: LanguageFile = {
  resetPassword: ({number, plural, all, any, soon}) => {
    const characters = (n: number): string =>
      plural(n, {
        one: '# caractère',
        many: '# de caractères',
        other: '# caractères',
      });
    return {
      heading: 'Définissez un nouveau mot de passe',
      description: 'Choisissez-en un que vous n’utilisez nulle part ailleurs.',
      account: (username) => `Compte\u00a0: ${username}`,
      password: 'Nouveau mot de passe',
      passwordHint: 'Choisissez quelques mots faciles à retenir.',
      confirmation: 'Confirmez le nouveau mot de passe',
      reveal: 'Afficher le mot de passe',
      submit: 'Modifier le mot de passe',
      incomplete: 'Rien n’a été envoyé. Veuillez réessayer.',

      revealed: 'Votre mot de passe est visible.',
      concealed: 'Votre mot de passe est masqué.',
      capsLock: 'Le verrouillage des majuscules est activé.',
      edgeSpace:
        'Votre mot de passe commence ou se termine par un espace. C’est permis.',
      invisibleCharacter:
        'Votre mot de passe contient un caractère invisible, difficile à saisir de nouveau. C’est permis.',
      fullWidth:
        'Votre mot de passe contient des caractères pleine largeur, comme «\u00a0！\u00a0», difficiles à saisir de nouveau. C’est permis.',
      submitting: 'Modification de votre mot de passe…',
      requirements: 'Votre mot de passe doit comporter\u00a0:',
      minLength: (n) => `Au moins ${characters(n)}`,
      maxLength: (n) => `Au maximum ${characters(n)}`,
      classes: (n) =>
        n < 3
          ? `Au moins ${number(n)} de ces types de caractères\u00a0: ${any(kinds)}`
          : `Un mélange de ${all(kinds)}`,
      met: 'respecté',
      notMet: 'pas encore respecté',
      allMet: 'Votre mot de passe respecte tous les critères.',
      stillNeeded: 'Il manque encore\u00a0:',
      strength: [
        'Très faible\u00a0: facile à deviner',
        'Faible\u00a0: peut être deviné',
        'Moyen\u00a0: pourrait être plus fort',
        'Fort\u00a0: difficile à deviner',
        'Très fort\u00a0: très difficile à deviner',
      ],
      problems: 'Veuillez vérifier votre saisie',
      serviceSaid: 'Message du service\u00a0:',
      requestId: (id) => `Référence\u00a0: ${id}`,
      wait: (n) => `Vous pourrez réessayer ${soon(n)}.`,
      waitOver: 'Vous pouvez réessayer maintenant.',
      succeededHeading: 'Votre mot de passe a été modifié',
      succeeded:
        'Vous pouvez maintenant vous connecter avec votre nouveau mot de passe.',
      signIn: 'Se connecter',
      redirecting: (n) => `La page de connexion s’ouvrira ${soon(n)}.`,
      stay: 'Rester sur cette page',
      tokenMissingHeading: 'Ce lien est incomplet',
      tokenRejectedHeading: 'Ce lien ne fonctionne plus',
      unavailableHeading: 'Cette page n’est pas disponible',
      tokenRejectedAfterUnknown:
        'Ce lien ne peut servir qu’une fois et votre tentative précédente a peut-être abouti. Essayez d’abord de vous connecter avec votre nouveau mot de passe. Si cela ne fonctionne pas, demandez un nouveau lien.',
      changedElsewhere:
        'Vous avez défini un nouveau mot de passe dans un autre onglet de ce navigateur. Ce lien a déjà servi\u00a0: connectez-vous avec votre nouveau mot de passe.',
      codeAccepted: [
        'Votre code est correct',
        'Définissez maintenant un nouveau mot de passe.',
      ],
      deadline: (n) =>
        `Cette étape expire ${soon(n)}. Ensuite, il vous suffira de demander un autre code.`,
      deadlineOver:
        'Cette étape a peut-être expiré. Vous pouvez encore essayer. En cas d’échec, il vous suffira de demander un autre code.',
      requestLink: 'Demander un nouveau lien',
      requestLinkElsewhere:
        'Pour recevoir un nouveau lien, retournez à la page de connexion et choisissez «\u00a0Mot de passe oublié\u00a0».',

      'password-required': 'Saisissez un nouveau mot de passe.',
      'password-too-short': ({limit = 0, count = 0}) =>
        `Utilisez au moins ${characters(limit)}. Vous en avez saisi ${number(count)}.`,
      'password-too-long': ({limit, count = 0, maxBytes}) =>
        maxBytes !== undefined
          ? `Ce mot de passe est trop long. Utilisez au maximum ${characters(maxBytes)}\u202f; une lettre comme é ou ç compte pour deux, un caractère chinois pour trois.`
          : limit !== undefined
            ? `Utilisez au maximum ${characters(limit)}. Vous en avez saisi ${number(count)}.`
            : 'Ce mot de passe est trop long. Choisissez-en un plus court.',
      'password-classes': ({limit = 3}) =>
        limit < 3
          ? `Utilisez au moins ${number(limit)} de ces types de caractères\u00a0: ${any(kinds)}.`
          : `Combinez ${all(kinds)}.`,
      'password-pattern': ({text}) =>
        text ?? 'Ce mot de passe n’a pas le format requis.',
      'password-unencodable':
        'Ce mot de passe contient un caractère qui ne peut pas être envoyé en toute sécurité, par exemple un emoji. Retirez-le.',
      'confirmation-required':
        'Saisissez à nouveau votre nouveau mot de passe.',
      'confirmation-mismatch':
        'Les deux mots de passe sont différents. Saisissez le même dans les deux champs.',

      'token-missing':
        'Il manque au lien la partie qui permet de réinitialiser votre mot de passe. Ouvrez à nouveau le lien du message que vous avez reçu, ou copiez-le en entier.',
      'token-ambiguous':
        'Deux liens différents sont mélangés dans l’adresse de cette page. Ouvrez à nouveau le lien du message que vous avez reçu.',
      'token-malformed':
        'La partie du lien qui permet de réinitialiser votre mot de passe est endommagée. Ouvrez à nouveau le lien du message que vous avez reçu, ou copiez-le en entier.',
      'token-rejected':
        'Le lien a expiré, a déjà été utilisé ou n’a pas été copié en entier.',
      'config-invalid':
        'Cette page est mal configurée\u00a0: vous ne pouvez pas y définir de mot de passe. Merci de prévenir les responsables de ce site.',
      'insecure-context':
        'La connexion à cette page n’est pas sécurisée\u00a0: vous ne pouvez pas y définir de mot de passe. Ouvrez la page avec une adresse qui commence par https.',
      'password-rejected':
        'Ce mot de passe n’a pas été accepté. Choisissez-en un autre.',
      rejected: 'Votre mot de passe n’a pas été modifié.',
      'key-unavailable': `Impossible de préparer une connexion sécurisée pour votre mot de passe. ${nothingSent} Réessayez.`,
      'key-invalid': `La clé de chiffrement du service est inutilisable. ${nothingSent} Réessayez plus tard.`,
      'encrypt-failed': `Votre mot de passe n’a pas pu être chiffré. ${nothingSent} Réessayez. Si cela ne suffit pas, rouvrez le lien de votre message.`,
      offline: `Vous êtes hors ligne. ${nothingSent} Réessayez une fois la connexion rétablie.`,
      network:
        'Impossible de joindre le service. Vérifiez votre connexion et réessayez.',
      'rate-limited':
        'Il y a eu trop de tentatives. Votre mot de passe n’a pas été modifié.',
      'server-error':
        'Le service rencontre un problème et n’a probablement pas modifié votre mot de passe. Réessayez dans un moment.',
      'bad-response':
        'La demande a été bloquée avant d’arriver au service. Réessayez ou utilisez un autre réseau.',
      'outcome-unknown':
        'Nous n’avons pas pu vérifier si votre mot de passe a été modifié. Le nouveau fonctionne peut-être déjà\u00a0: essayez de l’utiliser pour vous connecter. Si cela ne fonctionne pas, réessayez ici ou demandez un nouveau lien.',
      aborted: 'La modification a été interrompue.',
      internal: 'Un problème est survenu sur cette page. Réessayez.',
    };
  },

  forgotPassword: ({plural, soon}) => ({
    heading: 'Réinitialisez votre mot de passe',
    description:
      'Nous vous enverrons un code qui vous permettra de définir un nouveau mot de passe.',
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
    'email-invalid':
      'Cette adresse e-mail n’est pas correcte. Vérifiez les points et ce qui suit le @.',
    'phone-invalid':
      'Ce numéro n’est pas correct. Vérifiez l’indicatif du pays et le nombre de chiffres.',
    'phone-unclear':
      'Vérifiez ce numéro. S’il est correct, saisissez-le avec + et l’indicatif du pays.',
    phoneHint:
      'Un numéro d’un autre pays commence par + et l’indicatif du pays.',
    send: 'Recevoir un code',
    sending: 'Envoi d’un code…',
    codeHeading: 'Saisissez le code',
    codeSent: (address) =>
      `S’il existe un compte pour ${address}, vous allez recevoir un code.`,
    codeSentBefore: (address) =>
      `S’il existe un compte pour ${address}, un code a été envoyé il y a moins d’une minute. Si vous l’avez déjà utilisé, demandez-en un autre.`,
    emailHint: 'Cela peut prendre une minute. Vérifiez aussi vos spams.',
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
    remembered: 'Vous vous en souvenez\u00a0?',
    signIn: 'Se connecter',
    verifiedHeading: 'Votre code est correct',
    verified: 'Définissez maintenant un nouveau mot de passe.',
    unavailableHeading: 'Cette page n’est pas disponible',
    serviceSaid: 'Message du service\u00a0:',
    requestId: (id) => `Référence\u00a0: ${id}`,

    'code-rejected': codeRejected,
    'code-expired': 'Ce code ne fonctionne plus. Demandez-en un autre.',
    'account-unknown': codeRejected,
    'config-invalid':
      'Cette page est mal configurée\u00a0: vous ne pouvez pas y réinitialiser votre mot de passe. Merci de prévenir les responsables de ce site.',
    'insecure-context':
      'La connexion à cette page n’est pas sécurisée. Ouvrez la page avec une adresse qui commence par https.',
    rejected: 'Le service n’a pas pu traiter votre demande.',
    offline: 'Vous êtes hors ligne. Réessayez une fois la connexion rétablie.',
    network:
      'Impossible de joindre le service. Vérifiez votre connexion et réessayez.',
    'rate-limited':
      'Il y a eu trop de tentatives. Patientez un instant et réessayez.',
    'server-error':
      'Le service rencontre un problème. Réessayez dans un moment.',
    'bad-response':
      'La demande a été bloquée avant d’arriver au service. Réessayez ou utilisez un autre réseau.',
    aborted: 'L’opération a été interrompue.',
    internal: 'Un problème est survenu sur cette page. Réessayez.',
  }),
};

export default fr;
