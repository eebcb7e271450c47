import {ResetPage} from './reset-page';

export const RepairPage = () => (
  <ResetPage>
    <genauth-forgot-password slot="request" methods="email" />
  </ResetPage>
);
