import { CabinetElement, Resource, date, define, t } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { backTo } from '../lists/list.js';
import { vehicleColumns } from '../lists/vehicles.js';
import { fleet, money } from '../model.js';
import { endDay, partStyles, status } from '../parts.js';

const IN_CONTRACT = ['plate', 'model', 'year', 'status', 'driver', 'mileage'];

/** One contract and the vehicles under it. */
class ContractCard extends CabinetElement {
  static properties = { contractId: { attribute: false }, sort: { state: true } };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      h2 {
        margin: 8px 0 0;
      }
    `,
  ];

  #contract = new Resource(this, (signal) => fleet.contract(this.contractId, signal));

  connectedCallback() {
    super.connectedCallback();
    this.live('fleet.contracts', () => this.#contract.load());
    this.live('fleet.vehicles', () => this.renderRoot.querySelector('cab-table')?.refresh());
  }

  willUpdate(changes) {
    if (changes.has('contractId')) {
      this.#contract.load({ keep: false });
    }
  }

  render() {
    const contract = this.#contract.value;
    return html`<cab-page
      .back=${backTo('contracts', t('fleet.contracts'))}
      heading=${contract ? `${t('fleet.contract')} ${contract.number}` : t('fleet.contract')}
    >
      ${contract ? html`<span slot="title">${status('contractStatus', contract.status)}</span>` : nothing}
      ${this.#contract.render((one) => this.#content(one), 6)}
    </cab-page>`;
  }

  #content(contract) {
    const columns = vehicleColumns()
      .filter((one) => IN_CONTRACT.includes(one.id))
      .map((one) => ({ ...one, hidden: false }));
    return html`<div class="stack">
      <cab-card heading=${t('fleet.details')}>
        <cab-facts
          .items=${[
            { label: t('fleet.start'), value: date(contract.start) },
            { label: t('fleet.end'), value: endDay(contract.end, contract.status === 'ACTIVE') },
            { label: `${t('fleet.payment')}, ${t('fleet.paymentHelp')}`, value: money(contract.monthlyPaymentKopecks) },
            { label: t('fleet.vehicles'), value: contract.vehicleCount },
            ...(contract.externalId ? [{ label: t('fleet.externalId'), value: contract.externalId }] : []),
          ]}
        ></cab-facts>
      </cab-card>
      <h2>${t('fleet.contractVehicles')}</h2>
      <cab-table
        caption=${t('fleet.contractVehicles')}
        .columns=${columns}
        .load=${(page) => fleet.vehicles({ ...page, contractId: contract.id })}
        .rowHref=${(row) => `#/vehicles/${row.id}`}
        sort=${this.sort ?? 'plate'}
        @sort=${(event) => {
          this.sort = event.detail;
        }}
      >
        <cab-empty slot="empty" icon="car-front" heading=${t('fleet.emptyVehicles')}></cab-empty>
      </cab-table>
    </div>`;
  }
}

define('fleet-contract', ContractCard);
