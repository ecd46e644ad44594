import { Listeners } from './events.js';

const shown = new Listeners();

/**
 * A short message in the corner. `kind`: ok, info, warn, bad. `action`: `{label, run}`. A message
 * with an action, or of kind bad, stays until it is closed.
 */
export function toast(text, { kind = 'ok', action, key } = {}) {
  shown.emit({ text, kind, action, key, id: crypto.getRandomValues(new Uint32Array(1))[0] });
}

export const onToast = (listener) => shown.on(listener);
