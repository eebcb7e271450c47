// Without its fonts, since those of the system do.
import Theme from 'vitepress/theme-without-fonts';
import './brand.css';
import Layout from './Layout.vue';

export default {...Theme, Layout};
