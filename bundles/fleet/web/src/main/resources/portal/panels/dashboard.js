import { CabinetElement, Resource, define, number, router, t } from '@cabinet/shell';
import { html, nothing } from 'lit';
import { VEHICLE_STATUS, fleet, km, modelName, money } from '../model.js';
import { endDay, partStyles, status, timeLeft } from '../parts.js';
import { dashboardStyles } from './dashboard-styles.js';

/** A card of the dashboard: one resource, read anew when something of the fleet changes. */
class FleetCard extends CabinetElement {
  static styles = [CabinetElement.styles, partStyles, dashboardStyles];

  data = new Resource(this, (signal) => this.read(signal));

  connectedCallback() {
    super.connectedCallback();
    this.data.load();
    this.live('fleet', () => this.data.load(), 3000);
  }
}

/** The fleet in numbers. */
class StatusCard extends FleetCard {
  read(signal) {
    return fleet.statistics(signal);
  }

  render() {
    return html`<cab-card heading=${t('fleet.card.fleet')}>${this.data.render((stats) => this.#content(stats), 6)}</cab-card>`;
  }

  #content(stats) {
    const shown = Object.keys(VEHICLE_STATUS).filter((one) => one !== 'RETURNED');
    const total = Math.max(1, stats.vehicles);
    return html`
      <p class="total"><b class="num">${number(stats.vehicles)}</b> ${t('fleet.card.inFleet', { n: stats.vehicles })}</p>
      <div class="bar" aria-hidden="true">
        ${shown.map((one) => html`<i class=${VEHICLE_STATUS[one]} .style=${`flex-grow:${(stats.byStatus[one] ?? 0) / total}`}></i>`)}
      </div>
      <ul class="legend">
        ${shown.map(
          (one) => html`<li>
            <a href=${router.href('vehicles', { status: one })}>
              <i class=${VEHICLE_STATUS[one]} aria-hidden="true"></i>${t(`fleet.vehicleStatus.${one}`)}<b class="num">${number(stats.byStatus[one] ?? 0)}</b>
            </a>
          </li>`,
        )}
      </ul>
      <dl class="tiles">
        ${this.#tile('withoutDriver', stats.withoutDriver, router.href('vehicles', { status: 'ACTIVE', driver: 'none' }), stats.withoutDriver ? 'warn' : '')}
        ${this.#tile('activeDrivers', stats.drivers, router.href('drivers', { status: 'ACTIVE' }))}
        ${this.#tile('activeContracts', stats.contracts, router.href('contracts', { status: 'ACTIVE' }))}
      </dl>
    `;
  }

  #tile(label, value, href, kind = '') {
    return html`<a href=${href}><dt>${t(`fleet.card.${label}`)}</dt><dd class="num ${kind}">${number(value)}</dd></a>`;
  }
}

/** The contracts that end next; those that end soon are marked. */
class EndingCard extends FleetCard {
  read(signal) {
    return fleet.contracts({ status: 'ACTIVE', sort: 'end', limit: 4, signal });
  }

  render() {
    return html`<cab-card flush heading=${t('fleet.card.ending')}>
      <a slot="actions" class="all" href="#/contracts">${t('fleet.card.all')}</a>
      ${this.data.render(({ items }) => this.#content(items), 6)}
    </cab-card>`;
  }

  #content(items) {
    if (!items.length) {
      return html`<cab-empty icon="calendar-check" heading=${t('fleet.emptyContracts')}></cab-empty>`;
    }
    return html`<ul class="rows">
      ${items.map(
        (one) => html`<li>
          <a href="#/contracts/${one.id}">
            <span class="main"
              ><b>${one.number}</b
              ><span class="muted">${t('fleet.vehiclesCount', { n: one.vehicleCount })} · ${money(one.monthlyPaymentKopecks)}</span></span
            >
            <span class="side num">${endDay(one.end)}<span class="muted">${timeLeft(one.end)}</span></span>
          </a>
        </li>`,
      )}
    </ul>`;
  }
}

/** The vehicle of the driver who is signed in. */
class OwnVehicleCard extends FleetCard {
  read(signal) {
    return fleet.vehicles({ limit: 5, signal });
  }

  render() {
    return html`<cab-card heading=${t('fleet.card.own')}>
      ${this.data.render(({ items }) =>
        items.length
          ? items.map((one) => this.#vehicle(one))
          : html`<cab-empty icon="car-front" heading=${t('fleet.card.ownNone')} text=${t('fleet.card.ownNoneText')}></cab-empty>`,
      )}
    </cab-card>`;
  }

  #vehicle(vehicle) {
    return html`<div class="own">
      <div class="name"><cab-plate size="large" value=${vehicle.plate ?? ''}></cab-plate><b>${modelName(vehicle)}</b>${status('vehicleStatus', vehicle.status)}</div>
      <cab-facts
        .items=${[
          { label: t('fleet.mileage'), value: km(vehicle.mileage?.km) },
          { label: t('fleet.contractEnd'), value: vehicle.contract ? endDay(vehicle.contract.end) : nothing },
        ]}
      ></cab-facts>
      <sl-button variant="primary" href="#/vehicles/${vehicle.id}">${t('fleet.addReading')}</sl-button>
    </div>`;
  }
}

define('fleet-status-card', StatusCard);
define('fleet-ending-card', EndingCard);
define('fleet-own-vehicle-card', OwnVehicleCard);
