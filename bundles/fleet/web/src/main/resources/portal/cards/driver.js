import { CabinetElement, Resource, define, t } from '@cabinet/shell';
import { html, nothing } from 'lit';
import { backTo } from '../lists/list.js';
import { fleet, mayManage, phone } from '../model.js';
import { partStyles, status } from '../parts.js';
import '../panels/assignments.js';
import '../panels/driver-form.js';

/** One driver: contacts, the vehicle now, the vehicles before. */
class DriverCard extends CabinetElement {
  static properties = { driverId: { attribute: false } };
  static styles = [CabinetElement.styles, partStyles];

  #driver = new Resource(this, (signal) => fleet.driver(this.driverId, signal));

  connectedCallback() {
    super.connectedCallback();
    for (const topic of ['fleet.drivers', 'fleet.assignments']) {
      this.live(topic, () => this.#driver.load());
    }
  }

  willUpdate(changes) {
    if (changes.has('driverId')) {
      this.#driver.load({ keep: false });
    }
  }

  render() {
    const driver = this.#driver.value;
    return html`<cab-page .back=${backTo('drivers', t('fleet.drivers'))} heading=${driver?.fullName ?? t('fleet.driver')}>
      ${driver ? html`<span slot="title">${status('driverStatus', driver.status)}</span>` : nothing}
      ${driver && mayManage()
        ? html`<sl-button slot="actions" size="small" @click=${() => this.renderRoot.querySelector('fleet-driver-form').open(driver)}>
            <sl-icon slot="prefix" name="pencil"></sl-icon>${t('fleet.edit')}
          </sl-button>`
        : nothing}
      ${this.#driver.render((one) => this.#content(one), 6)}
    </cab-page>`;
  }

  #content(driver) {
    const call = driver.phone && html`<a class="nowrap" href="tel:${driver.phone.replace(/[^+\d]/g, '')}">${phone(driver.phone)}</a>`;
    const vehicle =
      driver.vehicle && html`<a href="#/vehicles/${driver.vehicle.id}"><cab-plate value=${driver.vehicle.label}></cab-plate></a>`;
    return html`<div class="columns">
        <cab-card heading=${t('fleet.details')}>
          <cab-facts
            .items=${[
              { label: t('fleet.phone'), value: call },
              { label: t('fleet.licence'), value: driver.licence },
              { label: t('fleet.currentVehicle'), value: vehicle },
              { label: t('fleet.signIn'), value: t(driver.userId ? 'fleet.signInYes' : 'fleet.signInNo') },
              ...(driver.externalId ? [{ label: t('fleet.externalId'), value: driver.externalId }] : []),
            ]}
          ></cab-facts>
        </cab-card>
        <cab-card flush heading=${t('fleet.driverHistory')}>
          <fleet-assignments of="drivers" .key=${driver.id}></fleet-assignments>
        </cab-card>
      </div>
      ${mayManage() ? html`<fleet-driver-form @saved=${() => this.#driver.load()}></fleet-driver-form>` : nothing}`;
  }
}

define('fleet-driver', DriverCard);
