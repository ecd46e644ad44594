import { define, known, t, toast } from '@cabinet/shell';
import { html } from 'lit';
import { VEHICLE_STATUS, fleet, km, modelName, options, shortName } from '../model.js';
import { endDay, status } from '../parts.js';
import { ListPage } from './list.js';

/** Columns of vehicles, for every list of them. */
export const vehicleColumns = () => [
  { id: 'plate', label: t('fleet.plate'), sort: 'plate', card: 'title', render: (row) => html`<cab-plate value=${row.plate ?? ''}></cab-plate>` },
  { id: 'model', label: t('fleet.model'), sort: 'model', card: 'title', render: (row) => html`<span class="nowrap">${modelName(row)}</span>` },
  { id: 'year', label: t('fleet.yearShort'), sort: 'year', descFirst: true, align: 'end', card: 'no', render: (row) => row.year },
  { id: 'status', label: t('fleet.status'), card: 'aside', render: (row) => status('vehicleStatus', row.status) },
  {
    id: 'driver',
    label: t('fleet.driver'),
    render: (row) =>
      row.driver
        ? html`<span class="clip" title=${row.driver.name}>${shortName(row.driver.name)}</span>`
        : html`<span class="muted">${t('fleet.noDriver')}</span>`,
  },
  { id: 'contract', label: t('fleet.contract'), card: 'no', render: (row) => html`<span class="nowrap">${row.contract?.number ?? '—'}</span>` },
  { id: 'contractEnd', label: t('fleet.contractEndShort'), sort: 'contract-end', render: (row) => endDay(row.contract?.end, row.status !== 'RETURNED') },
  {
    id: 'mileage',
    label: t('fleet.mileage'),
    sort: 'mileage',
    descFirst: true,
    align: 'end',
    render: (row) => html`<span class="nowrap">${km(row.mileage?.km)}</span>`,
  },
  { id: 'vin', label: t('fleet.vin'), hidden: true, card: 'no', render: (row) => html`<span class="mono">${row.vin}</span>` },
  { id: 'color', label: t('fleet.color'), hidden: true, card: 'no', render: (row) => row.color ?? '—' },
];

/** The vehicles the person may see. */
class VehicleList extends ListPage {
  static properties = { brands: { state: true }, contractNumber: { state: true }, exporting: { state: true } };

  path = 'vehicles';
  heading = 'vehicles';
  counted = 'vehiclesCount';
  empty = 'emptyVehicles';
  defaultSort = 'plate';
  topics = ['fleet.vehicles', 'fleet.assignments'];

  connectedCallback() {
    super.connectedCallback();
    fleet.brands().then(
      (brands) => {
        this.brands = brands;
      },
      () => {},
    );
    fleet.contracts({ limit: 500, sort: 'number' }).then(
      (page) => {
        this.contractChoice = page.items.map((one) => ({ value: one.id, label: one.number }));
        this.requestUpdate();
      },
      () => {},
    );
  }

  columns() {
    const columns = vehicleColumns();
    const company = this.companyColumn();
    // With the company beside them, not all would fit any more.
    const crowded = (one) => company.length > 0 && (one.id === 'contract' || one.id === 'year');
    const rest = columns.slice(2).map((one) => (crowded(one) ? { ...one, hidden: true } : one));
    return [...columns.slice(0, 2), ...company, ...rest];
  }

  load(query) {
    return fleet.vehicles(query);
  }

  filters() {
    const filters = [
      { name: 'text', label: t('fleet.searchVehicles'), type: 'search' },
      { name: 'status', label: t('fleet.status'), options: options('vehicleStatus', VEHICLE_STATUS) },
      { name: 'brand', label: t('fleet.brand'), options: (this.brands ?? []).map((one) => ({ value: one, label: one })), open: true },
      { name: 'driver', label: t('fleet.driver'), options: [{ value: 'none', label: t('fleet.noDriver') }] },
    ];
    if (this.contractChoice?.length) {
      filters.push({ name: 'contractId', label: t('fleet.contract'), options: this.contractChoice, open: true });
    }
    return filters;
  }

  async #export(format) {
    this.exporting = true;
    try {
      await fleet.exportVehicles(format, { sort: this.defaultSort, ...known(this.filters(), this.query) });
    } catch (problem) {
      toast(problem.text ?? problem.message, { kind: 'bad' });
    }
    this.exporting = false;
  }

  actions() {
    return html`<sl-dropdown slot="actions" hoist placement="bottom-end">
      <sl-button slot="trigger" size="small" caret ?loading=${this.exporting}>
        <sl-icon slot="prefix" name="download"></sl-icon>${t('fleet.export')}
      </sl-button>
      <sl-menu @sl-select=${(event) => this.#export(event.detail.item.value)}>
        <sl-menu-item value="xlsx">${t('fleet.exportXlsx')}</sl-menu-item>
        <sl-menu-item value="csv">${t('fleet.exportCsv')}</sl-menu-item>
      </sl-menu>
    </sl-dropdown>`;
  }
}

define('fleet-vehicle-list', VehicleList);
