import { CabinetElement, Resource, date, dateTime, define, money, t } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { backTo } from '../lists/back.js';
import { fines, mayManage, mayPay } from '../model.js';
import { discountPill, partStyles, price, status, vehicle } from '../parts.js';
import '../panels/attribute.js';
import '../panels/history.js';
import '../panels/pay.js';
import '../panels/receipt.js';

/** Only an address of the web is followed. */
const photoOf = (fine) => (/^https?:\/\//.test(fine.photo ?? '') ? fine.photo : '');

/** One fine: what it costs and until when, what happened, who drove, whom it is paid to, its history. */
class FineCard extends CabinetElement {
  static properties = { fineId: { attribute: false }, may: { state: true } };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      .amount {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
      }
      .amount fines-price {
        font-size: 28px;
        line-height: 36px;
        letter-spacing: -0.02em;
      }
      .amount sl-button {
        margin-left: auto;
      }
      .note {
        margin: 8px 0 16px;
        color: var(--cab-ink-2);
      }
      .what {
        margin-bottom: 16px;
      }
      .buttons {
        margin-top: 12px;
      }
      @media (max-width: 640px) {
        .amount sl-button {
          width: 100%;
        }
      }
    `,
  ];

  #fine = new Resource(this, (signal) => fines.one(this.fineId, signal));

  connectedCallback() {
    super.connectedCallback();
    this.live('fines.fines', (told) => told.some((one) => one === '' || one === this.fineId) && this.#changed());
    mayPay().then((may) => {
      this.may = may;
    });
  }

  willUpdate(changes) {
    if (changes.has('fineId')) {
      this.#fine.load({ keep: false });
    }
  }

  #changed() {
    this.#fine.load();
    this.renderRoot.querySelector('fines-history')?.refresh();
  }

  render() {
    const fine = this.#fine.value;
    return html`<cab-page
      .back=${backTo('fines', t('fines.title'))}
      heading=${fine ? (fine.article ? t('fines.articleOf', { article: fine.article }) : t('fines.fine')) : t('fines.fine')}
    >
      ${fine ? html`<span slot="title">${vehicle(fine)}</span><span slot="title">${status('fineStatus', fine.status)}</span>` : nothing}
      ${this.#fine.render((one) => this.#content(one), 8)}
    </cab-page>`;
  }

  #content(fine) {
    return html`<div class="columns">
        <div class="stack">
          <cab-card heading=${t('fines.amounts')}>${this.#amounts(fine)}</cab-card>
          <cab-card heading=${t('fines.event')}>${this.#event(fine)}</cab-card>
          <cab-card heading=${t('fines.requisites')}><cab-facts .items=${this.#requisites(fine)}></cab-facts></cab-card>
        </div>
        <div class="stack">
          <cab-card heading=${t('fines.driver')}>${this.#driver(fine)}</cab-card>
          <cab-card heading=${t('fines.history.title')}><fines-history .fineId=${fine.id}></fines-history></cab-card>
        </div>
      </div>
      <fines-pay @stale=${() => this.#changed()}></fines-pay>
      ${mayManage() ? html`<fines-attribute @saved=${() => this.#changed()}></fines-attribute>` : nothing}`;
  }

  #amounts(fine) {
    const open = fine.status === 'UNPAID';
    return html`
      <div class="amount">
        ${price(fine)}
        ${open ? html`<span @ended=${() => this.#fine.load()}>${discountPill(fine)}</span>` : nothing}
        ${open && this.may
          ? html`<sl-button variant="primary" @click=${() => this.renderRoot.querySelector('fines-pay').open([fine])}
              >${t('fines.pay.sum', { sum: money(fine.priceKopecks) })}</sl-button
            >`
          : nothing}
      </div>
      <p class="note">${this.#note(fine)}</p>
      <cab-facts
        .items=${[
          { label: t('fines.full'), value: money(fine.fullKopecks) },
          ...(fine.paidKopecks ? [{ label: t('fines.paid'), value: money(fine.paidKopecks) }] : []),
          ...(open && fine.discount
            ? [
                { label: t('fines.saving'), value: money(fine.discount.savingKopecks) },
                { label: t('fines.lastDay'), value: date(fine.discount.lastDay) },
                { label: t('fines.source.label'), value: t(`fines.source.${fine.discount.source}`) },
              ]
            : []),
          { label: t('fines.dueOn'), value: date(fine.dueOn) },
          ...(fine.paymentId ? [{ label: t('fines.payments.single'), value: html`<a href="#/payments/${fine.paymentId}">${t('fines.openPayment')}</a>` }] : []),
        ]}
      ></cab-facts>
      ${fine.paidKopecks ? html`<div class="buttons"><fines-receipt .save=${() => fines.receipt(fine.id)}></fines-receipt></div>` : nothing}
    `;
  }

  #note(fine) {
    if (fine.status === 'UNPAID' && fine.discount) {
      return t('fines.note.discount', { sum: money(fine.discount.savingKopecks), date: date(fine.discount.lastDay) });
    }
    if (fine.status === 'UNPAID' && fine.paidKopecks) {
      return t('fines.note.partly', { paid: money(fine.paidKopecks), owed: money(fine.owedKopecks) });
    }
    return t(`fines.note.${fine.status}`);
  }

  #event(fine) {
    const photo = photoOf(fine);
    return html`
      ${fine.text ? html`<p class="what">${fine.text}</p>` : nothing}
      <cab-facts
        .items=${[
          { label: t('fines.offenceAt'), value: dateTime(fine.offenceAt) },
          { label: t('fines.place'), value: fine.place },
          { label: t('fines.article'), value: fine.article },
          { label: t('fines.ruledOn'), value: date(fine.ruledOn) },
          { label: t('fines.department'), value: fine.department },
          {
            label: t('fines.vehicle'),
            value: fine.vehicleId ? html`<a href="#/vehicles/${fine.vehicleId}">${fine.vehicleLabel}</a>` : fine.vehicleLabel,
          },
        ]}
      ></cab-facts>
      ${photo
        ? html`<div class="buttons">
            <sl-button size="small" href=${photo} target="_blank" rel="noopener noreferrer"
              ><sl-icon slot="prefix" name="camera"></sl-icon>${t('fines.photo')}<span class="sr"> ${t('fines.newTab')}</span></sl-button
            >
          </div>`
        : nothing}
    `;
  }

  #requisites({ uin, payee }) {
    return [
      { label: t('fines.uin'), value: html`<span class="mono">${uin}</span>` },
      { label: t('fines.payee.name'), value: payee.name },
      ...['inn', 'kpp', 'account', 'bik', 'kbk', 'oktmo'].map((one) => ({
        label: t(`fines.payee.${one}`),
        value: payee[one] && html`<span class="mono">${payee[one]}</span>`,
      })),
    ];
  }

  #driver(fine) {
    const { id, name, basis, reason } = fine.driver;
    return html`
      <p>${name ? (id && mayManage() ? html`<a href="#/drivers/${id}"><b>${name}</b></a>` : html`<b>${name}</b>`) : html`<b>${t('fines.noDriver')}</b>`}</p>
      <p class="muted">${t(`fines.basis.${basis}`)}${reason ? html`: ${reason}` : nothing}</p>
      ${mayManage()
        ? html`<div class="buttons">
            <sl-button size="small" @click=${() => this.renderRoot.querySelector('fines-attribute').open(fine)}
              >${t(name ? 'fines.attribute.change' : 'fines.attribute.set')}</sl-button
            >
          </div>`
        : nothing}
    `;
  }
}

define('fines-fine', FineCard);
