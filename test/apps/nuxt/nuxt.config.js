import {defineNuxtConfig} from 'nuxt/config';

export default defineNuxtConfig({
  compatibilityDate: '2026-05-07',
  telemetry: false,
  vue: {
    compilerOptions: {isCustomElement: (tag) => tag.startsWith('genauth-')},
  },
  routeRules: {'/**': {headers: {'referrer-policy': 'no-referrer'}}},
  runtimeConfig: {public: {appHost: ''}},
  app: {
    head: {
      title: 'Reset in Nuxt',
      htmlAttrs: {lang: 'en'},
      link: [{rel: 'icon', href: 'data:,'}],
    },
  },
});
