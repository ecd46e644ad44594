import { CabinetElement, Resource, ask, dateTime, define, money, t, toast } from '@cabinet/shell';
import { html, nothing } from 'lit';
import { backTo } from '../lists/back.js';
import { fines, gatewayTitles, mayPay, ordered, payments, pillStatus, shownStatus } from '../model.js';
import { partStyles, reasonOf, status } from '../parts.js';
import '../panels/pay.js';
import '../panels/receipt.js';
import { paymentStyles } from './payment-styles.js';
import { confirmed, steps } from './payment-steps.js';

const FINE = /^fine:(.+)$/;
const ICONS = { CREATED: 'hourglass-split', PENDING: 'credit-card', UNKNOWN: 'bank', PAID: 'check-circle', DECLINED: 'x-circle', CANCELLED: 'slash-circle', REFUNDED: 'arrow-return-left' };

/** A fine that is known is called by its article and vehicle, anything else as the payment calls it. */
const nameOf = ({ description }, fine) =>
  fine ? [fine.article ? t('fines.articleOf', { article: fine.article }) : t('fines.fine'), fine.vehicleLabel].join(' · ') : description;

/** Only an address of the web is followed. */
const payable = (payment) => payment.status === 'PENDING' && /^https?:\/\//.test(payment.confirmationUrl ?? '');

/** One payment, as it happens: ordered, paid at the gateway, checked, confirmed fine by fine. */
class PaymentCard extends CabinetElement {
  static properties = {
    paymentId: { attribute: false },
    busy: { state: true },
    may: { state: true },
    titles: { state: true },
  };
  static styles = [CabinetElement.styles, partStyles, paymentStyles];

  #payment = new Resource(this, (signal) => this.#read(signal));
  #fines = new Resource(this, (signal) => fines.list({ paymentId: this.paymentId, limit: 200, signal }));

  connectedCallback() {
    super.connectedCallback();
    this.live('payments', (told) => this.#concerns(told, [this.paymentId]) && this.#payment.load(), 200);
    this.live('fines.fines', (told) => this.#concerns(told, this.#fineIds) && this.#fines.load());
    mayPay().then((may) => {
      this.may = may;
    });
    gatewayTitles().then(
      (titles) => {
        this.titles = titles;
      },
      () => {},
    );
  }

  willUpdate(changes) {
    if (changes.has('paymentId')) {
      this.#payment.load({ keep: false });
      this.#fines.load({ keep: false });
    }
  }

  get #fineIds() {
    return (this.#payment.value?.lines ?? []).map((one) => FINE.exec(one.reference)?.[1]);
  }

  #concerns(told, ids) {
    return told.some((one) => one === '' || ids.includes(one));
  }

  async #read(signal) {
    const payment = await payments.one(this.paymentId, signal);
    if (payable(payment) && ordered.delete(payment.id)) {
      location.assign(payment.confirmationUrl);
    }
    return payment;
  }

