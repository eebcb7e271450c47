/** The page for whoever has no link: the element speaks of a link otherwise. */

const headings = {
  en: 'Forgot your password?',
  zh: '忘记密码？',
};

const [language] = document.documentElement.lang.split('-');
const tokenMissingHeading = headings[language];
if (tokenMissingHeading) {
  document.querySelector('genauth-reset-password').messages = {
    tokenMissingHeading,
  };
}
