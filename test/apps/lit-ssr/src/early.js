// The element is defined before Lit hydrates the page.
import 'genauth-reset-password';
import {hydratePage} from './hydrate-page.js';

hydratePage();
