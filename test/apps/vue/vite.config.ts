import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

const isCustomElement = (tag: string) => tag.startsWith('genauth-');

export default defineConfig({
  plugins: [vue({template: {compilerOptions: {isCustomElement}}})],
  build: {minify: false},
  // Lit as visitors get it: its own build for development warns of itself.
  resolve: {conditions: ['module', 'browser', 'production']},
});
