import { api } from './api.js';
import { Listeners } from './events.js';

const changed = new Listeners();
let current = null;

/** One shape, whatever the server nests: `{id, login, displayName, role, companyId, companyName, csrfToken}`. */
function normal(answer) {
  const user = answer.user ?? answer.caller ?? answer;
  const company = user.company ?? answer.company;
  return {
    id: user.id ?? user.userId ?? '',
    login: user.login ?? '',
    displayName: user.displayName ?? user.name ?? user.login ?? '',
    role: user.role ?? '',
    companyId: user.companyId ?? company?.id ?? (typeof company === 'string' ? company : '') ?? '',
    companyName: user.companyName ?? answer.companyName ?? company?.name ?? '',
    csrfToken: answer.csrfToken ?? '',
  };
}

function set(next) {
  current = next;
  api.setCsrfToken(next?.csrfToken);
  changed.emit(next);
}

api.onSignedOut(() => {
  if (current) {
    set(null);
  }
});

/** Who is signed in. */
export const session = {
  get current() {
    return current;
  },
  onChange: (listener) => changed.on(listener),

  /** Whether the person has one of the roles. */
  is: (...roles) => roles.includes(current?.role),

  /** Asks the server who is signed in. */
  async load() {
    try {
      set(normal(await api.get('/api/v1/session', undefined, { anonymous: true })));
    } catch (problem) {
      if (problem.status !== 401) {
        throw problem;
      }
      set(null);
    }
    return current;
  },

  async signIn(login, password) {
    const answer = await api.post('/api/v1/session', { login, password }, { anonymous: true, idempotencyKey: false });
    set(normal(answer));
    if (!current.role || !current.csrfToken) {
      await session.load();
    }
  },

  /** A feature that knows the person's company tells its name, for the menu. */
  setCompanyName(name) {
    if (current && current.companyName !== name) {
      current = { ...current, companyName: name };
      changed.emit(current);
    }
  },

  async signOut() {
    try {
      await api.delete('/api/v1/session', { anonymous: true });
    } finally {
      set(null);
    }
  },
};
