import { CabinetElement, define, t, toast } from '@cabinet/shell';
import { html } from 'lit';

/** Saves a receipt: `<fines-receipt .save=${() => payments.receipt(id)}>`. */
class Receipt extends CabinetElement {
  static properties = { save: { attribute: false }, busy: { state: true } };

  async #save() {
    this.busy = true;
    try {
      await this.save();
    } catch (problem) {
      toast(problem.text ?? problem.message, { kind: 'bad' });
    }
    this.busy = false;
  }

  render() {
    return html`<sl-button ?loading=${this.busy} @click=${() => this.#save()}
      ><sl-icon slot="prefix" name="file-earmark-arrow-down"></sl-icon>${t('fines.receipt')}</sl-button
    >`;
  }
}

define('fines-receipt', Receipt);
