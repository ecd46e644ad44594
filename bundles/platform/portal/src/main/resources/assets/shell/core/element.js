import { LitElement } from 'lit';
import { i18n } from './i18n.js';
import { liveUpdates } from './live.js';
import { session } from './session.js';
import { shared } from '../styles/shared.js';

/**
 * The base of pages, cards and components: renders anew when the language changes, carries the
 * shared styles, and ends its subscriptions when it is taken out.
 */
export class CabinetElement extends LitElement {
  static styles = [shared];

  #ends = [];

  connectedCallback() {
    super.connectedCallback();
    this.until(i18n.onChange(() => this.requestUpdate()));
    this.until(session.onChange((who) => who && this.requestUpdate()));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#ends.splice(0).forEach((end) => end());
  }

  /** Runs `end` when the element is taken out: what `on…` functions answer. */
  until(end) {
    this.#ends.push(end);
  }

  /** Calls `listener` on live updates of the topic while the element is shown, at most once in `every` ms. */
  live(topic, listener, every = 700) {
    let timer = 0;
    const subjects = new Set();
    this.until(
      liveUpdates.on(topic, (subject) => {
        subjects.add(subject);
        if (!timer) {
          timer = setTimeout(() => {
            timer = 0;
            const told = [...subjects];
            subjects.clear();
            listener(told);
          }, every);
        }
      }),
    );
    this.until(() => clearTimeout(timer));
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/**
 * Registers a custom element. A name can be registered once in the life of a page; a second version
 * of a section therefore waits until the page is loaded anew (the shell offers it).
 */
export function define(name, type) {
  if (!customElements.get(name)) {
    customElements.define(name, type);
  }
}
