import 'genauth-reset-password';
import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {createBrowserRouter, createHashRouter} from 'react-router';
import {RouterProvider} from 'react-router/dom';
import {AwayPage} from './away-page';
import {RepairPage} from './repair-page';
import {ResetPage} from './reset-page';

const createRouter = location.pathname.startsWith('/hash')
  ? createHashRouter
  : createBrowserRouter;

const router = createRouter([
  {path: '/reset', element: <ResetPage />},
  {path: '/reset/light', element: <ResetPage light />},
  {path: '/repair', element: <RepairPage />},
  {path: '/away', element: <AwayPage />},
]);

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
