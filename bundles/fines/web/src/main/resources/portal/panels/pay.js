import { CabinetElement, api, date, define, money, router, t } from '@cabinet/shell';
import { html, nothing } from 'lit';
import { fines, mayManage, ordered, payments, percent } from '../model.js';
import { partStyles } from '../parts.js';
import { payStyles } from './pay-styles.js';

const RETURN = '/#/payments/{paymentId}';

/**
 * The dialog that pays fines: `open(rows)`. Shows the price of this moment, orders the payment at
 * exactly that price, and goes to the page of the payment. Fires `stale` when what was shown is no
 * longer true.
 */
class PayDialog extends CabinetElement {
  static properties = {
    rows: { state: true },
    quote: { state: true },
    before: { state: true },
    gateways: { state: true },
    gateway: { state: true },
    save: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  static styles = [CabinetElement.styles, partStyles, payStyles];

  #key = '';
  #timer = 0;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  async open(rows) {
    this.rows = rows;
    this.quote = null;
    this.before = null;
    this.gateway = '';
    this.save = false;
    this.gateways = [];
    this.#dialog.show();
    payments.gateways(rows[0].companyId).then(
      (answer) => {
        this.gateways = answer.filter((one) => one.available);
      },
      () => {},
    );
    await this.#price();
  }

