import { css, html, nothing } from 'lit';
import { CabinetElement, define } from '../core/element.js';

/**
 * The frame of a page: `<cab-page heading="…" sub="…" .back=${{href, label}}>`, slots `title` (beside the
 * heading), `actions`, and the content. Sets the window's title and takes the focus when it opens.
 */
class CabPage extends CabinetElement {
  static properties = { heading: {}, sub: {}, back: { attribute: false }, acts: { state: true } };
  static styles = [
    CabinetElement.styles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 16px;
        align-items: flex-start;
        margin-bottom: 16px;
      }
      .titles {
        flex: 1 1 auto;
        min-width: 0;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      h1:focus {
        outline: none;
      }
      .sub {
        color: var(--cab-ink-3);
        min-height: 20px;
      }
      .back {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: 13px;
        font-weight: 550;
        min-height: 24px;
        margin-bottom: 4px;
      }
      /* On the line of the title, whatever stands above or below it. */
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        min-height: 32px;
      }
      .actions[data-back] {
        margin-top: 28px;
      }
      @media (max-width: 640px) {
        h1 {
          font-size: 22px;
          line-height: 28px;
        }
        header {
          margin-bottom: 12px;
        }
        .actions[data-back] {
          margin-top: 0;
        }
      }
    `,
  ];

  #slotted(event) {
    this.acts = event.target.assignedElements().length > 0;
  }

  firstUpdated() {
    this.renderRoot.querySelector('h1').focus({ preventScroll: true });
  }

  updated() {
    if (this.heading) {
      this.emit('page-title', this.heading);
    }
  }

  render() {
    const back = this.back;
    return html`
      <header>
        <div class="titles">
          ${back
            ? html`<a class="back" href=${back.href}><sl-icon name="arrow-left"></sl-icon>${back.label}</a>`
            : nothing}
          <div class="line"><h1 tabindex="-1">${this.heading}</h1><slot name="title"></slot></div>
          ${this.sub !== undefined ? html`<p class="sub num" aria-live="polite">${this.sub}</p>` : nothing}
        </div>
        <div class="actions" ?data-back=${Boolean(back)} ?hidden=${!this.acts}><slot name="actions" @slotchange=${(event) => this.#slotted(event)}></slot></div>
      </header>
      <slot></slot>
    `;
  }
}

define('cab-page', CabPage);
