import './take-token.js';
import './index.html';
import {startRouter} from './router.js';

const resetPage = (settings) => async () => {
  const {ResetPage} = await import('./reset-page.js');
  return new ResetPage(settings).main;
};

startRouter({
  '/reset': resetPage({}),
  '/reset/light': resetPage({light: true}),
  '/repair': resetPage({repair: true}),
  '/away': async () => (await import('./away-page.js')).awayPage(),
});
