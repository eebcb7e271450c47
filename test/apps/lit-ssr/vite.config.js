import {defineConfig} from 'vite';

export default defineConfig({
  build: {
    rolldownOptions: {
      input: ['src/late.js', 'src/early.js', 'src/away.js'],
      output: {entryFileNames: 'assets/[name].js'},
    },
  },
});
