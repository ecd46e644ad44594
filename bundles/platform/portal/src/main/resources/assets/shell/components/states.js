import { css, html, nothing } from 'lit';
import { CabinetElement, define } from '../core/element.js';
import { t } from '../core/i18n.js';

/** Nothing to show, and what to do about it. `<cab-empty icon heading text>` with actions in the slot. */
class CabEmpty extends CabinetElement {
  static properties = { icon: {}, heading: {}, text: {} };
  static styles = [
    CabinetElement.styles,
    css`
      :host {
        padding: 40px 24px;
        text-align: center;
      }
      .mark {
        display: inline-grid;
        place-items: center;
        width: 56px;
        height: 56px;
        border-radius: 50%;
        background: var(--cab-surface-3);
        color: var(--cab-ink-3);
        font-size: 24px;
        margin-bottom: 12px;
      }
      p {
        color: var(--cab-ink-3);
        margin: 4px auto 0;
        max-width: 46ch;
      }
      .actions {
        display: flex;
        gap: 8px;
        justify-content: center;
        flex-wrap: wrap;
        margin-top: 16px;
      }
    `,
  ];

  render() {
    return html`
      <span class="mark"><sl-icon name=${this.icon || 'inbox'} aria-hidden="true"></sl-icon></span>
      <h2>${this.heading}</h2>
      ${this.text ? html`<p>${this.text}</p>` : nothing}
      <div class="actions"><slot></slot></div>
    `;
  }
}

/** What went wrong, with a way to try again: fires `retry`. `.problem` is a ProblemError. */
class CabError extends CabinetElement {
  static properties = { problem: { attribute: false } };
  static styles = [
    CabinetElement.styles,
    css`
      .number {
        flex-basis: 100%;
        margin-top: 4px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  render() {
    const missing = this.problem?.status === 404;
    const text = this.problem?.text ?? t('shell.error.text');
    const correlation = this.problem?.correlationId;
    return html`
      <cab-empty
        role="alert"
        icon=${missing ? 'search' : this.problem?.status === 0 ? 'wifi-off' : 'exclamation-triangle'}
        heading=${missing ? t('shell.missing.title') : t('shell.error.title')}
        text=${missing ? t('shell.missing.text') : text}
      >
        ${missing
          ? html`<slot></slot>`
          : html`<sl-button size="small" @click=${() => this.emit('retry')}>
                <sl-icon slot="prefix" name="arrow-clockwise"></sl-icon>${t('shell.retry')}
              </sl-button>
              ${correlation ? html`<p class="number muted mono">${t('shell.error.number', { id: correlation })}</p>` : nothing}`}
      </cab-empty>
    `;
  }
}

/** Grey lines while something loads. `<cab-skeleton lines="4">`. */
class CabSkeleton extends CabinetElement {
  static properties = { lines: { type: Number } };
  static styles = [
    CabinetElement.styles,
    css`
      i {
        display: block;
        height: 12px;
        margin: 12px 0;
        border-radius: 6px;
        background: var(--cab-skeleton);
        animation: breathe 1.4s ease-in-out infinite alternate;
      }
      i:nth-child(3n + 1) {
        width: 92%;
      }
      i:nth-child(3n + 2) {
        width: 74%;
      }
      i:nth-child(3n) {
        width: 56%;
      }
      @keyframes breathe {
        to {
          opacity: 0.45;
        }
      }
    `,
  ];

  render() {
    return html`<div role="status" aria-label=${t('shell.loading')}>
      ${Array.from({ length: this.lines || 3 }, () => html`<i></i>`)}
    </div>`;
  }
}

define('cab-empty', CabEmpty);
define('cab-error', CabError);
define('cab-skeleton', CabSkeleton);
