import {clone} from './clone.js';

export const awayPage = () => clone('away');
