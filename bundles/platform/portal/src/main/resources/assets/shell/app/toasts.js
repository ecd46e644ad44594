import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CabinetElement, define } from '../core/element.js';
import { t } from '../core/i18n.js';
import { onToast } from '../core/toast.js';

const SHOWN = 5000;
const ICONS = { ok: 'check-circle', info: 'info-circle', warn: 'exclamation-triangle', bad: 'exclamation-octagon' };

/** The messages in the corner, read out by screen readers as they come. */
class CabToasts extends CabinetElement {
  static properties = { items: { state: true } };
  static styles = [
    CabinetElement.styles,
    css`
      :host {
        position: fixed;
        z-index: 1000;
        inset: auto 16px 16px auto;
        width: min(400px, calc(100vw - 32px));
      }
      .toast {
        display: flex;
        align-items: flex-start;
        gap: 12px;
        margin-top: 8px;
        padding: 12px 8px 12px 16px;
        background: var(--cab-surface);
        border: 1px solid var(--cab-line-strong);
        border-left: 4px solid var(--cab-ok);
        border-radius: var(--cab-radius);
        box-shadow: var(--cab-shadow-2);
        animation: rise 180ms ease-out;
      }
      .toast > sl-icon {
        flex: none;
        font-size: 18px;
        margin-top: 1px;
        color: var(--cab-ok);
      }
      .info {
        border-left-color: var(--cab-info);
      }
      .info > sl-icon {
        color: var(--cab-info);
      }
      .warn {
        border-left-color: var(--cab-warn);
      }
      .warn > sl-icon {
        color: var(--cab-warn);
      }
      .bad {
        border-left-color: var(--cab-bad);
      }
      .bad > sl-icon {
        color: var(--cab-bad);
      }
      .text {
        flex: 1;
        padding: 0;
      }
      sl-icon-button::part(base) {
        padding: 4px;
      }
      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
      @media (max-width: 900px) {
        :host {
          bottom: calc(72px + env(safe-area-inset-bottom));
        }
      }
    `,
  ];

  constructor() {
    super();
    this.items = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.until(onToast((one) => this.#add(one)));
  }

  #add(one) {
    this.items = [...this.items.filter((other) => !one.key || other.key !== one.key), one].slice(-4);
    if (!one.action && one.kind !== 'bad') {
      setTimeout(() => this.#remove(one.id), SHOWN);
    }
  }

  #remove(id) {
    this.items = this.items.filter((one) => one.id !== id);
  }

  render() {
    return html`<div role="status" aria-live="polite">
      ${repeat(
        this.items,
        (one) => one.id,
        (one) => html`<div class="toast ${one.kind}">
          <sl-icon name=${ICONS[one.kind] ?? 'info-circle'} aria-hidden="true"></sl-icon>
          <span class="text">${one.text}</span>
          ${one.action
            ? html`<sl-button size="small" variant="primary" @click=${() => one.action.run()}>${one.action.label}</sl-button>`
            : nothing}
          <sl-icon-button name="x-lg" label=${t('shell.close')} @click=${() => this.#remove(one.id)}></sl-icon-button>
        </div>`,
      )}
    </div>`;
  }
}

define('cab-toasts', CabToasts);
