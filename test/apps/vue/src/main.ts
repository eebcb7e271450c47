import 'genauth-reset-password';
import {createApp} from 'vue';
import {createRouter, createWebHistory} from 'vue-router';
import App from './App.vue';
import AwayPage from './AwayPage.vue';
import KeptPage from './KeptPage.vue';
import RepairPage from './RepairPage.vue';
import ResetPage from './ResetPage.vue';

const router = createRouter({
  history: createWebHistory(),
  routes: [
    {path: '/reset', component: ResetPage},
    {path: '/reset/light', component: ResetPage, props: {light: true}},
    {path: '/kept', component: KeptPage},
    {path: '/kept/light', component: KeptPage, props: {light: true}},
    {path: '/repair', component: RepairPage},
    {path: '/away', component: AwayPage},
  ],
});

createApp(App).use(router).mount('#root');
