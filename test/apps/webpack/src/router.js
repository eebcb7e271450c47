/** A function that draws the page of each path. */
let routes;
/** The latest of the draws; one that comes later than it is dropped. */
let latest;

const draw = async () => {
  const own = (latest = {});
  const page = await routes[location.pathname]();
  if (own === latest) {
    document.querySelector('main')?.remove();
    document.body.append(page);
  }
};

const go = (href) => {
  history.pushState({}, '', href);
  draw();
};

/** Writes another address for the same page. */
export const replaceQuery = (change) => {
  const url = new URL(location.href);
  change(url.searchParams);
  history.replaceState(history.state, '', url);
};

export const startRouter = (table) => {
  routes = table;
  window.addEventListener('popstate', draw);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="/"]');
    if (!link) return;
    event.preventDefault();
    go(link.href);
  });
  draw();
};
