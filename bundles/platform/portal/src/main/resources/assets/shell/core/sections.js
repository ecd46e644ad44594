import { api } from './api.js';
import { Listeners } from './events.js';
import { liveUpdates } from './live.js';
import { session } from './session.js';

const SWAP = 3000;

const changed = new Listeners();
const outdated = new Listeners();
const loaded = new Map();
const badges = new Map();
const ownVersion = document.querySelector('meta[name="cabinet-shell"]')?.content;

let view = { sections: [] };
let known = false;

/** Imports a section's module once; a failed import can be tried again. */
function load(section) {
  if (!loaded.has(section.id)) {
    const promise = import(section.module);
    loaded.set(section.id, { version: section.version, promise });
    promise.catch(() => loaded.delete(section.id));
  }
  return loaded.get(section.id).promise;
}

async function refresh() {
  if (!session.current) {
    return;
  }
  view = await api.get('/api/v1/portal/sections');
  known = true;
  changed.emit(view);
  const stale = view.sections.some(({ id, version }) => loaded.has(id) && loaded.get(id).version !== version);
  if (stale || (ownVersion && view.shell && view.shell !== ownVersion)) {
    outdated.emit();
  }
  readBadges();
  const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 500));
  idle(() => view.sections.forEach((section) => load(section).catch(() => {})));
}

async function readBadges() {
  for (const { badge } of sections.entries.filter((entry) => entry.badge)) {
    api
      .get(badge)
      .then(({ count }) => {
        badges.set(badge, count);
        changed.emit(view);
      })
      .catch(() => badges.delete(badge));
  }
}

/** A section that is being replaced is away for a moment only: its page stays, with what was typed into it. */
let swapTimer = 0;
async function sectionsChanged() {
  clearTimeout(swapTimer);
  const next = await api.get('/api/v1/portal/sections');
  const gone = view.sections.some(({ id }) => !next.sections.some((one) => one.id === id));
  swapTimer = setTimeout(() => refresh().catch(() => {}), gone ? SWAP : 0);
}

liveUpdates.on('portal.sections', () => sectionsChanged().catch(() => {}));
let badgeTimer = 0;
liveUpdates.on('*', (subject, topic) => {
  if (topic !== 'portal.sections') {
    clearTimeout(badgeTimer);
    badgeTimer = setTimeout(readBadges, 1500);
  }
});
session.onChange((who) => {
  known = known && Boolean(who);
  if (!who) {
    view = { sections: [] };
    badges.clear();
  }
});

/** What the features have plugged in, for the person signed in. */
export const sections = {
  refresh,
  load,
  get known() {
    return known;
  },
  get all() {
    return view.sections;
  },
  get entries() {
    return view.sections
      .flatMap((section) => section.entries.map((entry) => ({ ...entry, section })))
      .sort((a, b) => a.order - b.order);
  },
  get cards() {
    return view.sections
      .flatMap((section) => section.cards.map((card) => ({ ...card, section })))
      .sort((a, b) => a.order - b.order);
  },
  badge: (entry) => badges.get(entry.badge) ?? 0,
  onChange: (listener) => changed.on(listener),
  /** Another version of what this page runs is there. */
  onOutdated: (listener) => outdated.on(listener),
};
