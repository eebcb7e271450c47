import type {ForgotWordsOf} from './index.js';

const codeRejected =
  'Bu kod doğru değil. Son mesajla karşılaştırın veya yeni bir kod isteyin.';

/** Türkçe */
const tr: ForgotWordsOf = ({number, soon}) => ({
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
  'code-incomplete': (n) => `Kod ${number(n)} rakamdan oluşur. Tamamını girin.`,
  check: 'Devam et',
  checking: 'Kodunuz kontrol ediliyor…',
  tryAgain: (n) => `${soon(n)} tekrar deneyebilirsiniz.`,
  tryAgainNow: 'Şimdi tekrar deneyebilirsiniz.',
  resend: 'Yeni kod iste',
  wait: (n) => `${soon(n)} yeni bir kod isteyebilirsiniz.`,
  waitOver: 'Şimdi yeni bir kod isteyebilirsiniz.',
  back: 'E-postayı veya numarayı değiştir',
  verifiedHeading: 'Kodunuz doğru',
  verified: 'Şimdi yeni bir şifre belirleyin.',
  unavailableHeading: 'Bu sayfa kullanılamıyor',
  serviceSaid: 'Sistemin mesajı:',
  requestId: (id) => `Referans numarası: ${id}`,

  'code-rejected': codeRejected,
  'code-expired': 'Bu kod artık çalışmıyor. Yeni bir kod isteyin.',
  'account-unknown': codeRejected,
  'config-invalid':
    'Sayfa doğru ayarlanmadığı için hiçbir bilgi istemiyor. Lütfen bunu sitenin yetkililerine bildirin.',
  'insecure-context':
    'Bu sayfaya bağlantınız güvenli değil. Sayfayı https ile başlayan bir adresle açın.',
  rejected: 'Sistem bunu yapamadı.',
  offline: 'İnternet bağlantınız yok. Bağlantı gelince tekrar deneyin.',
  network: 'Sisteme ulaşılamadı. Bağlantınızı kontrol edip tekrar deneyin.',
  'rate-limited': 'Çok fazla deneme yapıldı. Biraz bekleyip tekrar deneyin.',
  'server-error': 'Sistemde bir sorun var. Bir süre sonra tekrar deneyin.',
  'bad-response':
    'İsteğiniz sisteme ulaşmadan geri çevrildi. Tekrar deneyin veya başka bir ağ kullanın.',
  aborted: 'İşlem yarıda kesildi.',
  internal: 'Bu sayfada bir sorun oluştu. Tekrar deneyin.',
});

export default tr;
