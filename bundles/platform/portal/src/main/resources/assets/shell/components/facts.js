import { css, html } from 'lit';
import { CabinetElement, define } from '../core/element.js';

/** Names and values: `<cab-facts .items=${[{label, value}]}>`; a value is text or a template. */
class CabFacts extends CabinetElement {
  static properties = { items: { attribute: false } };
  static styles = [
    CabinetElement.styles,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(176px, 45%), 1fr));
        gap: 12px 24px;
      }
      dt {
        font-size: 12px;
        line-height: 16px;
        color: var(--cab-ink-3);
        margin-bottom: 2px;
      }
      dd {
        font-weight: 500;
        overflow-wrap: anywhere;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  render() {
    return html`<dl>
      ${(this.items ?? []).map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value || '—'}</dd></div>`)}
    </dl>`;
  }
}

define('cab-facts', CabFacts);
