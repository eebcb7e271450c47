/** The build writes this file with the address of the service. */
export const APP_HOST = 'https://acme.genauth.ai';
