import { CabinetElement, define, money, t } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { MOST, sums } from '../model.js';

/** What is chosen, what it comes to, and the button to pay it; stays at the bottom of the screen. Fires `pay` and `clear`. */
class PayBar extends CabinetElement {
  static properties = { rows: { attribute: false } };
  static styles = [
    CabinetElement.styles,
    css`
      :host {
        position: sticky;
        bottom: calc(var(--cab-sticky-bottom, 0px) + 12px);
        z-index: 5;
        pointer-events: none;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        width: fit-content;
        max-width: 100%;
        margin: 12px auto 0;
        padding: 10px 12px 10px 20px;
        background: var(--cab-surface);
        border: 1px solid var(--cab-line-strong);
        border-radius: var(--cab-radius-l);
        box-shadow: var(--cab-shadow-3);
        pointer-events: auto;
        animation: rise 160ms ease-out;
      }
      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
      .sum {
        font-size: 16px;
        font-weight: 650;
      }
      .saving {
        color: var(--cab-ok);
        font-weight: 550;
      }
      .texts {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 12px;
      }
      .bad {
        color: var(--cab-bad);
        flex-basis: 100%;
      }
      .buttons {
        display: flex;
        gap: 8px;
        margin-left: auto;
      }
      @media (max-width: 640px) {
        .bar {
          width: 100%;
          padding: 12px 16px;
        }
        .buttons {
          width: 100%;
        }
        .buttons sl-button[variant='primary'] {
          flex: 1;
        }
      }
    `,
  ];

  #wrong(rows) {
    if (rows.length > MOST) {
      return t('fines.pay.tooMany', { n: MOST });
    }
    return new Set(rows.map((one) => one.companyId)).size > 1 ? t('fines.pay.companies') : '';
  }

  render() {
    const rows = this.rows ?? [];
    const { total, saving } = sums(rows);
    const wrong = this.#wrong(rows);
    return html`<div role="status" aria-live="polite">
      ${rows.length
        ? html`<div class="bar">
            <span class="texts num"
              ><span>${t('fines.pay.chosen', { n: rows.length })}</span><span class="sum">${money(total)}</span>${saving
                ? html`<span class="saving">${t('fines.pay.saving', { sum: money(saving) })}</span>`
                : nothing}${wrong ? html`<span class="bad">${wrong}</span>` : nothing}</span
            >
            <span class="buttons"
              ><sl-button size="medium" variant="text" @click=${() => this.emit('clear')}>${t('fines.pay.clear')}</sl-button
              ><sl-button size="medium" variant="primary" ?disabled=${Boolean(wrong)} @click=${() => this.emit('pay')}
                >${t('fines.pay.do')}</sl-button
              ></span
            >
          </div>`
        : nothing}
    </div>`;
  }
}

define('fines-pay-bar', PayBar);
