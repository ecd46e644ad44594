import { CabinetElement, define, money, t } from '@cabinet/shell';
import { css, html, nothing } from 'lit';

/** What a fine costs now, and struck through what it would without the discount: `<fines-price .of=${fine}>`. */
class Price extends CabinetElement {
  static properties = { of: { attribute: false } };
  static styles = [
    CabinetElement.styles,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        align-items: baseline;
        gap: 0 6px;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      b {
        font-weight: 600;
      }
      s {
        font-size: 0.86em;
      }
    `,
  ];

  render() {
    const { priceKopecks, owedKopecks, discount } = this.of;
    return html`<b>${money(priceKopecks)}</b>${discount
        ? html`<s class="muted"><span class="sr">${t('fines.insteadOf')} </span>${money(owedKopecks)}</s>`
        : nothing}`;
  }
}

define('fines-price', Price);
