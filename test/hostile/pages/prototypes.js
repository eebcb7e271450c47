/*
 * Has a password changed, from the address to the end, for each property that
 * `Object.prototype` can have. All else is as in any page.
 */
(() => {
  const stolen = '{other}/foreign/stolen';
  const {fetch} = window;
  const nextTask = () => new Promise((resolve) => setTimeout(resolve));

  /** Notes what it is called with, as an attacker's function would. */
  const spyFunction = (name) =>
    function (...args) {
      window.spy.note(`polluted ${name}`, ...args.map((arg) => String(arg)));
    };

  const pollute = (name, value) => {
    Object.defineProperty(Object.prototype, name, {
      __proto__: null,
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  };

  const isOver = async (condition) => {
    const end = performance.now() + 3000;
    while (!condition()) {
      if (performance.now() > end) throw new Error('nothing happens');
      await nextTask();
    }
  };

  const inputOf = (element) => element.shadowRoot?.querySelector('input');

  /** All that a visitor does; answers the end. */
  const visit = async ({address, password, appHost}) => {
    const element = document.createElement('genauth-reset-password');
    const forgot = document.createElement('genauth-forgot-password');
    const failures = [];
    for (const type of ['genauth-reset-failure', 'genauth-forgot-failure'])
      element.addEventListener(type, ({detail}) => failures.push(detail.code));
    forgot.slot = 'request';
    element.setAttribute('app-host', appHost);
    element.append(forgot);
    document.body.append(element);
    const act = async () => {
      for (const one of [element, forgot]) {
        // It has none where it could not even be put into the page.
        if (!one.shadowRoot) return;
        await one.updateComplete;
        // What the page has put into the element is there instead.
        if (!one.hasUpdated) return;
      }
      await isOver(() => inputOf(forgot) && failures.length > 0);
      failures.length = 0;
      inputOf(forgot).value = address;
      await forgot.submit();
      await isOver(() => forgot.state === 'verifying' || failures.length > 0);
      if (failures.length > 0) return;
      const answer = await fetch(`/code?to=${encodeURIComponent(address)}`);
      const code = await answer.text();
      await isOver(() =>
        inputOf(forgot)?.matches('[autocomplete=one-time-code]'),
      );
      inputOf(forgot).value = code;
      await forgot.submit();
      await isOver(() => element.state === 'ready' || failures.length > 0);
      if (failures.length > 0) return;
      const isForm = () =>
        element.shadowRoot.querySelectorAll('input[autocomplete=new-password]')
          .length === 2;
      await isOver(isForm);
      for (const input of element.shadowRoot.querySelectorAll(
        'input[autocomplete=new-password]',
      ))
        input.value = password;
      await element.submit();
    };
    let end;
    try {
      await act();
      end =
        failures[0] ??
        (element.hasUpdated && forgot.hasUpdated ? element.state : 'content');
    } catch (error) {
      end = `${error.message}: ${element.state} ${forgot.state}`;
    }
    element.remove();
    return end;
  };

  /** The end of each visit, by the name and the kind of the value. */
  window.visitAll = async (flows) => {
    const ends = [];
    for (const tag of ['genauth-reset-password', 'genauth-forgot-password'])
      await customElements.whenDefined(tag);
    for (const {name, kind, ...visitor} of flows) {
      // Where a password was changed, nobody is asked again.
      history.pushState(null, '', `?${ends.length}${name}`);
      pollute(name, kind === 'text' ? stolen : spyFunction(name));
      let end;
      try {
        end = await visit(visitor);
      } catch (error) {
        end = String(error);
      } finally {
        delete Object.prototype[name];
      }
      ends.push([name, kind, end]);
    }
    return ends;
  };
})();
