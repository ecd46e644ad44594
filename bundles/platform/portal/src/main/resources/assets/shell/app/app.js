import { css, html } from 'lit';
import { CabinetElement, define } from '../core/element.js';
import { t } from '../core/i18n.js';
import { sections } from '../core/sections.js';
import { session } from '../core/session.js';
import './layout.js';
import './sign-in.js';
import './toasts.js';

/** The whole portal: finds out who is signed in and shows the sign-in page or the layout. */
class CabApp extends CabinetElement {
  static properties = { phase: { state: true }, ended: { state: true }, problem: { state: true } };
  static styles = [
    CabinetElement.styles,
    css`
      .wait {
        display: grid;
        place-items: center;
        min-height: 100dvh;
        font-size: 32px;
      }
      .failed {
        max-width: 560px;
        margin: 20vh auto 0;
      }
    `,
  ];

  constructor() {
    super();
    this.phase = 'starting';
    this.ended = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.until(session.onChange((who) => this.#changed(who)));
    this.#start();
  }

  async #start() {
    this.phase = 'starting';
    try {
      await session.load();
    } catch (problem) {
      this.problem = problem;
      this.phase = 'failed';
    }
  }

  async #changed(who) {
    if (!who) {
      this.ended = this.phase === 'in';
      this.phase = 'out';
      return;
    }
    if (this.phase === 'in') {
      return;
    }
    try {
      await sections.refresh();
      this.phase = 'in';
      this.ended = false;
    } catch (problem) {
      this.problem = problem;
      this.phase = 'failed';
    }
  }

  async #signOut() {
    await session.signOut();
    this.ended = false;
    location.hash = '#/';
  }

  render() {
    return html`${this.#content()}<cab-toasts></cab-toasts>`;
  }

  #content() {
    switch (this.phase) {
      case 'in':
        return html`<cab-layout @sign-out=${() => this.#signOut()}></cab-layout>`;
      case 'out':
        return html`<cab-sign-in ?ended=${this.ended}></cab-sign-in>`;
      case 'failed':
        return html`<cab-error class="failed card" .problem=${this.problem} @retry=${() => this.#start()}></cab-error>`;
      default:
        return html`<div class="wait" role="status"><sl-spinner></sl-spinner><span class="sr">${t('shell.loading')}</span></div>`;
    }
  }
}

define('cab-app', CabApp);
