import { CabinetElement, Resource, define, money, number, router, t } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { TABS, fines } from '../model.js';
import { discountPill, price, vehicle } from '../parts.js';

const SHOWN = 4;

/** Fines on the dashboard: what is to be paid, what paying now saves, whose discount ends next. */
class FinesCard extends CabinetElement {
  static styles = [
    CabinetElement.styles,
    css`
      .top {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 32px;
        padding: 0 16px 12px;
      }
      dt {
        font-size: 12px;
        color: var(--cab-ink-3);
      }
      dd {
        font-size: 20px;
        line-height: 28px;
        font-weight: 650;
      }
      dd.ok {
        color: var(--cab-ok);
      }
      dd.warn a {
        color: var(--cab-warn);
      }
      .all {
        font-size: 13px;
        font-weight: 550;
      }
      ul {
        list-style: none;
        padding: 0;
        container-type: inline-size;
      }
      li {
        border-top: 1px solid var(--cab-line);
      }
      li a {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 4px 12px;
        padding: 8px 16px;
        color: inherit;
      }
      li a:hover {
        text-decoration: none;
        background: var(--cab-surface-2);
      }
      /* Too narrow for one line: the discount goes below the vehicle. */
      @container (max-width: 460px) {
        li a {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .ends {
          grid-area: 2 / 1;
        }
        fines-price {
          grid-area: 1 / 2;
        }
      }
      li:last-child a {
        border-radius: 0 0 11px 11px;
      }
      cab-skeleton {
        padding: 0 16px 8px;
      }
    `,
  ];

  #data = new Resource(this, async (signal) => {
    const next = { ...TABS.unpaid, sort: 'discount-ends', limit: SHOWN, signal };
    const [unpaid, page] = await Promise.all([fines.unpaid(signal), fines.list(next)]);
    return { unpaid, items: page.items };
  });

  connectedCallback() {
    super.connectedCallback();
    this.#data.load();
    this.live('fines.fines', () => this.#data.load(), 3000);
  }

  render() {
    return html`<cab-card flush heading=${t('fines.title')}>
      <a slot="actions" class="all" href="#/fines">${t('fines.card.all')}</a>
      ${this.#data.render((data) => this.#content(data), 6)}
    </cab-card>`;
  }

  #content({ unpaid, items }) {
    if (!unpaid.count && !items.length) {
      return html`<cab-empty icon="check2-circle" heading=${t('fines.empty.unpaid')} text=${t('fines.emptyText.unpaid')}></cab-empty>`;
    }
    return html`<dl class="top num">
        <div><dt>${t('fines.card.toPay', { n: unpaid.count })}</dt><dd>${money(unpaid.priceKopecks)}</dd></div>
        ${unpaid.possibleSavingKopecks
          ? html`<div><dt>${t('fines.card.saving')}</dt><dd class="ok">${money(unpaid.possibleSavingKopecks)}</dd></div>`
          : nothing}
        ${unpaid.endingSoon
          ? html`<div>
              <dt>${t('fines.card.ending')}</dt>
              <dd class="warn"><a href=${router.href('fines', { tab: 'soon' })}>${number(unpaid.endingSoon)}</a></dd>
            </div>`
          : nothing}
      </dl>
      <ul>
        ${items.map(
          (one) => html`<li>
            <a href="#/fines/${one.id}">${vehicle(one)}<span class="ends">${discountPill(one)}</span>${price(one)}</a>
          </li>`,
        )}
      </ul>`;
  }
}

define('fines-card', FinesCard);
