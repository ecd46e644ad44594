import { CabinetElement, api, define, t, toast } from '@cabinet/shell';
import { css, html } from 'lit';
import { fleet } from '../model.js';
import { partStyles } from '../parts.js';

const TYPING = 250;

/** The dialog that gives a vehicle to a driver: `open(vehicle)`. Fires `saved`. */
class AssignDialog extends CabinetElement {
  static properties = {
    vehicle: { state: true },
    found: { state: true },
    chosen: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      sl-dialog {
        --width: 560px;
      }
      sl-input::part(form-control-label) {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .list {
        display: grid;
        gap: 2px;
        max-height: 320px;
        overflow-y: auto;
        margin: 12px -8px 0;
        padding: 2px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 8px;
        border-radius: var(--cab-radius);
        cursor: pointer;
        min-height: 40px;
      }
      label:hover {
        background: var(--cab-surface-3);
      }
      label:has(:checked) {
        background: var(--cab-accent-soft);
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--cab-accent);
      }
      input {
        width: 16px;
        height: 16px;
        margin: 0;
        accent-color: var(--cab-accent);
      }
      .name {
        flex: 1;
        font-weight: 500;
      }
      .note {
        font-size: 13px;
        margin-top: 12px;
      }
    `,
  ];

  #timer = 0;
  #abort = null;

  open(vehicle) {
    this.vehicle = vehicle;
    this.chosen = '';
    this.problem = null;
    this.found = null;
    this.#find('');
    this.#dialog.show();
  }

  get #dialog() {
    return this.renderRoot.querySelector('sl-dialog');
  }

  #typed(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#find(text.trim()), TYPING);
  }

  async #find(text) {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const query = { text, status: 'ACTIVE', companyId: this.vehicle.companyId, limit: 50 };
      const page = await fleet.drivers({ ...query, signal: abort.signal });
      this.found = page.items.filter((one) => one.id !== this.vehicle.driver?.id);
    } catch (problem) {
      if (!abort.signal.aborted) {
        this.problem = problem;
      }
    }
  }

  async #save() {
    this.busy = true;
    this.problem = null;
    try {
      await fleet.assign(this.vehicle.id, this.chosen, api.newKey());
      this.#dialog.hide();
      toast(t('fleet.assigned'));
      this.emit('saved');
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }

  render() {
    return html`<sl-dialog label=${t(this.vehicle?.driver ? 'fleet.reassign' : 'fleet.assign')}>
      ${this.problem ? html`<sl-alert open variant="danger" role="alert"><sl-icon slot="icon" name="exclamation-octagon"></sl-icon>${this.problem.text}</sl-alert>` : ''}
      <sl-input type="search" clearable autofocus label=${t('fleet.findDriver')} placeholder=${t('fleet.findDriver')} @sl-input=${(event) => this.#typed(event.target.value)}>
        <sl-icon slot="prefix" name="search"></sl-icon>
      </sl-input>
      <div class="list" role="radiogroup" aria-label=${t('fleet.drivers')}>
        ${this.found === null || this.found === undefined
          ? html`<cab-skeleton lines="4"></cab-skeleton>`
          : this.found.length
            ? this.found.map((one) => this.#option(one))
            : html`<p class="muted">${t('fleet.nobody')}</p>`}
      </div>
      ${this.vehicle?.driver ? html`<p class="muted note">${t('fleet.assignNote')}</p>` : ''}
      <sl-button slot="footer" @click=${() => this.#dialog.hide()}>${t('shell.cancel')}</sl-button>
      <sl-button slot="footer" variant="primary" ?disabled=${!this.chosen} ?loading=${this.busy} @click=${() => this.#save()}
        >${t('fleet.assign')}</sl-button
      >
    </sl-dialog>`;
  }

  #option(driver) {
    return html`<label>
      <input
        type="radio"
        name="driver"
        .checked=${this.chosen === driver.id}
        @change=${() => {
          this.chosen = driver.id;
        }}
      />
      <span class="name">${driver.fullName}</span>
      ${driver.vehicle ? html`<cab-plate value=${driver.vehicle.label} title=${t('fleet.busyWith', { vehicle: driver.vehicle.label })}></cab-plate>` : ''}
    </label>`;
  }
}

define('fleet-assign', AssignDialog);
