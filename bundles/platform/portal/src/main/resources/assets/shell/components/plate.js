import { css, html } from 'lit';
import { CabinetElement, define } from '../core/element.js';
import { t } from '../core/i18n.js';

const FORM = /^(.*\D)(\d{2,3})$/;
const PASSENGER = /^(\D)(\d{3})(\D{2})$/;

/** A Russian number plate: `<cab-plate value="А123ВС777">`. Without a value: a dash. */
class CabPlate extends CabinetElement {
  static properties = { value: {}, size: { reflect: true } };
  static styles = [
    CabinetElement.styles,
    css`
      :host {
        display: inline-block;
        vertical-align: middle;
        --h: 22px;
      }
      :host([size='large']) {
        --h: 36px;
      }
      .plate {
        display: inline-flex;
        height: var(--h);
        border: max(1px, calc(var(--h) / 22)) solid #26312c;
        border-radius: calc(var(--h) / 6);
        background: #fff;
        color: #111714;
        font-family: var(--cab-font);
        font-weight: 650;
        line-height: 1;
        overflow: hidden;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .main {
        display: inline-flex;
        align-items: center;
        gap: calc(var(--h) / 9);
        justify-content: center;
        min-width: calc(var(--h) * 3.45);
        padding: 0 calc(var(--h) / 5);
        font-size: calc(var(--h) * 0.62);
        letter-spacing: 0.01em;
      }
      .main b {
        font-weight: 650;
        font-size: 0.92em;
      }
      .region {
        display: inline-flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        min-width: calc(var(--h) * 1.4);
        padding: 0 calc(var(--h) / 8);
        border-left: max(1px, calc(var(--h) / 22)) solid #26312c;
        font-size: calc(var(--h) * 0.46);
      }
      .flag {
        display: inline-flex;
        align-items: center;
        gap: 2px;
        font-size: calc(var(--h) * 0.26);
        margin-top: calc(var(--h) / 22);
        letter-spacing: 0.02em;
      }
      .flag::after {
        content: '';
        width: calc(var(--h) * 0.32);
        height: calc(var(--h) * 0.2);
        background: linear-gradient(#fff 33%, #1c57a7 33% 66%, #d52b1e 66%);
        outline: 0.5px solid #9aa5a0;
      }
    `,
  ];

  render() {
    const value = (this.value ?? '').trim();
    const parts = FORM.exec(value);
    if (!parts) {
      return value ? html`<span class="plate"><span class="main">${value}</span></span>` : html`<span class="muted">${t('shell.noPlate')}</span>`;
    }
    const usual = PASSENGER.exec(parts[1]);
    const main = usual ? html`<b>${usual[1]}</b>${usual[2]}<b>${usual[3]}</b>` : parts[1];
    return html`<span class="sr">${value}</span
      ><span class="plate" aria-hidden="true"
        ><span class="main">${main}</span><span class="region">${parts[2]}<span class="flag">RUS</span></span></span
      >`;
  }
}

define('cab-plate', CabPlate);
