import { css, html } from 'lit';
import { CabinetElement, define } from '../core/element.js';

/** A status, told by word and by colour. `<cab-pill kind="ok|info|warn|bad|mute">Active</cab-pill>`. */
class CabPill extends CabinetElement {
  static properties = { kind: { reflect: true } };
  static styles = [
    CabinetElement.styles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        padding: 1px 8px 1px 7px;
        border-radius: 999px;
        font-size: 12px;
        line-height: 18px;
        font-weight: 550;
        white-space: nowrap;
        color: var(--cab-mute);
        background: var(--cab-mute-soft);
      }
      :host::before {
        content: '';
        width: 6px;
        height: 6px;
        border-radius: 50%;
        background: currentColor;
      }
      :host([kind='ok']) {
        color: var(--cab-ok);
        background: var(--cab-ok-soft);
      }
      :host([kind='info']) {
        color: var(--cab-info);
        background: var(--cab-info-soft);
      }
      :host([kind='warn']) {
        color: var(--cab-warn);
        background: var(--cab-warn-soft);
      }
      :host([kind='bad']) {
        color: var(--cab-bad);
        background: var(--cab-bad-soft);
      }
    `,
  ];

  render() {
    return html`<slot></slot>`;
  }
}

define('cab-pill', CabPill);