  async #run(act, done) {
    this.busy = true;
    try {
      await act();
      if (done) {
        toast(done);
      }
    } catch (problem) {
      toast(problem.text ?? problem.message, { kind: 'bad' });
    }
    this.busy = false;
    this.#payment.load();
  }

  /** Those fines of a payment that failed which can be paid anew. */
  get #again() {
    return (this.#fines.value?.items ?? []).filter((one) => one.status === 'UNPAID');
  }

  render() {
    const payment = this.#payment.value;
    return html`<cab-page
        .back=${backTo('payments', t('fines.payments.title'))}
        heading=${payment ? t('fines.payments.one', { number: payment.number }) : t('fines.payments.single')}
      >
        ${payment ? html`<span slot="title">${status('paymentStatus', pillStatus(payment))}</span>` : nothing}
        ${this.#payment.render((one) => this.#content(one), 8)}
      </cab-page>
      <fines-pay></fines-pay>`;
  }

  #content(payment) {
    const now = shownStatus(payment);
    const items = this.#fines.value?.items ?? [];
    const text = now === 'PAID' && confirmed(items) ? 'CONFIRMED' : now;
    const waits = now === 'CREATED' || now === 'UNKNOWN';
    return html`<div class="columns">
      <div class="stack">
        <cab-card>
          <div class="state ${now}" role="status" aria-live="polite">
            <span class="mark">${waits ? html`<sl-spinner></sl-spinner>` : html`<sl-icon name=${ICONS[now]} aria-hidden="true"></sl-icon>`}</span>
            <div>
              <h2>${t(`fines.payments.state.${text}.title`)}</h2>
              <p>${t(`fines.payments.state.${text}.text`)}</p>
              ${pillStatus(payment) === 'PARTLY_REFUNDED'
                ? html`<p>${t('fines.payments.partlyRefunded', { sum: money(payment.refundedKopecks) })}</p>`
                : nothing}
              ${this.#reason(payment)}
            </div>
            <b class="sum num">${money(payment.totalKopecks)}</b>
          </div>
          ${steps(payment, items)}
          <div class="buttons">${this.#buttons(payment)}</div>
        </cab-card>
        <cab-card flush heading=${t('fines.payments.lines')}>${this.#lines(payment)}</cab-card>
      </div>
      <div class="stack">
        <cab-card heading=${t('fines.payments.details')}><cab-facts .items=${this.#facts(payment)}></cab-facts></cab-card>
      </div>
    </div>`;
  }

  #reason({ status: now, reason }) {
    return reason && (now === 'DECLINED' || now === 'CANCELLED')
      ? html`<p class="muted">${reasonOf(reason)}</p>`
      : nothing;
  }

  #buttons(payment) {
    switch (payment.status) {
      case 'PENDING':
        return html`${payable(payment)
            ? html`<sl-button variant="primary" href=${payment.confirmationUrl}>${t('fines.payments.go')}<sl-icon slot="suffix" name="box-arrow-up-right"></sl-icon></sl-button>`
            : nothing}
          <sl-button variant="text" ?loading=${this.busy} @click=${() => this.#cancel(payment)}>${t('fines.payments.cancel')}</sl-button>`;
      case 'UNKNOWN':
        return html`<sl-button ?loading=${this.busy} @click=${() => this.#run(() => payments.check(payment.id))}>${t('fines.payments.check')}</sl-button>`;
      case 'PAID':
        return html`<fines-receipt .save=${() => payments.receipt(payment.id)}></fines-receipt
          ><sl-button variant="text" href="#/fines">${t('fines.payments.back')}</sl-button>`;
      case 'DECLINED':
      case 'CANCELLED':
        return html`${this.may && this.#again.length
            ? html`<sl-button variant="primary" @click=${() => this.renderRoot.querySelector('fines-pay').open(this.#again)}>${t('fines.payments.again')}</sl-button>`
            : nothing}<sl-button variant="text" href="#/fines">${t('fines.payments.back')}</sl-button>`;
      default:
        return nothing;
    }
  }

  async #cancel(payment) {
    const choice = { yes: t('fines.payments.cancelYes'), no: t('fines.payments.cancelNo') };
    if (await ask(t('fines.payments.cancelAsk'), choice)) {
      this.#run(() => payments.cancel(payment.id));
    }
  }

  #lines(payment) {
    const known = new Map((this.#fines.value?.items ?? []).map((one) => [one.id, one]));
    return html`<table class="plain lines">
      <thead>
        <tr>
          <th scope="col">${t('fines.fine')}</th>
          <th scope="col">${t('fines.status')}</th>
          <th scope="col" class="end">${t('fines.sum')}</th>
        </tr>
      </thead>
      <tbody>
        ${payment.lines.map((line) => this.#line(line, known))}
      </tbody>
    </table>`;
  }

  #line(line, known) {
    const id = FINE.exec(line.reference)?.[1];
    const fine = known.get(id);
    const name = nameOf(line, fine);
    return html`<tr>
      <td>
        ${id ? html`<a href="#/fines/${id}">${name}</a>` : name}
        ${line.uin && !name.includes(line.uin) ? html`<span class="uin muted mono">${line.uin}</span>` : nothing}
      </td>
      <td>${fine ? status('fineStatus', fine.status) : '—'}</td>
      <td class="end nowrap">${money(line.amountKopecks)}</td>
    </tr>`;
  }

  #facts(payment) {
    return [
      { label: t('fines.payments.number'), value: payment.number },
      { label: t('fines.payments.created'), value: dateTime(payment.createdAt) },
      { label: t('fines.payments.changed'), value: dateTime(payment.changedAt) },
      { label: t('fines.pay.gateway'), value: this.titles?.get(payment.gateway) ?? payment.gateway },
      { label: t('fines.payments.reference'), value: payment.gatewayReference && html`<span class="mono">${payment.gatewayReference}</span>` },
      ...(payment.checkedAt ? [{ label: t('fines.payments.checked'), value: dateTime(payment.checkedAt) }] : []),
      ...(payment.refundedKopecks ? [{ label: t('fines.payments.refunded'), value: money(payment.refundedKopecks) }] : []),
    ];
  }
}

define('fines-payment', PaymentCard);
