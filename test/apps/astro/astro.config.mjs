import {defineConfig, envField} from 'astro/config';

export default defineConfig({
  env: {
    schema: {
      APP_HOST: envField.string({context: 'client', access: 'public'}),
    },
  },
});
