import { date, define, t } from '@cabinet/shell';
import { html } from 'lit';
import { CONTRACT_STATUS, fleet, money, options } from '../model.js';
import { endDay, status } from '../parts.js';
import { ListPage } from './list.js';

/** The contracts the person may see. */
class ContractList extends ListPage {
  path = 'contracts';
  heading = 'contracts';
  counted = 'contractsCount';
  empty = 'emptyContracts';
  defaultSort = 'number';
  topics = ['fleet.contracts'];

  columns() {
    return [
      { id: 'number', label: t('fleet.number'), sort: 'number', render: (row) => html`<span class="nowrap">${row.number}</span>` },
      ...this.companyColumn(),
      { id: 'status', label: t('fleet.status'), card: 'aside', render: (row) => status('contractStatus', row.status) },
      { id: 'start', label: t('fleet.start'), sort: 'start', card: 'no', render: (row) => date(row.start) },
      { id: 'end', label: t('fleet.end'), sort: 'end', render: (row) => endDay(row.end, row.status === 'ACTIVE') },
      { id: 'vehicles', label: t('fleet.vehicles'), align: 'end', render: (row) => row.vehicleCount },
      {
        id: 'payment',
        label: t('fleet.payment'),
        align: 'end',
        render: (row) => html`<span class="nowrap">${money(row.monthlyPaymentKopecks)}</span>`,
      },
    ];
  }

  load(query) {
    return fleet.contracts(query);
  }

  filters() {
    return [
      { name: 'text', label: t('fleet.searchContracts'), type: 'search' },
      { name: 'status', label: t('fleet.status'), options: options('contractStatus', CONTRACT_STATUS) },
    ];
  }
}

define('fleet-contract-list', ContractList);
