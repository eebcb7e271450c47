import {hydratePage} from './hydrate-page.js';

// The element is defined once Lit has hydrated the page.
hydratePage();
void import('genauth-reset-password');
