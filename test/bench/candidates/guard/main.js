import {Guard} from '@authing/guard';
import '@authing/guard/dist/esm/guard.min.css';

const guard = new Guard({
  appId: 'bench',
  host: location.origin,
  lang: 'en-US',
  isSSO: false,
});
void guard.start('#root');
