import type {Words} from './index.js';

const nothingSent = 'שום דבר לא נשלח, והסיסמה הישנה עדיין בתוקף.';
const kinds = ['אותיות', 'ספרות', 'תווים מיוחדים'];

/** עברית */
const he: Words = ({number, plural, all, any, soon}) => {
  const characters = (n: number): string =>
    plural(n, {one: 'תו אחד', two: 'שני תווים', other: '# תווים'});
  const howMany = (n: number): string =>
    plural(n, {one: 'אחד', two: 'שניים', other: '#'});
  return {
    heading: 'הגדרת סיסמה חדשה',
    description: 'בחרו סיסמה שאינה בשימוש בשום מקום אחר.',
    account: (username) => `חשבון: ${username}`,
    password: 'סיסמה חדשה',
    passwordHint: 'כמה מילים שקל לזכור הן בחירה טובה.',
    confirmation: 'אימות הסיסמה החדשה',
    reveal: 'הצגת הסיסמה',
    submit: 'שמירת הסיסמה החדשה',
    incomplete: 'שום דבר לא נשלח. נסו שוב.',

    revealed: 'הסיסמה גלויה.',
    concealed: 'הסיסמה מוסתרת.',
    capsLock: 'מקש Caps Lock מופעל.',
    edgeSpace: 'הסיסמה מתחילה או מסתיימת ברווח. זה מותר.',
    submitting: 'הסיסמה החדשה נשמרת…',
    requirements: 'דרישות הסיסמה:',
    minLength: (n) => `לפחות ${characters(n)}`,
    maxLength: (n) => `לכל היותר ${characters(n)}`,
    classes: (n) =>
      n < 3
        ? `לפחות ${howMany(n)} מאלה: ${any(kinds)}`
        : `שילוב של ${all(kinds)}`,
    met: 'מתקיים',
    notMet: 'עדיין לא מתקיים',
    allMet: 'הסיסמה עומדת בכל הדרישות.',
    stillNeeded: 'דרישות שנותרו:',
    strength: [
      'חלשה מאוד: קל לנחש אותה',
      'חלשה: אפשר לנחש אותה',
      'בינונית: יכולה להיות חזקה יותר',
      'חזקה: קשה לנחש אותה',
      'חזקה מאוד: קשה מאוד לנחש אותה',
    ],
    problems: 'בדקו את הפרטים שהזנתם',
    serviceSaid: 'הודעת המערכת:',
    requestId: (id) => `מספר הבקשה: ${id}`,
    wait: (n) => `אפשר יהיה לנסות שוב ${soon(n)}.`,
    waitOver: 'אפשר לנסות שוב עכשיו.',
    succeededHeading: 'הסיסמה הוחלפה',
    succeeded: 'עכשיו אפשר להיכנס עם הסיסמה החדשה.',
    signIn: 'כניסה',
    redirecting: (n) => `דף הכניסה ייפתח ${soon(n)}.`,
    stay: 'להישאר בדף הזה',
    tokenMissingHeading: 'הקישור לא שלם',
    tokenRejectedHeading: 'הקישור כבר לא פעיל',
    unavailableHeading: 'הדף אינו זמין',
    tokenRejectedAfterUnknown:
      'אפשר להשתמש בקישור הזה פעם אחת בלבד, וייתכן שהניסיון הקודם הצליח. נסו קודם להיכנס עם הסיסמה החדשה. אם זה לא עובד, בקשו קישור חדש.',
    changedElsewhere:
      'הסיסמה החדשה נקבעה בכרטיסייה אחרת בדפדפן הזה. הקישור הזה כבר נוצל; אפשר להיכנס עם הסיסמה החדשה.',
    deadline: (n) =>
      `הזמן לשלב הזה יסתיים ${soon(n)}. אחרי כן יידרש רק קוד חדש.`,
    deadlineOver:
      'ייתכן שהזמן לשלב הזה הסתיים. אפשר עדיין לנסות; אם זה לא יצליח, יידרש רק קוד חדש.',
    requestLink: 'בקשת קישור חדש',
    requestLinkElsewhere:
      'כדי לקבל קישור חדש, חזרו לדף הכניסה ובחרו ”שכחתי סיסמה”.',

    'password-required': 'הזינו סיסמה חדשה.',
    'password-too-short': ({limit = 0, count = 0}) =>
      `הסיסמה צריכה לכלול לפחות ${characters(limit)}. כרגע יש בה ${number(count)}.`,
    'password-too-long': ({limit, count = 0, maxBytes}) =>
      maxBytes !== undefined
        ? `הסיסמה ארוכה מדי. היא יכולה לכלול לכל היותר ${characters(maxBytes)}, וכל אות בעברית נספרת כשני תווים.`
        : limit !== undefined
          ? `הסיסמה יכולה לכלול לכל היותר ${characters(limit)}. כרגע יש בה ${number(count)}.`
          : 'הסיסמה ארוכה מדי. בחרו סיסמה קצרה יותר.',
    'password-classes': ({limit = 3}) =>
      limit < 3
        ? `השתמשו לפחות ב${howMany(limit)} מאלה: ${any(kinds)}.`
        : `השתמשו בשילוב של ${all(kinds)}.`,
    'password-pattern': ({text}) => text ?? 'הסיסמה אינה במבנה הנדרש כאן.',
    'password-unencodable':
      'יש בסיסמה תו שאי אפשר לשלוח בצורה מאובטחת, למשל אמוג׳י. הסירו אותו.',
    'confirmation-required': 'הזינו שוב את הסיסמה החדשה.',
    'confirmation-mismatch':
      'הסיסמאות אינן זהות. הזינו את אותה סיסמה בשני השדות.',

    'token-missing':
      'אין קוד איפוס בכתובת של הדף הזה. פתחו שוב את הקישור מההודעה, או העתיקו אותו במלואו.',
    'token-ambiguous':
      'יש שני קודי איפוס שונים בכתובת של הדף הזה. פתחו שוב את הקישור מההודעה.',
    'token-malformed':
      'קוד האיפוס בכתובת של הדף הזה פגום. פתחו שוב את הקישור מההודעה, או העתיקו אותו במלואו.',
    'token-rejected':
      'תוקף הקישור פג, כבר נעשה בו שימוש או שהוא לא הועתק במלואו. הפעם הסיסמה לא הוחלפה.',
    'config-invalid':
      'הדף לא הוגדר כראוי, ולכן הוא לא מבקש סיסמה. אנא הודיעו על כך למפעילי האתר.',
    'insecure-context':
      'החיבור לדף הזה אינו מאובטח, ולכן הדף לא מבקש סיסמה. פתחו אותו בכתובת שמתחילה ב־https.',
    'password-rejected': 'המערכת לא מקבלת את הסיסמה הזו. בחרו סיסמה אחרת.',
    rejected: 'המערכת לא החליפה את הסיסמה.',
    'key-unavailable': `לא הצלחנו להכין חיבור מאובטח לשליחת הסיסמה. ${nothingSent} נסו שוב.`,
    'key-invalid': `אי אפשר להשתמש במפתח ההצפנה של המערכת. ${nothingSent} נסו שוב מאוחר יותר.`,
    'encrypt-failed': `לא הצלחנו להצפין את הסיסמה. ${nothingSent} נסו שוב. אם זה לא עוזר, פתחו שוב את הקישור שבהודעה.`,
    offline: `אין חיבור לאינטרנט. ${nothingSent} נסו שוב כשיהיה חיבור.`,
    network: 'לא הצלחנו להתחבר למערכת. בדקו את החיבור ונסו שוב.',
    'rate-limited': 'היו יותר מדי ניסיונות. הסיסמה לא הוחלפה.',
    'server-error':
      'יש תקלה במערכת, וכנראה הסיסמה לא הוחלפה. נסו שוב בעוד זמן מה.',
    'bad-response': 'הבקשה נחסמה בדרך למערכת. נסו שוב, או השתמשו ברשת אחרת.',
    'outcome-unknown':
      'לא הצלחנו לוודא אם הסיסמה הוחלפה. ייתכן שהסיסמה החדשה כבר פועלת: נסו להיכנס איתה. אם זה לא עובד, נסו שוב כאן או בקשו קישור חדש.',
    aborted: 'החלפת הסיסמה הופסקה באמצע.',
    internal: 'משהו השתבש בדף הזה. נסו שוב.',
  };
};

export default he;
