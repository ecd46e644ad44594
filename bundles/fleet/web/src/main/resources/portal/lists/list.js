import { CabinetElement, known, router, t } from '@cabinet/shell';
import { html, nothing } from 'lit';
import { companies, seesCompanies } from '../model.js';
import { partStyles } from '../parts.js';

const remembered = new Map();

/** Where “back” from a card leads: the list as it was left. */
export const backTo = (path, label) => ({ href: router.href(path, remembered.get(path) ?? {}), label });

/**
 * A page that is a list: its filters and order stand in the address. Sub-classes say `path`,
 * `heading`, `counted`, `defaultSort`, `columns()`, `filters()`, `load(query)`, `actions()`, `empty()`.
 */
export class ListPage extends CabinetElement {
  static properties = { query: { attribute: false }, total: { state: true }, companyList: { state: true } };
  static styles = [CabinetElement.styles, partStyles];

  topics = [];

  connectedCallback() {
    super.connectedCallback();
    this.topics.forEach((topic) => this.live(topic, () => this.table?.refresh()));
    if (seesCompanies()) {
      companies().then(
        (list) => {
          this.companyList = list;
        },
        () => {},
      );
    }
  }

  get table() {
    return this.renderRoot.querySelector('cab-table');
  }

  get #filters() {
    const filters = this.filters();
    if (this.companyList?.length > 1) {
      const choice = this.companyList.map((one) => ({ value: one.id, label: one.name }));
      filters.push({ name: 'companyId', label: t('fleet.anyCompany'), options: choice, open: true });
    }
    return filters;
  }

  /** The company of a row, for people who see several. */
  companyColumn() {
    const name = (id) => this.companyList?.find((one) => one.id === id)?.name ?? '—';
    const render = (row) => html`<span class="clip" title=${name(row.companyId)}>${name(row.companyId)}</span>`;
    return seesCompanies() ? [{ id: 'company', label: t('fleet.company'), render }] : [];
  }

  #apply(next) {
    this.query = next;
    remembered.set(this.path, next);
    router.setQuery(next);
    this.table.reload();
  }

  actions() {
    return nothing;
  }

  willUpdate(changes) {
    super.willUpdate(changes);
    if (changes.has('query')) {
      remembered.set(this.path, this.query);
    }
  }

  render() {
    const { sort = this.defaultSort } = this.query ?? {};
    const query = this.#query();
    return html`
      <cab-page
        heading=${t(`fleet.${this.heading}`)}
        sub=${this.total === undefined || this.total === null ? '' : t(`fleet.${this.counted}`, { n: this.total })}
      >
        ${this.actions()}
        <cab-filter-bar .filters=${this.#filters} .value=${query} @filter=${(event) => this.#apply(this.#withSort(event.detail))}></cab-filter-bar>
        <cab-table
          name="fleet.${this.path}"
          caption=${t(`fleet.${this.heading}`)}
          .columns=${this.columns()}
          .load=${(page) => this.load({ ...this.#query(), ...page })}
          .rowHref=${(row) => `#/${this.path}/${row.id}`}
          sort=${sort}
          @sort=${(event) => this.#apply({ ...this.query, sort: event.detail })}
          @loaded=${(event) => {
            this.total = event.detail.total;
          }}
        >
          <cab-empty slot="empty" icon="search" heading=${t(`fleet.${this.empty}`)} text=${t('fleet.emptyVehiclesText')}>
            <sl-button size="small" @click=${() => this.#apply({})}>${t('shell.clearFilters')}</sl-button>
          </cab-empty>
        </cab-table>
      </cab-page>
    `;
  }

  #query() {
    const { sort: _, ...query } = this.query ?? {};
    return known(this.#filters, query);
  }

  #withSort(query) {
    return this.query?.sort ? { ...query, sort: this.query.sort } : query;
  }
}
