import type {LanguageFile} from './language-file.js';

const nothingSent = 'Hiçbir şey gönderilmedi, eski şifreniz hâlâ geçerli.';
const kinds = ['harf', 'rakam', 'sembol'];
const oneOfEach = ['bir harf', 'bir rakam', 'bir sembol'];
const codeRejected =
  'Bu kod doğru değil. Son mesajla karşılaştırın veya yeni bir kod isteyin.';

/** Türkçe */
const tr: LanguageFile = {
  resetPassword: ({number, all, any, soon}) => ({
    heading: 'Yeni şifre belirleyin',
    description: 'Başka hiçbir yerde kullanmadığınız bir şifre seçin.',
    account: (username) => `Hesap: ${username}`,
    password: 'Yeni şifre',
    passwordHint: 'Aklınızda kalacak birkaç kelime iyi bir seçimdir.',
    confirmation: 'Yeni şifre (tekrar)',
    reveal: 'Şifreyi göster',
    submit: 'Yeni şifreyi kaydet',
    incomplete: 'Hiçbir şey gönderilmedi. Lütfen tekrar deneyin.',

    revealed: 'Şifreniz görünüyor.',
    concealed: 'Şifreniz gizli.',
    capsLock: 'Caps Lock açık.',
    edgeSpace: 'Şifreniz boşlukla başlıyor veya bitiyor. Bunda sakınca yok.',
    invisibleCharacter:
      'Şifrenizde yeniden yazması zor, görünmeyen bir karakter var. Bunda sakınca yok.',
    fullWidth:
      'Şifrenizde “！” gibi yeniden yazması zor, tam genişlikte karakterler var. Bunda sakınca yok.',
    submitting: 'Yeni şifreniz kaydediliyor…',
    requirements: 'Şifre koşulları:',
    minLength: (n) => `En az ${number(n)} karakter`,
    maxLength: (n) => `En fazla ${number(n)} karakter`,
    classes: (n) =>
      n < 3
        ? `Şunlardan en az ${number(n)} tanesi: ${any(kinds)}`
        : `En az ${all(oneOfEach)}`,
    met: 'karşılandı',
    notMet: 'henüz karşılanmadı',
    allMet: 'Şifreniz tüm koşulları karşılıyor.',
    stillNeeded: 'Kalan koşullar:',
    strength: [
      'Çok zayıf: kolayca tahmin edilir',
      'Zayıf: tahmin edilebilir',
      'Orta: daha güçlü olabilir',
      'Güçlü: tahmin edilmesi zor',
      'Çok güçlü: tahmin edilmesi çok zor',
    ],
    problems: 'Lütfen girdiğiniz bilgileri kontrol edin',
    serviceSaid: 'Sistemin mesajı:',
    requestId: (id) => `Referans numarası: ${id}`,
    wait: (n) => `${soon(n)} tekrar deneyebilirsiniz.`,
    waitOver: 'Şimdi tekrar deneyebilirsiniz.',
    succeededHeading: 'Şifreniz değiştirildi',
    succeeded: 'Artık yeni şifrenizle giriş yapabilirsiniz.',
    signIn: 'Giriş yap',
    redirecting: (n) => `${soon(n)} giriş sayfasına yönlendirileceksiniz.`,
    stay: 'Bu sayfada kal',
    tokenMissingHeading: 'Bu bağlantı eksik',
    tokenRejectedHeading: 'Bu bağlantı artık çalışmıyor',
    unavailableHeading: 'Bu sayfa kullanılamıyor',
    tokenRejectedAfterUnknown:
      'Bu bağlantı yalnızca bir kez kullanılabilir ve önceki denemeniz başarılı olmuş olabilir. Önce yeni şifrenizle giriş yapmayı deneyin. Olmazsa yeni bir bağlantı isteyin.',
    changedElsewhere:
      'Yeni şifrenizi bu tarayıcının başka bir sekmesinde belirlediniz. Bu bağlantı artık çalışmıyor. Yeni şifrenizle giriş yapın.',
    codeAccepted: ['Kodunuz doğru', 'Şimdi yeni bir şifre belirleyin.'],
    deadline: (n) =>
      `Bu adımın süresi ${soon(n)} dolacak. Süre dolarsa yeni bir kod istemeniz yeterlidir.`,
    deadlineOver:
      'Bu adımın süresi dolmuş olabilir. Yine de deneyebilirsiniz. Olmazsa yeni bir kod istemeniz yeterlidir.',
    requestLink: 'Yeni bağlantı iste',
    requestLinkElsewhere:
      'Yeni bir bağlantı almak için giriş sayfasına dönüp “Şifremi unuttum” seçeneğini kullanın.',

    'password-required': 'Yeni bir şifre girin.',
    'password-too-short': ({limit = 0, count = 0}) =>
      `En az ${number(limit)} karakter kullanın. Şu anda ${number(count)} karakter var.`,
    'password-too-long': ({limit, count = 0, maxBytes}) =>
      maxBytes !== undefined
        ? `Bu şifre çok uzun. En fazla ${number(maxBytes)} karakter kullanın; ç, ğ, ı, ö, ş, ü gibi harfler iki karakter sayılır.`
        : limit !== undefined
          ? `En fazla ${number(limit)} karakter kullanın. Şu anda ${number(count)} karakter var.`
          : 'Bu şifre çok uzun. Daha kısa bir şifre seçin.',
    'password-classes': ({limit = 3}) =>
      limit < 3
        ? `Şunlardan en az ${number(limit)} tanesini kullanın: ${any(kinds)}.`
        : `En az ${all(oneOfEach)} kullanın.`,
    'password-pattern': ({text}) => text ?? 'Bu şifre istenen biçimde değil.',
    'password-unencodable':
      'Bu şifrede emoji gibi güvenle gönderilemeyen bir karakter var. Lütfen onu çıkarın.',
    'confirmation-required': 'Yeni şifrenizi tekrar girin.',
    'confirmation-mismatch':
      'Şifreler aynı değil. Her iki alana da aynı şifreyi girin.',

    'token-missing':
      'Bağlantının şifre sıfırlamaya yarayan kısmı eksik. Size gelen mesajdaki bağlantıyı yeniden açın veya bağlantının tamamını kopyalayın.',
    'token-ambiguous':
      'Bu sayfanın adresinde iki farklı bağlantı birbirine karışmış. Size gelen mesajdaki bağlantıyı yeniden açın.',
    'token-malformed':
      'Bağlantının şifre sıfırlamaya yarayan kısmı bozuk. Size gelen mesajdaki bağlantıyı yeniden açın veya bağlantının tamamını kopyalayın.',
    'token-rejected':
      'Bağlantının süresi dolmuş, bağlantı daha önce kullanılmış veya tamamı kopyalanmamış.',
    'config-invalid':
      'Bu sayfa doğru ayarlanmadığı için burada şifre belirleyemezsiniz. Lütfen bunu sitenin yetkililerine bildirin.',
    'insecure-context':
      'Bu sayfaya bağlantınız güvenli olmadığı için burada şifre belirleyemezsiniz. Sayfayı https ile başlayan bir adresle açın.',
    'password-rejected': 'Bu şifre kabul edilmedi. Başka bir şifre seçin.',
    rejected: 'Şifreniz değiştirilmedi.',
    'key-unavailable': `Şifreniz için güvenli bir bağlantı hazırlanamadı. ${nothingSent} Tekrar deneyin.`,
    'key-invalid': `Sistemin şifreleme anahtarı kullanılamıyor. ${nothingSent} Daha sonra tekrar deneyin.`,
    'encrypt-failed': `Şifreniz gönderim için güvenli hâle getirilemedi. ${nothingSent} Tekrar deneyin. İşe yaramazsa mesajınızdaki bağlantıyı yeniden açın.`,
    offline: `İnternet bağlantınız yok. ${nothingSent} Bağlantı gelince tekrar deneyin.`,
    network: 'Sisteme ulaşılamadı. Bağlantınızı kontrol edip tekrar deneyin.',
    'rate-limited': 'Çok fazla deneme yapıldı. Şifreniz değiştirilmedi.',
    'server-error':
      'Sistemde bir sorun var, şifreniz büyük olasılıkla değiştirilmedi. Bir süre sonra tekrar deneyin.',
    'bad-response':
      'İsteğiniz sisteme ulaşmadan geri çevrildi. Tekrar deneyin veya başka bir ağ kullanın.',
    'outcome-unknown':
      'Şifrenizin değişip değişmediğini doğrulayamadık. Yeni şifreniz geçerli olmuş olabilir: onunla giriş yapmayı deneyin. Olmazsa buradan tekrar deneyin veya yeni bir bağlantı isteyin.',
    aborted: 'Şifre değiştirme işlemi yarıda kesildi.',
    internal: 'Bu sayfada bir sorun oluştu. Tekrar deneyin.',
  }),

  forgotPassword: ({number, soon}) => ({
    heading: 'Şifrenizi sıfırlayın',
    description:
      'Size bir kod göndereceğiz. Bu kodla yeni şifrenizi belirleyebilirsiniz.',
    address: {
      either: 'E-posta veya telefon numarası',
      email: 'E-posta',
      phone: 'Telefon numarası',
    },
    'address-required': {
      either: 'E-posta adresinizi veya telefon numaranızı girin.',
      email: 'E-posta adresinizi girin.',
      phone: 'Telefon numaranızı girin.',
    },
    'address-invalid': {
      either:
        'Bu ne bir e-posta adresi ne de bir telefon numarası. E-posta adresi şuna benzer: name@example.com.',
      email:
        'Bu bir e-posta adresi değil. E-posta adresi şuna benzer, boşluk içermez: name@example.com.',
      phone: 'Bu bir telefon numarası değil. Numarayı rakamlarla girin.',
    },
    'email-invalid':
      'Bu e-posta adresi doğru değil. Noktaları ve @ işaretinden sonrasını kontrol edin.',
    'phone-invalid':
      'Bu numara doğru değil. Ülke kodunu ve rakam sayısını kontrol edin.',
    'phone-unclear':
      'Bu numarayı kontrol edin. Doğruysa başına + ve ülke kodunu ekleyerek girin.',
    phoneHint: 'Başka bir ülkenin numarası + ve ülke koduyla başlar.',
    send: 'Kod iste',
    sending: 'Kod gönderiliyor…',
    codeHeading: 'Kodu girin',
    codeSent: (address) => `${address} için bir hesap varsa kodunuz yolda.`,
    codeSentBefore: (address) =>
      `${address} için bir hesap varsa, bir dakikadan kısa süre önce bir kod gönderildi. Kodu zaten kullandıysanız yeni bir kod isteyin.`,
    emailHint: 'Bir dakika kadar sürebilir. İstenmeyen e-postalara da bakın.',
    code: 'Kod',
    'code-required': 'Size gelen mesajdaki kodu girin.',
    'code-incomplete': (n) =>
      `Kod ${number(n)} rakamdan oluşur. Tamamını girin.`,
    check: 'Devam et',
    checking: 'Kodunuz kontrol ediliyor…',
    tryAgain: (n) => `${soon(n)} tekrar deneyebilirsiniz.`,
    tryAgainNow: 'Şimdi tekrar deneyebilirsiniz.',
    resend: 'Yeni kod iste',
    wait: (n) => `${soon(n)} yeni bir kod isteyebilirsiniz.`,
    waitOver: 'Şimdi yeni bir kod isteyebilirsiniz.',
    back: 'E-postayı veya numarayı değiştir',
    remembered: 'Şifrenizi hatırladınız mı?',
    signIn: 'Giriş yap',
    verifiedHeading: 'Kodunuz doğru',
    verified: 'Şimdi yeni bir şifre belirleyin.',
    unavailableHeading: 'Bu sayfa kullanılamıyor',
    serviceSaid: 'Sistemin mesajı:',
    requestId: (id) => `Referans numarası: ${id}`,

    'code-rejected': codeRejected,
    'code-expired': 'Bu kod artık çalışmıyor. Yeni bir kod isteyin.',
    'account-unknown': codeRejected,
    'config-invalid':
      'Bu sayfa doğru ayarlanmadığı için burada şifrenizi sıfırlayamazsınız. Lütfen bunu sitenin yetkililerine bildirin.',
    'insecure-context':
      'Bu sayfaya bağlantınız güvenli değil. Sayfayı https ile başlayan bir adresle açın.',
    rejected: 'İşlem gerçekleştirilemedi.',
    offline: 'İnternet bağlantınız yok. Bağlantı gelince tekrar deneyin.',
    network: 'Sisteme ulaşılamadı. Bağlantınızı kontrol edip tekrar deneyin.',
    'rate-limited': 'Çok fazla deneme yapıldı. Biraz bekleyip tekrar deneyin.',
    'server-error': 'Sistemde bir sorun var. Bir süre sonra tekrar deneyin.',
    'bad-response':
      'İsteğiniz sisteme ulaşmadan geri çevrildi. Tekrar deneyin veya başka bir ağ kullanın.',
    aborted: 'İşlem yarıda kesildi.',
    internal: 'Bu sayfada bir sorun oluştu. Tekrar deneyin.',
  }),
};

export default tr;
