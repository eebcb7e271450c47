import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {minify: false},
  // Lit as visitors get it: its own build for development warns of itself.
  resolve: {conditions: ['module', 'browser', 'production']},
});
