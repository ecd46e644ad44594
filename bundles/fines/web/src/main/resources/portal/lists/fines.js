import { CabinetElement, date, define, router, shortName, t, toast } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { TABS, companies, fines, fleet, mayManage, mayPay, seesCompanies } from '../model.js';
import { discountPill, driverName, partStyles, price, status, vehicle } from '../parts.js';
import '../panels/approvals.js';
import '../panels/pay-bar.js';
import '../panels/pay.js';
import '../panels/sync.js';
import { remember } from './back.js';

const PATH = 'fines';

/** What happened, for a list: article and text. */
const offence = (row) =>
  html`<span class="clip" title=${row.text ?? ''}>${[row.article, row.text].filter(Boolean).join(' · ') || '—'}</span>`;

/** The fines the person may see: quick choices, filters, and a bar to pay those chosen. */
class FineList extends CabinetElement {
  static properties = {
    query: { attribute: false },
    total: { state: true },
    chosen: { state: true },
    payable: { state: true },
    exporting: { state: true },
    companyList: { state: true },
    driverList: { state: true },
  };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      .tabs {
        display: flex;
        gap: 4px;
        margin-bottom: 12px;
        overflow-x: auto;
        padding: 2px;
      }
      .tabs button {
        flex: none;
        min-height: 36px;
        padding: 0 14px;
        border: 1px solid transparent;
        border-radius: 999px;
        background: none;
        color: var(--cab-ink-2);
        font: 550 14px/20px var(--cab-font);
        cursor: pointer;
      }
      .tabs button:hover {
        background: var(--cab-surface-3);
      }
      .tabs button[aria-pressed='true'] {
        background: var(--cab-accent-soft);
        color: var(--cab-accent);
        border-color: var(--cab-accent);
      }
    `,
  ];

  constructor() {
    super();
    this.chosen = [];
    this.payable = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.live('fines.fines', () => this.table?.refresh());
    mayPay().then((may) => {
      this.payable = may;
    });
    if (seesCompanies()) {
      companies().then(
        (list) => {
          this.companyList = list;
        },
        () => {},
      );
    }
    if (mayManage()) {
      fleet.drivers({ limit: 500 }).then(
        ({ items }) => {
          this.driverList = items.map((one) => ({ value: one.id, label: shortName(one.fullName) }));
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

  get #tab() {
    return this.query?.tab in TABS ? this.query.tab : 'unpaid';
  }

  get #sort() {
    return this.query?.sort ?? (this.#tab === 'soon' || this.#tab === 'unpaid' ? 'discount-ends' : '-ruled-on');
  }

  /** What is asked of the API, without the page. */
  get #asked() {
    const { tab: _, sort: __, ...filters } = this.query ?? {};
    return { ...TABS[this.#tab], ...filters };
  }

  #apply(next) {
    this.query = next;
    remember(PATH, next);
    router.setQuery(next);
    this.table.reload();
  }

  async #choose(tab) {
    const { sort: _, ...rest } = this.query ?? {};
    this.query = { ...rest, tab };
    await this.updateComplete;
    this.#apply(this.query);
  }

  #filtered(filters) {
    const { tab, sort } = this.query ?? {};
    this.#apply({ ...filters, ...(tab ? { tab } : {}), ...(sort ? { sort } : {}) });
  }

  get #filters() {
    const filters = [{ name: 'text', label: t('fines.search'), type: 'search' }];
    if (this.driverList?.length) {
      filters.push({ name: 'driverId', label: t('fines.driver'), options: this.driverList });
    }
    if (this.companyList?.length > 1) {
      const choice = this.companyList.map((one) => ({ value: one.id, label: one.name }));
      filters.push({ name: 'companyId', label: t('fines.company'), options: choice });
    }
    return filters;
  }

  get #columns() {
    const name = (id) => this.companyList?.find((one) => one.id === id)?.name ?? '—';
    // where all are owed, a status says nothing; where none is, a discount
    const owed = this.#tab === 'unpaid' || this.#tab === 'soon';
    const company = {
      id: 'company',
      label: t('fines.company'),
      render: (row) => html`<span class="clip" title=${name(row.companyId)}>${name(row.companyId)}</span>`,
    };
    return [
      { id: 'vehicle', label: t('fines.vehicle'), card: 'title', render: vehicle },
      ...(seesCompanies() ? [company] : []),
      { id: 'offence', label: t('fines.offence'), card: 'title', render: offence },
      { id: 'ruledOn', label: t('fines.ruledOn'), sort: 'ruled-on', descFirst: true, render: (row) => html`<span class="nowrap">${date(row.ruledOn)}</span>` },
      // beside the company there is no room for all; the chooser of columns brings them
      { id: 'driver', label: t('fines.driver'), hidden: seesCompanies(), render: (row) => driverName(row, shortName) },
      { id: 'status', label: t('fines.status'), card: owed ? 'no' : 'aside', hidden: owed, render: (row) => status('fineStatus', row.status) },
      {
        id: 'discount',
        label: t('fines.discount'),
        sort: 'discount-ends',
        hidden: this.#tab === 'paid' || (!owed && seesCompanies()),
        card: this.#tab === 'paid' ? 'no' : 'line',
        render: (row) => (row.discount ? discountPill(row) : html`<span class="muted">—</span>`),
      },
      { id: 'price', label: t(owed ? 'fines.toPay' : 'fines.sum'), sort: 'amount', descFirst: true, align: 'end', render: price },
      { id: 'place', label: t('fines.place'), hidden: true, card: 'no', render: (row) => html`<span class="clip" title=${row.place ?? ''}>${row.place ?? '—'}</span>` },
      { id: 'uin', label: t('fines.uin'), hidden: true, card: 'no', render: (row) => html`<span class="mono">${row.uin}</span>` },
      { id: 'dueOn', label: t('fines.dueOn'), hidden: true, card: 'no', render: (row) => date(row.dueOn) },
    ];
  }

  async #export(format) {
    this.exporting = true;
    try {
      await fines.export(format, { ...this.#asked, sort: this.#sort });
    } catch (problem) {
      toast(problem.text ?? problem.message, { kind: 'bad' });
    }
    this.exporting = false;
  }

  #actions() {
    return html`${mayManage()
        ? html`<fines-sync slot="actions" .companyId=${this.query?.companyId ?? ''}></fines-sync>
            <sl-button slot="actions" size="small" href="#/fines/settings"><sl-icon slot="prefix" name="gear"></sl-icon>${t('fines.settings.short')}</sl-button>`
        : nothing}
      <sl-button slot="actions" size="small" href="#/fines/statistics"><sl-icon slot="prefix" name="bar-chart"></sl-icon>${t('fines.statistics.short')}</sl-button>
      <sl-dropdown slot="actions" hoist placement="bottom-end">
        <sl-button slot="trigger" size="small" caret ?loading=${this.exporting}>
          <sl-icon slot="prefix" name="download"></sl-icon>${t('fines.export')}
        </sl-button>
        <sl-menu @sl-select=${(event) => this.#export(event.detail.item.value)}>
          <sl-menu-item value="xlsx">${t('fines.exportXlsx')}</sl-menu-item>
          <sl-menu-item value="csv">${t('fines.exportCsv')}</sl-menu-item>
        </sl-menu>
      </sl-dropdown>`;
  }

  #empty() {
    const filtered = Object.keys(this.query ?? {}).some((one) => one !== 'tab' && one !== 'sort');
    const kind = filtered ? 'found' : this.#tab;
    return html`<cab-empty
      slot="empty"
      icon=${filtered ? 'search' : 'check2-circle'}
      heading=${t(`fines.empty.${kind}`)}
      text=${t(`fines.emptyText.${kind}`)}
      >${filtered
        ? html`<sl-button size="small" @click=${() => this.#apply(this.query.tab ? { tab: this.query.tab } : {})}>${t('shell.clearFilters')}</sl-button>`
        : nothing}</cab-empty
    >`;
  }

  render() {
    const { tab: _, sort: __, ...filters } = this.query ?? {};
    return html`
      <cab-page
        heading=${t('fines.title')}
        sub=${this.total === undefined || this.total === null ? '' : t('fines.count', { n: this.total })}
      >
        ${this.#actions()}
        ${mayManage() ? html`<fines-approvals .companyId=${this.query?.companyId ?? ''}></fines-approvals>` : nothing}
        <div class="tabs" role="group" aria-label=${t('fines.tabs')}>
          ${Object.keys(TABS).map(
            (one) => html`<button aria-pressed=${one === this.#tab ? 'true' : 'false'} @click=${() => this.#choose(one)}>${t(`fines.tab.${one}`)}</button>`,
          )}
        </div>
        <cab-filter-bar .filters=${this.#filters} .value=${filters} @filter=${(event) => this.#filtered(event.detail)}></cab-filter-bar>
        <cab-table
          name="fines.fines"
          caption=${t('fines.title')}
          .columns=${this.#columns}
          .load=${(page) => fines.list({ ...this.#asked, ...page })}
          .rowHref=${(row) => `#/fines/${row.id}`}
          .rowLabel=${(row) => `${row.vehicleLabel}, ${row.article ?? row.uin}`}
          .selectable=${this.payable ? (row) => row.status === 'UNPAID' : undefined}
          sort=${this.#sort}
          @sort=${(event) => this.#apply({ ...this.query, sort: event.detail })}
          @ended=${() => this.table.refresh()}
          @choose=${(event) => {
            this.chosen = event.detail.rows;
          }}
          @loaded=${(event) => {
            this.total = event.detail.total;
          }}
        >
          ${this.#empty()}
        </cab-table>
        <fines-pay-bar
          .rows=${this.chosen}
          @clear=${() => this.table.clearSelection()}
          @pay=${() => this.renderRoot.querySelector('fines-pay').open(this.chosen)}
        ></fines-pay-bar>
      </cab-page>
      <fines-pay @stale=${() => this.table.refresh()}></fines-pay>
    `;
  }
}

define('fines-list', FineList);
