import { CabinetElement, dateTime, define, money, router, t } from '@cabinet/shell';
import { html, nothing } from 'lit';
import { PAYMENT_STATUS, companies, gatewayTitles, options, payments, pillStatus, seesCompanies } from '../model.js';
import { status } from '../parts.js';
import { remember } from './back.js';

const PATH = 'payments';

/** The payments the person may see, latest first. */
class PaymentList extends CabinetElement {
  static properties = { query: { attribute: false }, total: { state: true }, companyList: { state: true }, titles: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.live('payments.payments', () => this.table?.refresh());
    gatewayTitles().then(
      (titles) => {
        this.titles = titles;
      },
      () => {},
    );
    if (seesCompanies()) {
      companies().then(
        (list) => {
          this.companyList = list;
        },
        () => {},
      );
    }
  }

  willUpdate(changes) {
    super.willUpdate(changes);
    if (changes.has('query')) {
      remember(PATH, this.query);
    }
  }

  get table() {
    return this.renderRoot.querySelector('cab-table');
  }

  #apply(next) {
    this.query = next;
    router.setQuery(next);
    this.table.reload();
  }

  get #filters() {
    const filters = [{ name: 'status', label: t('fines.status'), options: options('paymentStatus', PAYMENT_STATUS) }];
    if (this.companyList?.length > 1) {
      const choice = this.companyList.map((one) => ({ value: one.id, label: one.name }));
      filters.push({ name: 'companyId', label: t('fines.company'), options: choice });
    }
    return filters;
  }

  get #columns() {
    const name = (id) => this.companyList?.find((one) => one.id === id)?.name ?? '—';
    const company = {
      id: 'company',
      label: t('fines.company'),
      render: (row) => html`<span class="clip" title=${name(row.companyId)}>${name(row.companyId)}</span>`,
    };
    return [
      { id: 'number', label: t('fines.payments.number'), card: 'title', render: (row) => html`<span class="nowrap">${row.number}</span>` },
      ...(seesCompanies() ? [company] : []),
      { id: 'created', label: t('fines.payments.created'), render: (row) => html`<span class="nowrap">${dateTime(row.createdAt)}</span>` },
      { id: 'status', label: t('fines.status'), card: 'aside', render: (row) => status('paymentStatus', pillStatus(row)) },
      { id: 'lines', label: t('fines.payments.count'), align: 'end', render: (row) => row.lines.length },
      { id: 'gateway', label: t('fines.pay.gateway'), card: 'no', render: (row) => this.titles?.get(row.gateway) ?? row.gateway },
      { id: 'total', label: t('fines.sum'), align: 'end', render: (row) => this.#sum(row) },
    ];
  }

  /** What was paid, and below it what went back. */
  #sum({ totalKopecks, refundedKopecks }) {
    return html`<b class="nowrap">${money(totalKopecks)}</b>${refundedKopecks
        ? html`<br /><span class="muted nowrap">${t('fines.payments.refundedSum', { sum: money(refundedKopecks) })}</span>`
        : nothing}`;
  }

  render() {
    return html`<cab-page
      heading=${t('fines.payments.title')}
      sub=${this.total === undefined || this.total === null ? '' : t('fines.payments.counted', { n: this.total })}
    >
      <cab-filter-bar .filters=${this.#filters} .value=${this.query ?? {}} @filter=${(event) => this.#apply(event.detail)}></cab-filter-bar>
      <cab-table
        name="fines.payments"
        caption=${t('fines.payments.title')}
        .columns=${this.#columns}
        .load=${(page) => payments.list({ ...this.query, ...page })}
        .rowHref=${(row) => `#/payments/${row.id}`}
        @loaded=${(event) => {
          this.total = event.detail.total;
        }}
      >
        <cab-empty slot="empty" icon="credit-card" heading=${t('fines.payments.empty')} text=${t('fines.payments.emptyText')}>
          <sl-button size="small" href="#/fines">${t('fines.payments.back')}</sl-button>
        </cab-empty>
      </cab-table>
    </cab-page>`;
  }
}

define('fines-payment-list', PaymentList);
