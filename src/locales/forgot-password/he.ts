import type {ForgotWordsOf} from './index.js';

const codeRejected =
  'הקוד אינו נכון. השוו אותו להודעה האחרונה, או בקשו קוד חדש.';

/** עברית */
const he: ForgotWordsOf = ({plural, soon}) => ({
  heading: 'איפוס הסיסמה',
  description: 'נשלח לכם קוד, ואיתו תוכלו להגדיר סיסמה חדשה.',
  address: {
    either: 'אימייל או מספר טלפון',
    email: 'אימייל',
    phone: 'מספר טלפון',
  },
  'address-required': {
    either: 'הזינו כתובת אימייל או מספר טלפון.',
    email: 'הזינו כתובת אימייל.',
    phone: 'הזינו מספר טלפון.',
  },
  'address-invalid': {
    either:
      'זו לא כתובת אימייל וגם לא מספר טלפון. כתובת אימייל נראית כך: name@example.com.',
    email:
      'זו לא כתובת אימייל. כתובת אימייל נראית כך, בלי רווחים: name@example.com.',
    phone: 'זה לא מספר טלפון. הזינו אותו בספרות.',
  },
  phoneHint: 'מספר ממדינה אחרת מתחיל ב־+ ובקידומת המדינה.',
  send: 'בקשת קוד',
  sending: 'הקוד בשליחה…',
  codeHeading: 'הזנת הקוד',
  codeSent: (address) => `אם יש חשבון עבור ${address}, הקוד כבר בדרך.`,
  codeSentBefore: (address) =>
    `אם יש חשבון עבור ${address}, קוד נשלח לפני פחות מדקה. אם כבר השתמשתם בו, בקשו קוד חדש.`,
  emailHint: 'זה עשוי לקחת דקה. בדקו גם בדואר הזבל.',
  code: 'קוד',
  'code-required': 'הזינו את הקוד מההודעה.',
  'code-incomplete': (n) =>
    `בקוד יש ${plural(n, {one: 'ספרה אחת', two: 'שתי ספרות', other: '# ספרות'})}. הזינו את כולו.`,
  check: 'המשך',
  checking: 'הקוד בבדיקה…',
  tryAgain: (n) => `אפשר יהיה לנסות שוב ${soon(n)}.`,
  tryAgainNow: 'אפשר לנסות שוב עכשיו.',
  resend: 'בקשת קוד חדש',
  wait: (n) => `אפשר יהיה לבקש קוד חדש ${soon(n)}.`,
  waitOver: 'אפשר לבקש קוד חדש עכשיו.',
  back: 'שינוי הכתובת או המספר',
  verifiedHeading: 'הקוד נכון',
  verified: 'עכשיו הגדירו סיסמה חדשה.',
  unavailableHeading: 'הדף אינו זמין',
  serviceSaid: 'הודעת המערכת:',
  requestId: (id) => `מספר הבקשה: ${id}`,

  'code-rejected': codeRejected,
  'code-expired': 'הקוד כבר לא פעיל. בקשו קוד חדש.',
  'account-unknown': codeRejected,
  'config-invalid':
    'הדף לא הוגדר כראוי, ולכן הוא לא מבקש דבר. אנא הודיעו על כך למפעילי האתר.',
  'insecure-context':
    'החיבור לדף הזה אינו מאובטח. פתחו את הדף בכתובת שמתחילה ב־https.',
  rejected: 'המערכת לא הצליחה לעשות זאת.',
  offline: 'אין חיבור לאינטרנט. נסו שוב כשיהיה חיבור.',
  network: 'לא הצלחנו להתחבר למערכת. בדקו את החיבור ונסו שוב.',
  'rate-limited': 'היו יותר מדי ניסיונות. המתינו רגע ונסו שוב.',
  'server-error': 'יש תקלה במערכת. נסו שוב בעוד זמן מה.',
  'bad-response': 'הבקשה נחסמה בדרך למערכת. נסו שוב, או השתמשו ברשת אחרת.',
  aborted: 'הפעולה הופסקה באמצע.',
  internal: 'משהו השתבש בדף הזה. נסו שוב.',
});

export default he;
