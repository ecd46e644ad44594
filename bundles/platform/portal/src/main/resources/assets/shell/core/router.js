import { Listeners } from './events.js';

const changed = new Listeners();
const leaving = new Set();
let accepted = location.hash;
let present = parse(accepted);

function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
  return { path: segments.join('/'), segments, query: Object.fromEntries(new URLSearchParams(query)) };
}

/** Builds an address: `href('vehicles/42', {tab: 'mileage'})`. */
export function href(path, query = {}) {
  const params = new URLSearchParams(
    Object.entries(query).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  ).toString();
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `#/${encoded}${params ? `?${params}` : ''}`;
}

window.addEventListener('hashchange', async () => {
  if (location.hash === accepted) {
    return;
  }
  const wanted = location.hash;
  for (const guard of leaving) {
    if (!(await guard())) {
      history.replaceState(null, '', accepted || '#/');
      return;
    }
  }
  accepted = wanted;
  present = parse(wanted);
  changed.emit(present, { query: false });
});

/** Addresses behind `#/`. A page reads `router.current` and is told of changes by `route` properties. */
export const router = {
  get current() {
    return present;
  },
  href,
  go: (path, query) => {
    location.hash = href(path, query);
  },
  back: (otherwise) => {
    if (history.length > 1) {
      history.back();
    } else {
      router.go(otherwise);
    }
  },
  /** Changes the query of this page without a step in the history: filters, sorting. */
  setQuery(query) {
    const address = href(present.path, query);
    history.replaceState(null, '', address);
    accepted = address;
    present = parse(address);
    changed.emit(present, { query: true });
  },
  onChange: (listener) => changed.on(listener),
  /** Asks `guard` before another page is shown; it answers (a promise of) whether to go. Answers a function that ends it. */
  beforeLeave(guard) {
    leaving.add(guard);
    return () => leaving.delete(guard);
  },
};