  get #dialog() {
    return this.renderRoot.querySelector('sl-dialog');
  }

  /** Asks what it costs now; what was shown before stays beside it when it was another sum. */
  async #price() {
    this.problem = null;
    this.busy = true;
    const shown = this.quote;
    try {
      this.quote = await fines.quote(this.rows.map((one) => one.id));
      // Another price is another order: it gets a key of its own.
      this.#key = api.newKey();
      this.before = shown && shown.totalKopecks !== this.quote.totalKopecks ? shown : null;
      this.#expire();
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }

  /** When the first discount ends while the dialog is open, the price is asked for anew. */
  #expire() {
    clearTimeout(this.#timer);
    const rest = Date.parse(this.quote.validUntil ?? '') - Date.now();
    if (rest > 0 && rest < 24 * 3600000) {
      this.#timer = setTimeout(() => this.#price().then(() => this.emit('stale')), rest + 1000);
    }
  }

  async #pay() {
    this.busy = true;
    this.problem = null;
    try {
      const { id } = await fines.pay(
        {
          fineIds: this.quote.lines.map((one) => one.fineId),
          expectedTotalKopecks: this.quote.totalKopecks,
          gateway: this.gateway || undefined,
          returnPath: RETURN,
          saveMethod: (this.save && this.#keeper) || undefined,
        },
        this.#key,
      );
      ordered.add(id);
      this.#dialog.hide();
      router.go(`payments/${id}`);
    } catch (problem) {
      if (problem.code === 'price-changed') {
        await this.#price();
        this.emit('stale');
      } else {
        this.#refused(problem);
      }
    }
    this.busy = false;
  }

  /** After no answer the same order is sent again under the same key; after a refusal it is a new one. */
  #refused(problem) {
    this.problem = problem;
    if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) {
      this.#key = api.newKey();
      this.emit('stale');
    }
  }

  #closing(event) {
    if (event.target === event.currentTarget && this.busy) {
      event.preventDefault();
    }
  }

  /** Whether the gateway chosen can keep the card, and the person may let it. */
  get #keeper() {
    const chosen = (this.gateways ?? []).find((one) => one.name === this.gateway) ?? this.gateways?.[0];
    return mayManage() && Boolean(chosen?.savesMethods);
  }

  render() {
    const quote = this.quote;
    return html`<sl-dialog
      label=${t('fines.pay.title')}
      @sl-request-close=${(event) => this.#closing(event)}
      @sl-after-hide=${(event) => event.target === event.currentTarget && clearTimeout(this.#timer)}
    >
      ${this.problem
        ? html`<sl-alert open variant="danger" role="alert"><sl-icon slot="icon" name="exclamation-octagon"></sl-icon>${this.problem.text}</sl-alert>`
        : nothing}
      ${quote ? this.#content(quote) : this.problem ? nothing : html`<cab-skeleton lines="5"></cab-skeleton>`}
      <sl-button slot="footer" ?disabled=${this.busy} @click=${() => this.#dialog.hide()}>${t('shell.cancel')}</sl-button>
      ${quote
        ? html`<sl-button slot="footer" variant="primary" ?loading=${this.busy} @click=${() => this.#pay()}
            >${t('fines.pay.sum', { sum: money(quote.totalKopecks) })}</sl-button
          >`
        : html`<sl-button slot="footer" ?loading=${this.busy} @click=${() => this.#price()}>${t('shell.retry')}</sl-button>`}
    </sl-dialog>`;
  }

  #content(quote) {
    return html`
      ${this.before ? this.#changed(this.before, quote) : nothing}
      <ul class="lines">
        ${quote.lines.map((line) => this.#line(line))}
      </ul>
      <dl class="totals num">
        ${quote.savingKopecks
          ? html`<div><dt>${t('fines.pay.full')}</dt><dd>${money(quote.fullKopecks)}</dd></div>
              <div class="saving"><dt>${t('fines.pay.discount')}</dt><dd>−${money(quote.savingKopecks)}</dd></div>`
          : nothing}
        <div class="total"><dt>${t('fines.pay.total')}</dt><dd>${money(quote.totalKopecks)}</dd></div>
      </dl>
      ${this.gateways?.length > 1 ? this.#choice() : nothing} ${this.#keeper ? this.#consent() : nothing}
      <div class="next">
        <h3>${t('fines.pay.next')}</h3>
        <ol>
          ${['gateway', 'bank', 'registry'].map((one) => html`<li>${t(`fines.pay.step.${one}`)}</li>`)}
        </ol>
      </div>
    `;
  }

  /** The price is another one than a moment ago: both are shown, and nothing is paid unasked. */
  #changed(before, now) {
    return html`<div class="changed" role="alert">
      <sl-icon name="exclamation-triangle" aria-hidden="true"></sl-icon>
      <p><b>${t('fines.pay.changed')}</b> <span class="num"><s>${money(before.totalKopecks)}</s> → <b>${money(now.totalKopecks)}</b></span></p>
      <p>${t('fines.pay.changedText')}</p>
    </div>`;
  }

  #line(line) {
    const fine = this.rows.find((one) => one.id === line.fineId);
    const old = this.before?.lines.find((one) => one.fineId === line.fineId);
    return html`<li>
      <span class="what">
        <b>${fine?.vehicleLabel ?? ''}${fine?.article ? ` · ${fine.article}` : ''}</b>
        <span class="muted">
          ${line.discount
            ? t('fines.pay.until', { percent: percent(line), date: date(line.discount.lastDay) })
            : t(old?.discount ? 'fines.pay.discountOver' : 'fines.pay.noDiscount')}
        </span>
      </span>
      <fines-price .of=${line}></fines-price>
    </li>`;
  }

  #consent() {
    return html`<sl-checkbox
      class="consent"
      size="small"
      help-text=${t('fines.pay.saveMethodHelp')}
      ?checked=${this.save}
      @sl-change=${(event) => {
        this.save = event.target.checked;
        this.#key = api.newKey();
      }}
      >${t('fines.pay.saveMethod')}</sl-checkbox
    >`;
  }

  #choice() {
    return html`<fieldset>
      <legend>${t('fines.pay.gateway')}</legend>
      ${this.gateways.map(
        (one, place) => html`<label>
          <input
            type="radio"
            name="gateway"
            .checked=${(this.gateway || this.gateways[0].name) === one.name}
            @change=${() => {
              this.gateway = one.name;
              this.#key = api.newKey();
            }}
          />
          <span>${one.title}</span>${place ? nothing : html`<span class="muted">${t('fines.pay.usual')}</span>`}
        </label>`,
      )}
    </fieldset>`;
  }
}

define('fines-pay', PayDialog);
