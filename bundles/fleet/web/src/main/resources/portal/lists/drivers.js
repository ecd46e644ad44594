import { define, t } from '@cabinet/shell';
import { html, nothing } from 'lit';
import { DRIVER_STATUS, fleet, mayManage, options, phone, seesCompanies } from '../model.js';
import { status } from '../parts.js';
import '../panels/driver-form.js';
import { ListPage } from './list.js';

/** The drivers the person may see. */
class DriverList extends ListPage {
  path = 'drivers';
  heading = 'drivers';
  counted = 'driversCount';
  empty = 'emptyDrivers';
  defaultSort = 'name';
  topics = ['fleet.drivers', 'fleet.assignments'];

  columns() {
    return [
      { id: 'name', label: t('fleet.fullName'), sort: 'name', render: (row) => row.fullName },
      ...this.companyColumn(),
      { id: 'status', label: t('fleet.status'), card: 'aside', render: (row) => status('driverStatus', row.status) },
      { id: 'phone', label: t('fleet.phone'), render: (row) => html`<span class="nowrap">${phone(row.phone) ?? '—'}</span>` },
      { id: 'licence', label: t('fleet.licenceShort'), card: 'no', render: (row) => html`<span class="nowrap">${row.licence ?? '—'}</span>` },
      {
        id: 'vehicle',
        label: t('fleet.vehicle'),
        render: (row) => (row.vehicle ? html`<cab-plate value=${row.vehicle.label}></cab-plate>` : html`<span class="muted">—</span>`),
      },
    ];
  }

  load({ sort = '', ...query }) {
    // Drivers are always sorted by name: only the direction is chosen.
    return fleet.drivers({ ...query, order: sort.startsWith('-') ? 'desc' : 'asc' });
  }

  filters() {
    return [
      { name: 'text', label: t('fleet.searchDrivers'), type: 'search' },
      { name: 'status', label: t('fleet.status'), options: options('driverStatus', DRIVER_STATUS) },
    ];
  }

  actions() {
    return mayManage()
      ? html`<sl-button slot="actions" size="small" variant="primary" @click=${() => this.renderRoot.querySelector('fleet-driver-form').open()}>
            <sl-icon slot="prefix" name="plus-lg"></sl-icon>${t('fleet.addDriver')}
          </sl-button>
          <fleet-driver-form
            .companies=${seesCompanies() ? (this.companyList ?? []) : null}
            @saved=${() => this.table.reload()}
          ></fleet-driver-form>`
      : nothing;
  }
}

define('fleet-driver-list', DriverList);
