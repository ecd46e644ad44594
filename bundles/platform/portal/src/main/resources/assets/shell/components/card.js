import { css, html, nothing } from 'lit';
import { CabinetElement, define } from '../core/element.js';

/** A panel: `<cab-card heading="…">`, slot `actions` beside the heading; `flush` lets the content reach the edge. */
class CabCard extends CabinetElement {
  static properties = { heading: {}, flush: { type: Boolean, reflect: true } };
  static styles = [
    CabinetElement.styles,
    css`
      :host {
        background: var(--cab-surface);
        border: 1px solid var(--cab-line);
        border-radius: var(--cab-radius-l);
        box-shadow: var(--cab-shadow-1);
        min-width: 0;
        height: 100%;
      }
      header {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 12px 16px 0;
        min-height: 44px;
      }
      h2 {
        flex: 1;
        min-width: 0;
      }
      .body {
        padding: 8px 16px 16px;
      }
      .alone {
        padding-top: 16px;
      }
      :host([flush]) .body {
        padding: 8px 0 0;
      }
    `,
  ];

  render() {
    return html`
      ${this.heading ? html`<header><h2>${this.heading}</h2><slot name="actions"></slot></header>` : nothing}
      <div class="body ${this.heading ? '' : 'alone'}"><slot></slot></div>
    `;
  }
}

define('cab-card', CabCard);
