import { CabinetElement, Form, define, t, toast } from '@cabinet/shell';
import { html } from 'lit';
import { fines } from '../model.js';
import { partStyles } from '../parts.js';

/** What a company lets its drivers do: `<fines-policy .policy>`. Fires `saved`. */
class Policy extends CabinetElement {
  static properties = { policy: { attribute: false } };
  static styles = [CabinetElement.styles, partStyles];

  #form = new Form(this);

  willUpdate(changes) {
    if (changes.has('policy') && !this.#form.dirty) {
      const { driversSee, driversPay } = this.policy;
      this.#form.reset({ driversSee, driversPay });
    }
  }

  async #save(event) {
    event?.preventDefault();
    // Who does not see a fine cannot pay it.
    const saved = await this.#form.submit(({ driversSee, driversPay }) =>
      fines.setPolicy(this.policy, { driversSee, driversPay: driversSee && driversPay }),
    );
    if (saved) {
      this.policy = saved;
      toast(t('fines.settings.saved'));
      this.emit('saved', saved);
    }
  }

  render() {
    const form = this.#form;
    const box = (name, off = false) =>
      html`<sl-checkbox ?checked=${form.values[name] && !off} ?disabled=${form.busy || off} @sl-change=${(event) => form.set(name, event.target.checked)}
        >${t(`fines.policy.${name}`)}</sl-checkbox
      >`;
    return html`<form class="form" novalidate @submit=${(event) => this.#save(event)}>
      ${form.summary()} ${box('driversSee')} ${box('driversPay', !form.values.driversSee)}
      <div class="buttons"><sl-button variant="primary" ?loading=${form.busy} @click=${() => this.#save()}>${t('shell.save')}</sl-button></div>
    </form>`;
  }
}

define('fines-policy', Policy);
