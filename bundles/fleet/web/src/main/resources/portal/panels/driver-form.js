import { CabinetElement, Form, api, define, t, toast } from '@cabinet/shell';
import { html, nothing } from 'lit';
import { DRIVER_STATUS, fleet, options } from '../model.js';
import { partStyles } from '../parts.js';

/** The dialog that adds a driver, or changes one: `open(driver)`. Fires `saved`. */
class DriverForm extends CabinetElement {
  static properties = { companies: { attribute: false }, driver: { state: true } };
  static styles = [CabinetElement.styles, partStyles];

  #form = new Form(this);
  #key = '';

  open(driver = null) {
    this.driver = driver;
    this.#key = api.newKey();
    this.#form.reset(
      driver
        ? { fullName: driver.fullName, phone: driver.phone ?? '', licence: driver.licence ?? '', status: driver.status }
        : { fullName: '', phone: '', licence: '', status: 'ACTIVE', companyId: '' },
    );
    this.#dialog.show();
  }

  get #dialog() {
    return this.renderRoot.querySelector('sl-dialog');
  }

  async #save(event) {
    event?.preventDefault();
    const saved = await this.#form.submit((values) => {
      const body = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
      return this.driver
        ? fleet.updateDriver(this.driver, { ...body, externalId: this.driver.externalId })
        : fleet.createDriver(body, this.#key);
    });
    if (saved) {
      this.#dialog.hide();
      toast(t(this.driver ? 'fleet.driverSaved' : 'fleet.driverAdded'));
      this.emit('saved', saved);
    } else {
      this.#key = api.newKey();
    }
  }

  /** A dialog with input is not closed by a click beside it. */
  #closing(event) {
    if (event.target === event.currentTarget && event.detail.source === 'overlay' && this.#form.dirty) {
      event.preventDefault();
    }
  }

  render() {
    const form = this.#form;
    return html`<sl-dialog
      label=${t(this.driver ? 'fleet.editDriver' : 'fleet.newDriver')}
      @sl-request-close=${(event) => this.#closing(event)}
      @sl-after-hide=${(event) => event.target === event.currentTarget && this.#form.reset()}
    >
      <form class="form" novalidate @submit=${(event) => this.#save(event)} @keydown=${(event) => event.key === 'Enter' && event.target.localName === 'sl-input' && this.#save(event)}>
        ${form.summary()}
        ${form.input({ name: 'fullName', label: t('fleet.fullName'), maxlength: 200 })}
        ${form.input({ name: 'phone', label: t('fleet.phone'), type: 'tel', help: t('fleet.phoneHelp'), inputmode: 'tel' })}
        ${form.input({ name: 'licence', label: t('fleet.licence'), help: t('fleet.licenceHelp') })}
        ${this.driver
          ? form.select({ name: 'status', label: t('fleet.status'), options: options('driverStatus', DRIVER_STATUS) })
          : nothing}
        ${!this.driver && this.companies
          ? form.select({
              name: 'companyId',
              label: t('fleet.company'),
              options: this.companies.map((one) => ({ value: one.id, label: one.name })),
            })
          : nothing}
      </form>
      <sl-button slot="footer" @click=${() => this.#dialog.hide()}>${t('shell.cancel')}</sl-button>
      <sl-button slot="footer" variant="primary" ?loading=${form.busy} @click=${() => this.#save()}>${t('shell.save')}</sl-button>
    </sl-dialog>`;
  }
}

define('fleet-driver-form', DriverForm);
