import type {LanguageFile} from './language-file.js';

const nothingSent =
  'Tidak ada yang terkirim, dan kata sandi lama Anda masih berlaku.';
const kinds = ['huruf', 'angka', 'simbol'];
const codeRejected =
  'Kode ini tidak benar. Cocokkan dengan pesan terbaru, atau minta kode baru.';

/** Bahasa Indonesia */
const id: LanguageFile = {
  resetPassword: ({number, all, any, soon}) => ({
    heading: 'Buat kata sandi baru',
    description: 'Pilih kata sandi yang tidak Anda pakai di tempat lain.',
    account: (username) => `Akun: ${username}`,
    password: 'Kata sandi baru',
    passwordHint:
      'Gabungan beberapa kata yang mudah diingat adalah pilihan bagus.',
    confirmation: 'Konfirmasi kata sandi baru',
    reveal: 'Tampilkan kata sandi',
    submit: 'Simpan kata sandi baru',
    incomplete: 'Tidak ada yang terkirim. Silakan coba lagi.',

    revealed: 'Kata sandi Anda terlihat.',
    concealed: 'Kata sandi Anda disembunyikan.',
    capsLock: 'Caps Lock aktif.',
    edgeSpace:
      'Kata sandi Anda diawali atau diakhiri spasi. Ini diperbolehkan.',
    invisibleCharacter:
      'Kata sandi Anda berisi karakter yang tidak terlihat, yang sulit diketik ulang. Ini diperbolehkan.',
    fullWidth:
      'Kata sandi Anda berisi karakter lebar penuh seperti “！”, yang sulit diketik ulang. Ini diperbolehkan.',
    submitting: 'Menyimpan kata sandi baru…',
    requirements: 'Syarat kata sandi:',
    minLength: (n) => `Minimal ${number(n)} karakter`,
    maxLength: (n) => `Maksimal ${number(n)} karakter`,
    classes: (n) =>
      n < 3
        ? `Minimal ${number(n)} dari jenis ini: ${any(kinds)}`
        : `Gabungan ${all(kinds)}`,
    met: 'terpenuhi',
    notMet: 'belum terpenuhi',
    allMet: 'Kata sandi Anda memenuhi semua syarat.',
    stillNeeded: 'Syarat yang belum terpenuhi:',
    strength: [
      'Sangat lemah: mudah ditebak',
      'Lemah: bisa ditebak',
      'Cukup: masih bisa lebih kuat',
      'Kuat: sulit ditebak',
      'Sangat kuat: sangat sulit ditebak',
    ],
    problems: 'Mohon periksa kembali isian Anda',
    serviceSaid: 'Pesan dari sistem:',
    requestId: (reference) => `Nomor referensi: ${reference}`,
    wait: (n) => `Anda dapat mencoba lagi ${soon(n)}.`,
    waitOver: 'Sekarang Anda dapat mencoba lagi.',
    succeededHeading: 'Kata sandi Anda telah diubah',
    succeeded: 'Sekarang Anda dapat masuk dengan kata sandi baru.',
    signIn: 'Masuk',
    redirecting: (n) => `Anda akan dialihkan ke halaman masuk ${soon(n)}.`,
    stay: 'Tetap di halaman ini',
    tokenMissingHeading: 'Tautan ini tidak lengkap',
    tokenRejectedHeading: 'Tautan ini tidak berlaku lagi',
    unavailableHeading: 'Halaman ini tidak tersedia',
    tokenRejectedAfterUnknown:
      'Tautan ini hanya bisa dipakai sekali, dan upaya Anda sebelumnya mungkin sudah berhasil. Coba masuk dengan kata sandi baru dulu. Jika gagal, minta tautan baru.',
    changedElsewhere:
      'Anda telah membuat kata sandi baru di tab lain pada browser ini. Tautan ini tidak berlaku lagi. Masuklah dengan kata sandi baru Anda.',
    codeAccepted: ['Kode Anda benar', 'Sekarang buat kata sandi baru.'],
    deadline: (n) =>
      `Waktu untuk langkah ini berakhir ${soon(n)}. Setelah itu Anda hanya perlu meminta kode baru.`,
    deadlineOver:
      'Waktu untuk langkah ini mungkin sudah habis. Anda masih dapat mencoba. Jika gagal, Anda hanya perlu meminta kode baru.',
    requestLink: 'Minta tautan baru',
    requestLinkElsewhere:
      'Untuk mendapatkan tautan baru, kembali ke halaman masuk dan pilih “Lupa kata sandi”.',

    'password-required': 'Masukkan kata sandi baru.',
    'password-too-short': ({limit = 0, count = 0}) =>
      `Gunakan minimal ${number(limit)} karakter. Saat ini ada ${number(count)}.`,
    'password-too-long': ({limit, count = 0, maxBytes}) =>
      maxBytes !== undefined
        ? `Kata sandi ini terlalu panjang. Gunakan maksimal ${number(maxBytes)} karakter; huruf di luar A–Z, seperti é, dihitung dua atau lebih.`
        : limit !== undefined
          ? `Gunakan maksimal ${number(limit)} karakter. Saat ini ada ${number(count)}.`
          : 'Kata sandi ini terlalu panjang. Pilih yang lebih pendek.',
    'password-classes': ({limit = 3}) =>
      limit < 3
        ? `Gunakan minimal ${number(limit)} dari jenis ini: ${any(kinds)}.`
        : `Gunakan gabungan ${all(kinds)}.`,
    'password-pattern': ({text}) =>
      text ?? 'Kata sandi ini tidak sesuai dengan format yang diminta.',
    'password-unencodable':
      'Kata sandi ini berisi karakter yang tidak bisa dikirim dengan aman, misalnya emoji. Hapus karakter itu.',
    'confirmation-required': 'Masukkan kata sandi baru sekali lagi.',
    'confirmation-mismatch':
      'Kedua kata sandi tidak sama. Masukkan kata sandi yang sama di kedua kolom.',

    'token-missing':
      'Bagian tautan untuk mengatur ulang kata sandi tidak ada. Buka lagi tautan dari pesan yang Anda terima, atau salin seluruh tautannya.',
    'token-ambiguous':
      'Dua tautan yang berbeda tercampur di alamat halaman ini. Buka lagi tautan dari pesan yang Anda terima.',
    'token-malformed':
      'Bagian tautan untuk mengatur ulang kata sandi rusak. Buka lagi tautan dari pesan yang Anda terima, atau salin seluruh tautannya.',
    'token-rejected':
      'Tautan sudah kedaluwarsa, pernah dipakai, atau tidak tersalin lengkap.',
    'config-invalid':
      'Halaman ini belum diatur dengan benar, jadi Anda tidak dapat membuat kata sandi di sini. Mohon beri tahu pengelola situs ini.',
    'insecure-context':
      'Koneksi ke halaman ini tidak aman, jadi Anda tidak dapat membuat kata sandi di sini. Buka dengan alamat yang diawali https.',
    'password-rejected':
      'Kata sandi ini tidak diterima. Pilih kata sandi lain.',
    rejected: 'Kata sandi Anda tidak diubah.',
    'key-unavailable': `Koneksi aman untuk mengirim kata sandi tidak dapat disiapkan. ${nothingSent} Silakan coba lagi.`,
    'key-invalid': `Kunci enkripsi sistem tidak dapat digunakan. ${nothingSent} Silakan coba lagi nanti.`,
    'encrypt-failed': `Kata sandi Anda tidak dapat dienkripsi. ${nothingSent} Silakan coba lagi. Jika tetap gagal, buka lagi tautan dari pesan Anda.`,
    offline: `Anda sedang offline. ${nothingSent} Coba lagi setelah terhubung ke internet.`,
    network:
      'Sistem tidak dapat dihubungi. Periksa koneksi Anda, lalu coba lagi.',
    'rate-limited': 'Terlalu banyak percobaan. Kata sandi Anda tidak diubah.',
    'server-error':
      'Sistem sedang bermasalah dan kemungkinan besar belum mengubah kata sandi Anda. Silakan coba beberapa saat lagi.',
    'bad-response':
      'Permintaan ditolak sebelum sampai ke sistem. Coba lagi, atau gunakan jaringan lain.',
    'outcome-unknown':
      'Kami belum dapat memastikan apakah kata sandi Anda sudah diubah. Kata sandi baru mungkin sudah berlaku: coba masuk dengan kata sandi itu. Jika tidak bisa, coba lagi di sini atau minta tautan baru.',
    aborted: 'Perubahan kata sandi terputus di tengah jalan.',
    internal: 'Terjadi kesalahan di halaman ini. Silakan coba lagi.',
  }),

  forgotPassword: ({number, soon}) => ({
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
    'email-invalid':
      'Alamat email ini tidak benar. Periksa titiknya dan bagian setelah @.',
    'phone-invalid':
      'Nomor ini tidak benar. Periksa kode negara dan jumlah angkanya.',
    'phone-unclear':
      'Periksa nomor ini. Jika sudah benar, masukkan dengan + dan kode negara.',
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
    remembered: 'Sudah ingat kata sandi Anda?',
    signIn: 'Masuk',
    verifiedHeading: 'Kode Anda benar',
    verified: 'Sekarang buat kata sandi baru.',
    unavailableHeading: 'Halaman ini tidak tersedia',
    serviceSaid: 'Pesan dari sistem:',
    requestId: (reference) => `Nomor referensi: ${reference}`,

    'code-rejected': codeRejected,
    'code-expired': 'Kode ini tidak berlaku lagi. Minta kode baru.',
    'account-unknown': codeRejected,
    'config-invalid':
      'Halaman ini belum diatur dengan benar, jadi Anda tidak dapat mengatur ulang kata sandi di sini. Mohon beri tahu pengelola situs ini.',
    'insecure-context':
      'Koneksi ke halaman ini tidak aman. Buka dengan alamat yang diawali https.',
    rejected: 'Permintaan tidak dapat diproses.',
    offline: 'Anda sedang offline. Coba lagi setelah terhubung ke internet.',
    network:
      'Sistem tidak dapat dihubungi. Periksa koneksi Anda, lalu coba lagi.',
    'rate-limited':
      'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.',
    'server-error':
      'Sistem sedang bermasalah. Silakan coba beberapa saat lagi.',
    'bad-response':
      'Permintaan ditolak sebelum sampai ke sistem. Coba lagi, atau gunakan jaringan lain.',
    aborted: 'Prosesnya terputus di tengah jalan.',
    internal: 'Terjadi kesalahan di halaman ini. Silakan coba lagi.',
  }),
};

export default id;
