import { css, html } from 'lit';
import { CabinetElement, define } from '../core/element.js';

export const product = document.querySelector('meta[name="cabinet-product"]')?.content || 'Cabinet';
export const supportPhone = document.querySelector('meta[name="cabinet-support-phone"]')?.content ?? '';

/** The mark and the name of the product. */
class CabBrand extends CabinetElement {
  static styles = [
    CabinetElement.styles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 10px;
        color: inherit;
      }
      svg {
        width: 28px;
        height: 28px;
        flex: none;
      }
      b {
        font-size: 19px;
        font-weight: 650;
        letter-spacing: -0.02em;
      }
    `,
  ];

  render() {
    return html`<svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="#0b6b4f"></rect>
        <path d="M21.6 11.3a7 7 0 1 0 0 9.4" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round"></path>
        <circle cx="22.6" cy="16" r="2" fill="#8fe3c2"></circle></svg
      ><b>${product}</b>`;
  }
}

define('cab-brand', CabBrand);
