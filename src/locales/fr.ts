import type {Words} from './index.js';

const nothingSent =
  'Rien n’a été envoyé et votre ancien mot de passe fonctionne toujours.';
const kinds = ['lettres', 'chiffres', 'symboles'];

/** Français */
const fr: Words = ({number, plural, all, any, soon}) => {
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
    passwordHint: 'Quelques mots faciles à retenir font un bon mot de passe.',
    confirmation: 'Confirmez le nouveau mot de passe',
    reveal: 'Afficher le mot de passe',
    submit: 'Modifier le mot de passe',
    incomplete: 'Rien n’a été envoyé. Veuillez réessayer.',

    revealed: 'Votre mot de passe est visible.',
    concealed: 'Votre mot de passe est masqué.',
    capsLock: 'Le verrouillage des majuscules est activé.',
    edgeSpace:
      'Votre mot de passe commence ou se termine par un espace. C’est permis.',
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
      'Ce lien ne peut servir qu’une fois et votre tentative précédente a peut-être abouti. Essayez d’abord de vous connecter avec votre nouveau mot de passe\u202f; si cela ne marche pas, demandez un nouveau lien.',
    changedElsewhere:
      'Vous avez défini un nouveau mot de passe dans un autre onglet de ce navigateur. Ce lien a déjà servi\u00a0: connectez-vous avec votre nouveau mot de passe.',
    codeAccepted: [
      'Votre code est correct',
      'Définissez maintenant un nouveau mot de passe.',
    ],
    deadline: (n) =>
      `Le temps prévu pour cette étape se termine ${soon(n)}. Ensuite, il vous suffira d’un autre code.`,
    deadlineOver:
      'Le temps prévu pour cette étape est peut-être écoulé. Vous pouvez encore essayer\u202f; en cas d’échec, il vous suffira d’un autre code.',
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
      text ?? 'Ce mot de passe n’a pas le format demandé ici.',
    'password-unencodable':
      'Ce mot de passe contient un caractère qui ne peut pas être envoyé en toute sécurité, par exemple un emoji. Retirez-le.',
    'confirmation-required': 'Saisissez à nouveau votre nouveau mot de passe.',
    'confirmation-mismatch':
      'Les deux mots de passe sont différents. Saisissez le même dans les deux champs.',

    'token-missing':
      'L’adresse de cette page ne contient pas de code de réinitialisation. Ouvrez à nouveau le lien du message que vous avez reçu, ou copiez-le en entier.',
    'token-ambiguous':
      'L’adresse de cette page contient deux codes de réinitialisation différents. Ouvrez à nouveau le lien du message que vous avez reçu.',
    'token-malformed':
      'Le code de réinitialisation contenu dans l’adresse de cette page est endommagé. Ouvrez à nouveau le lien du message que vous avez reçu, ou copiez-le en entier.',
    'token-rejected':
      'Le lien a expiré, a déjà été utilisé ou n’a pas été copié en entier. Votre mot de passe n’a pas été modifié cette fois-ci.',
    'config-invalid':
      'La page est mal configurée et ne vous demande donc pas votre mot de passe. Merci de prévenir les responsables de ce site.',
    'insecure-context':
      'La connexion à cette page n’est pas sécurisée, votre mot de passe ne vous est donc pas demandé. Ouvrez la page avec une adresse qui commence par https.',
    'password-rejected':
      'Le service n’accepte pas ce mot de passe. Choisissez-en un autre.',
    rejected: 'Le service n’a pas modifié votre mot de passe.',
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
      'Nous n’avons pas pu vérifier si votre mot de passe a été modifié. Le nouveau fonctionne peut-être déjà\u00a0: essayez de l’utiliser pour vous connecter. Si cela ne marche pas, réessayez ici ou demandez un nouveau lien.',
    aborted: 'La modification a été interrompue.',
    internal: 'Un problème est survenu sur cette page. Réessayez.',
  };
};

export default fr;
