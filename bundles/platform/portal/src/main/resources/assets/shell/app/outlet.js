import { html } from 'lit';
import { CabinetElement, define } from '../core/element.js';
import { t } from '../core/i18n.js';
import { router } from '../core/router.js';
import { sections } from '../core/sections.js';
import './dashboard.js';
import './sessions.js';

const OWN = { '': 'cab-dashboard', sessions: 'cab-sessions' };

/** Shows the page of the present address; loads the module of its section first. */
class CabOutlet extends CabinetElement {
  static properties = { page: { state: true }, problem: { state: true } };

  #shown = '';
  #ask = 0;

  connectedCallback() {
    super.connectedCallback();
    this.until(router.onChange((route, { query }) => this.#show(query)));
    this.until(sections.onChange(() => this.#sectionsChanged()));
    this.#show();
  }

  /** A page whose section has come is shown; one whose section has gone stays until it is left: it may hold input. */
  #sectionsChanged() {
    if (!this.page) {
      this.#show();
    }
  }

  async #show(queryOnly = false) {
    const [first = ''] = router.current.segments;
    const key = first;
    const ask = ++this.#ask;
    if (first in OWN) {
      this.#place(key, OWN[first]);
      return;
    }
    const entry = sections.entries.find((one) => one.path === first);
    if (!entry) {
      this.#shown = '';
      this.page = null;
      this.problem = { status: 404 };
      return;
    }
    try {
      await sections.load(entry.section);
      if (ask === this.#ask) {
        this.#place(key, entry.element, queryOnly);
      }
    } catch (error) {
      console.error(error);
      if (ask === this.#ask) {
        this.#shown = '';
        this.page = null;
        this.problem = { status: 500, text: t('shell.error.module') };
      }
    }
  }

  #place(key, element) {
    this.problem = null;
    if (this.#shown !== key || !this.page) {
      this.page = document.createElement(element);
      this.#shown = key;
    }
    this.page.route = { ...router.current, rest: router.current.segments.slice(1) };
  }

  render() {
    if (this.problem) {
      return html`<cab-error .problem=${this.problem} @retry=${() => this.#show()}
        ><sl-button size="small" href="#/">${t('shell.missing.home')}</sl-button></cab-error
      >`;
    }
    return this.page ?? html`<cab-skeleton lines="9"></cab-skeleton>`;
  }
}

define('cab-outlet', CabOutlet);
