import { CabinetElement, Form, define, t, toast } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { fines, fleet } from '../model.js';
import { partStyles } from '../parts.js';

const NOBODY = 'nobody';

/** The dialog that says who drove: `open(fine)`. Fires `saved`. */
class AttributeDialog extends CabinetElement {
  static properties = { fine: { state: true }, drivers: { state: true } };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      sl-dialog {
        --width: 480px;
      }
    `,
  ];

  #form = new Form(this);

  async open(fine) {
    this.fine = fine;
    this.#form.reset({ driverId: fine.driver.id ?? NOBODY, reason: '' });
    this.#dialog.show();
    try {
      const { items } = await fleet.drivers({ companyId: fine.companyId, limit: 500 });
      this.drivers = items.map((one) => ({ value: one.id, label: one.fullName }));
    } catch (problem) {
      toast(problem.text, { kind: 'bad' });
    }
  }

  get #dialog() {
    return this.renderRoot.querySelector('sl-dialog');
  }

  async #save(event) {
    event?.preventDefault();
    const saved = await this.#form.submit(({ driverId, reason }) =>
      fines.attribute(this.fine, { driverId: driverId === NOBODY ? undefined : driverId, reason: reason.trim() }),
    );
    if (saved) {
      this.#dialog.hide();
      toast(t('fines.attribute.saved'));
      this.emit('saved', saved);
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
      label=${t('fines.attribute.title')}
      @sl-request-close=${(event) => this.#closing(event)}
      @sl-after-hide=${(event) => event.target === event.currentTarget && form.reset()}
    >
      ${this.fine
        ? html`<form class="form" novalidate @submit=${(event) => this.#save(event)} @keydown=${(event) => event.key === 'Enter' && event.target.name === 'reason' && this.#save(event)}>
            ${form.summary()}
            ${form.select({
              name: 'driverId',
              label: t('fines.driver'),
              options: [{ value: NOBODY, label: t('fines.noDriver') }, ...this.#choice()],
            })}
            ${form.input({ name: 'reason', label: t('fines.attribute.reason'), help: t('fines.attribute.reasonHelp'), maxlength: 200, required: true })}
          </form>`
        : nothing}
      <sl-button slot="footer" @click=${() => this.#dialog.hide()}>${t('shell.cancel')}</sl-button>
      <sl-button slot="footer" variant="primary" ?loading=${form.busy} @click=${() => this.#save()}>${t('shell.save')}</sl-button>
    </sl-dialog>`;
  }

  /** The drivers of the company, and who stands there now even when they have left. */
  #choice() {
    const { id, name } = this.fine.driver;
    const all = this.drivers ?? [];
    return id && !all.some((one) => one.value === id) ? [{ value: id, label: name }, ...all] : all;
  }
}

define('fines-attribute', AttributeDialog);
