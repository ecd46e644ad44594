import { CabinetElement, Resource, ask, define, t, toast } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { backTo } from '../lists/list.js';
import { fleet, km, mayManage, modelName } from '../model.js';
import { endDay, partStyles, status } from '../parts.js';
import '../panels/assign.js';
import '../panels/assignments.js';
import '../panels/mileage.js';

/** One vehicle: what it is, who drives it, what the odometer showed. */
class VehicleCard extends CabinetElement {
  static properties = { vehicleId: { attribute: false }, releasing: { state: true } };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      .driver {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      .face {
        flex: none;
        display: grid;
        place-items: center;
        width: 40px;
        height: 40px;
        border-radius: 50%;
        font-size: 18px;
        background: var(--cab-accent-soft);
        color: var(--cab-accent);
      }
      .face.none {
        background: var(--cab-mute-soft);
        color: var(--cab-ink-3);
      }
      .driver div {
        flex: 1;
        min-width: 0;
      }
      .driver b {
        font-weight: 600;
      }
      .driver p {
        font-size: 13px;
      }
      .buttons {
        justify-content: flex-start;
        flex-wrap: wrap;
        margin-top: 12px;
      }
    `,
  ];

  #vehicle = new Resource(this, (signal) => fleet.vehicle(this.vehicleId, signal));

  connectedCallback() {
    super.connectedCallback();
    for (const topic of ['fleet.vehicles', 'fleet.assignments']) {
      this.live(topic, () => this.#vehicle.load());
    }
  }

  willUpdate(changes) {
    if (changes.has('vehicleId')) {
      this.#vehicle.load({ keep: false });
    }
  }

  #changed() {
    this.#vehicle.load();
    this.renderRoot.querySelector('fleet-assignments')?.refresh();
  }

  async #release(vehicle) {
    if (!(await ask(t('fleet.releaseAsk', { name: vehicle.driver.name }), { yes: t('fleet.release') }))) {
      return;
    }
    this.releasing = true;
    try {
      const { items } = await fleet.assignmentsOf('vehicles', vehicle.id);
      const open = items.find((one) => one.driverId === vehicle.driver.id && (!one.to || Date.parse(one.to) > Date.now()));
      if (open) {
        await fleet.endAssignment(open.id);
        toast(t('fleet.released'));
      }
    } catch (problem) {
      toast(problem.text, { kind: 'bad' });
    }
    this.releasing = false;
    this.#changed();
  }

  render() {
    const vehicle = this.#vehicle.value;
    return html`<cab-page
      .back=${backTo('vehicles', t('fleet.vehicles'))}
      heading=${vehicle ? modelName(vehicle) : t('fleet.vehicle')}
    >
      ${vehicle
        ? html`<cab-plate slot="title" size="large" value=${vehicle.plate ?? ''}></cab-plate>
            <span slot="title">${status('vehicleStatus', vehicle.status)}</span>`
        : nothing}
      ${this.#vehicle.render((one) => this.#content(one), 8)}
    </cab-page>`;
  }

  #content(vehicle) {
    return html`<div class="columns">
        <div class="stack">
          <cab-card heading=${t('fleet.details')}><cab-facts .items=${this.#facts(vehicle)}></cab-facts></cab-card>
          <cab-card flush heading=${t('fleet.mileage')}>
            <fleet-mileage .vehicle=${vehicle} @saved=${() => this.#vehicle.load()}></fleet-mileage>
          </cab-card>
        </div>
        <div class="stack">
          <cab-card heading=${t('fleet.driver')}>${this.#driver(vehicle)}</cab-card>
          <cab-card flush heading=${t('fleet.history')}>
            <fleet-assignments of="vehicles" .key=${vehicle.id}></fleet-assignments>
          </cab-card>
        </div>
      </div>
      ${mayManage() ? html`<fleet-assign @saved=${() => this.#changed()}></fleet-assign>` : nothing}`;
  }

  #facts(vehicle) {
    const contract = vehicle.contract;
    return [
      { label: t('fleet.vin'), value: html`<span class="mono">${vehicle.vin}</span>` },
      { label: t('fleet.sts'), value: vehicle.sts },
      { label: t('fleet.year'), value: vehicle.year },
      { label: t('fleet.color'), value: vehicle.color },
      { label: t('fleet.category'), value: vehicle.category },
      { label: t('fleet.mileage'), value: km(vehicle.mileage?.km) },
      { label: t('fleet.contract'), value: contract && html`<a href="#/contracts/${contract.id}">${contract.number}</a>` },
      { label: t('fleet.contractEnd'), value: contract && endDay(contract.end, vehicle.status !== 'RETURNED') },
      ...(vehicle.externalId ? [{ label: t('fleet.externalId'), value: vehicle.externalId }] : []),
    ];
  }

  #driver(vehicle) {
    const driver = vehicle.driver;
    const may = mayManage() && vehicle.status !== 'RETURNED';
    return html`
      <div class="driver">
        <span class="face ${driver ? '' : 'none'}" aria-hidden="true"><sl-icon name=${driver ? 'person-fill' : 'person-dash'}></sl-icon></span>
        <div>
          ${driver
            ? html`<a href="#/drivers/${driver.id}"><b>${driver.name}</b></a>`
            : html`<b>${t('fleet.noDriver')}</b>${may ? html`<p class="muted">${t('fleet.noDriverText')}</p>` : nothing}`}
        </div>
      </div>
      ${may
        ? html`<div class="buttons">
            <sl-button
              size="small"
              variant=${driver ? 'default' : 'primary'}
              @click=${() => this.renderRoot.querySelector('fleet-assign').open(vehicle)}
              >${t(driver ? 'fleet.reassign' : 'fleet.assign')}</sl-button
            >
            ${driver
              ? html`<sl-button size="small" variant="text" ?loading=${this.releasing} @click=${() => this.#release(vehicle)}
                  >${t('fleet.release')}</sl-button
                >`
              : nothing}
          </div>`
        : nothing}
    `;
  }
}

define('fleet-vehicle', VehicleCard);
