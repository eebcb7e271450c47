// Before any element is defined.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import {hydrate} from '@lit-labs/ssr-client';
import {render} from 'lit';
import './app-frame.js';
import {resetPage} from './reset-page.js';

/** Takes over the page that the server has drawn. */
export const hydratePage = () => {
  const {body} = document;
  let state = JSON.parse(body.dataset.state);
  const update = (change) => {
    state = {...state, ...change(state)};
    render(resetPage(state, update), body);
  };
  hydrate(resetPage(state, update), body);
  update(() => ({running: true}));
};
