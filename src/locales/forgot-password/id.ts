import type {ForgotWordsOf} from './index.js';

const codeRejected =
  'Kode ini tidak benar. Cocokkan dengan pesan terbaru, atau minta kode baru.';

/** Bahasa Indonesia */
const id: ForgotWordsOf = ({number, soon}) => ({
  heading: 'Atur ulang kata sandi',
  description:
    'Kami akan mengirim kode. Dengan kode itu, Anda dapat membuat kata sandi baru.',
  address: {
    either: 'Email atau nomor telepon',
    email: 'Email',
    phone: 'Nomor telepon',
  },
  'address-required': {
    either: 'Masukkan alamat email atau nomor telepon Anda.',
    email: 'Masukkan alamat email Anda.',
    phone: 'Masukkan nomor telepon Anda.',
  },
  'address-invalid': {
    either:
      'Ini bukan alamat email ataupun nomor telepon. Contoh alamat email: name@example.com.',
    email: 'Ini bukan alamat email. Contohnya name@example.com, tanpa spasi.',
    phone: 'Ini bukan nomor telepon. Masukkan dengan angka.',
  },
  phoneHint: 'Nomor dari negara lain diawali + dan kode negara.',
  send: 'Minta kode',
  sending: 'Mengirim kode…',
  codeHeading: 'Masukkan kode',
  codeSent: (address) =>
    `Jika ada akun untuk ${address}, Anda akan segera menerima kode.`,
  codeSentBefore: (address) =>
    `Jika ada akun untuk ${address}, kode telah dikirim kurang dari satu menit yang lalu. Jika sudah digunakan, minta kode baru.`,
  emailHint: 'Mungkin perlu waktu sebentar. Periksa juga folder spam.',
  code: 'Kode',
  'code-required': 'Masukkan kode dari pesan yang Anda terima.',
  'code-incomplete': (n) =>
    `Kode terdiri dari ${number(n)} angka. Masukkan semuanya.`,
  check: 'Lanjutkan',
  checking: 'Memeriksa kode…',
  tryAgain: (n) => `Anda dapat mencoba lagi ${soon(n)}.`,
  tryAgainNow: 'Sekarang Anda dapat mencoba lagi.',
  resend: 'Minta kode baru',
  wait: (n) => `Anda dapat meminta kode baru ${soon(n)}.`,
  waitOver: 'Sekarang Anda dapat meminta kode baru.',
  back: 'Ubah email atau nomor',
  verifiedHeading: 'Kode Anda benar',
  verified: 'Sekarang buat kata sandi baru.',
  unavailableHeading: 'Halaman ini tidak tersedia',
  serviceSaid: 'Pesan dari sistem:',
  requestId: (reference) => `Nomor referensi: ${reference}`,

  'code-rejected': codeRejected,
  'code-expired': 'Kode ini tidak berlaku lagi. Minta kode baru.',
  'account-unknown': codeRejected,
  'config-invalid':
    'Halaman ini belum diatur dengan benar, jadi tidak meminta apa pun. Mohon beri tahu pengelola situs ini.',
  'insecure-context':
    'Koneksi ke halaman ini tidak aman. Buka dengan alamat yang diawali https.',
  rejected: 'Sistem tidak dapat melakukannya.',
  offline: 'Anda sedang offline. Coba lagi setelah terhubung ke internet.',
  network:
    'Sistem tidak dapat dihubungi. Periksa koneksi Anda, lalu coba lagi.',
  'rate-limited': 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.',
  'server-error': 'Sistem sedang bermasalah. Silakan coba beberapa saat lagi.',
  'bad-response':
    'Permintaan ditolak sebelum sampai ke sistem. Coba lagi, atau gunakan jaringan lain.',
  aborted: 'Prosesnya terputus di tengah jalan.',
  internal: 'Terjadi kesalahan di halaman ini. Silakan coba lagi.',
});

export default id;
