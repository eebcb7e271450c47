import 'genauth-reset-password';
import {clone} from './clone.js';
import {replaceQuery} from './router.js';

const children = {
  help: ['p', 'Call us.'],
  logo: ['strong', 'Acme'],
};

export class ResetPage {
  main = clone('reset');
  #settings;
  #form;

  constructor(settings) {
    this.#settings = settings;
    this.#draw();
    this.#onClick('remount', () => this.#draw());
    this.#onClick('toggle-element', () => this.#toggleForm());
    this.#onClick('toggle-help', () => this.#toggleChild('help'));
    this.#onClick('toggle-logo', () => this.#toggleChild('logo'));
    this.#onClick('refresh', () => this.#turnPage());
    this.#on('success', () => 'success');
    this.#on('invalid', () => 'invalid');
    this.#on('failure', ({code}) => code);
    this.main.dataset.running = 'true';
  }

  #find(id) {
    return this.main.querySelector(`#${id}`);
  }

  #onClick(id, run) {
    this.#find(id).addEventListener('click', run);
  }

  #on(type, outcomeOf) {
    this.main.addEventListener(`genauth-reset-${type}`, ({detail}) =>
      this.#find('outcomes').append(` ${outcomeOf(detail)}`),
    );
  }

  #draw() {
    const {light = false, repair} = this.#settings;
    const form = clone('form');
    form.appHost = process.env.APP_HOST;
    form.light = light;
    form.policy = {minLength: 8};
    if (repair) {
      const request = document.createElement('genauth-forgot-password');
      request.slot = 'request';
      form.append(request);
    }
    this.#form = form;
    this.#find('place').replaceChildren(form);
  }

  #toggleForm() {
    if (this.#form.isConnected) this.#form.remove();
    else this.#find('place').append(this.#form);
  }

  #toggleChild(id) {
    const child = this.#find(id);
    if (child) {
      child.remove();
      return;
    }
    const [tag, textContent] = children[id];
    const added = document.createElement(tag);
    this.#form.append(Object.assign(added, {id, slot: id, textContent}));
  }

  #turnPage() {
    replaceQuery((query) => {
      const page = Number(query.get('page') ?? 0) + 1;
      query.set('page', page);
      this.#find('drawn').textContent = page;
    });
  }
}
