import {defineEnvVars} from '@sveltejs/kit/env';

export const variables = defineEnvVars({
  APP_HOST: {public: true, static: true},
});
