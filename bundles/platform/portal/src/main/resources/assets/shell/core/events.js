/** A small set of listeners. `on` answers a function that ends it. */
export class Listeners {
  #all = new Set();

  on(listener) {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  emit(...args) {
    for (const listener of [...this.#all]) {
      try {
        listener(...args);
      } catch (error) {
        console.error(error);
      }
    }
  }
}

/** Storage that may be forbidden or full: then nothing is remembered and nothing breaks. */
export const memory = {
  get(key, otherwise = null) {
    try {
      const text = localStorage.getItem(`cabinet.${key}`);
      return text === null ? otherwise : JSON.parse(text);
    } catch {
      return otherwise;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(`cabinet.${key}`, JSON.stringify(value));
    } catch {
      // See above.
    }
  },
};
