import { Listeners } from './events.js';
import { session } from './session.js';

const ADDRESS = '/api/v1/portal/events';
const CHANNEL = 'cabinet-live';
const MAX_DELAY = 30000;
const ACTIVE_EVERY = 30000;
const SLEEP_AFTER = 20 * 60000;

const topics = new Map();
const state = new Listeners();
const channel = 'BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : null;

let source = null;
let timer = 0;
let attempts = 0;
let release = null;
let wanted = false;
let leading = false;
let asleep = false;
let online = true;
let lastInput = Date.now();

function deliver(topic, subject) {
  for (const [pattern, listeners] of topics) {
    if (pattern === '*' || pattern === topic || topic === '*' || topic.startsWith(`${pattern}.`)) {
      listeners.emit(subject, topic);
    }
  }
}

function tell(message) {
  receive(message);
  channel?.postMessage(message);
}

function receive(message) {
  if (message.active) {
    lastInput = Date.now();
    wakeUp();
  } else if (message.topic) {
    deliver(message.topic, message.subject);
  } else if (message.online !== undefined && message.online !== online) {
    online = message.online;
    state.emit(online);
  }
}

channel?.addEventListener('message', (event) => receive(event.data));

function connect() {
  if (!wanted) {
    return;
  }
  source = new EventSource(ADDRESS);
  source.addEventListener('hello', () => {
    if (attempts > 0) {
      // What happened while we were away is not known: everybody reads anew.
      tell({ topic: '*', subject: '' });
    }
    attempts = 0;
    tell({ online: true });
  });
  source.addEventListener('update', (event) => tell(JSON.parse(event.data)));
  source.addEventListener('resync', () => tell({ topic: '*', subject: '' }));
  source.addEventListener('error', () => {
    if (source?.readyState === EventSource.CLOSED) {
      lost();
    } else {
      attempts++;
      if (attempts > 2) {
        tell({ online: false });
      }
    }
  });
}

/** The stream was refused: perhaps the session has ended, perhaps the server is away. */
async function lost() {
  source?.close();
  source = null;
  attempts++;
  if (attempts > 1) {
    tell({ online: false });
  }
  try {
    await session.load();
  } catch {
    // Not reached: tried again below.
  }
  if (wanted) {
    const delay = Math.min(MAX_DELAY, 1000 * 2 ** attempts) * (0.5 + Math.random() / 2);
    timer = setTimeout(connect, delay);
  }
}

/** Of all tabs one holds the stream and tells the others: browsers allow few connections to a host. */
function lead() {
  if (!navigator.locks || !channel) {
    leading = true;
    connect();
    return;
  }
  navigator.locks.request(CHANNEL, () => {
    leading = true;
    connect();
    return new Promise((resolve) => {
      release = resolve;
      if (!wanted) {
        resolve();
      }
    });
  });
}

session.onChange((who) => {
  if (who && !wanted) {
    wanted = true;
    attempts = 0;
    lead();
  } else if (!who && wanted) {
    wanted = false;
    leading = false;
    asleep = false;
    clearTimeout(timer);
    source?.close();
    source = null;
    release?.();
    release = null;
  }
});

function wakeUp() {
  if (asleep && wanted) {
    asleep = false;
    attempts = 1;
    connect();
  }
}

// A browser that nobody touches must not keep its session from ending: the stream sleeps.
for (const input of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
  window.addEventListener(
    input,
    () => {
      if (Date.now() - lastInput > ACTIVE_EVERY) {
        lastInput = Date.now();
        channel?.postMessage({ active: true });
        wakeUp();
      }
    },
    { passive: true, capture: true },
  );
}
setInterval(() => {
  if (source && Date.now() - lastInput > SLEEP_AFTER) {
    asleep = true;
    source.close();
    source = null;
  }
}, ACTIVE_EVERY);

window.addEventListener('online', () => {
  if (wanted && !source && !asleep && leading) {
    clearTimeout(timer);
    connect();
  }
});

/** What changes on the server, as it changes. */
export const liveUpdates = {
  /**
   * Calls `listener(subject, topic)` when something of the topic changed: `fleet.vehicles`, or
   * `fleet` for all below it. Called with subject '' when everything may have changed. Answers a
   * function that ends it.
   */
  on(topic, listener) {
    if (!topics.has(topic)) {
      topics.set(topic, new Listeners());
    }
    return topics.get(topic).on(listener);
  },
  get online() {
    return online;
  },
  onState: (listener) => state.on(listener),
};
