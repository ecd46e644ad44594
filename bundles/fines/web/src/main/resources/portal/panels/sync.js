import { CabinetElement, dateTime, define, t, toast } from '@cabinet/shell';
import { html } from 'lit';
import { fines, seesCompanies } from '../model.js';

const EVERY = 3000;

/** Reads the registries now, and tells when they were last read: `<fines-sync .companyId>`. */
class Sync extends CabinetElement {
  static properties = { companyId: { attribute: false }, states: { state: true } };

  #timer = 0;

  connectedCallback() {
    super.connectedCallback();
    this.until(() => clearTimeout(this.#timer));
  }

  willUpdate(changes) {
    if (changes.has('companyId')) {
      this.#read();
    }
  }

  /** People who see several companies choose one first. */
  get #possible() {
    return !seesCompanies() || Boolean(this.companyId);
  }

  async #read() {
    clearTimeout(this.#timer);
    if (!this.#possible) {
      return;
    }
    try {
      this.#show((await fines.sync(this.companyId)).items);
    } catch {
      // Then only the button is there.
    }
  }

  #show(states) {
    const ended = this.states?.some((one) => one.running) && !states.some((one) => one.running);
    this.states = states;
    if (states.some((one) => one.running)) {
      this.#timer = setTimeout(() => this.#read(), EVERY);
    } else if (ended) {
      const problem = states.find((one) => one.problem);
      const changed = states.reduce((sum, one) => sum + one.changed, 0);
      toast(problem ? t('fines.sync.failed') : t('fines.sync.done', { n: changed }), { kind: problem ? 'warn' : 'ok' });
    }
  }

  async #start() {
    try {
      this.#show((await fines.startSync(this.companyId)).items);
    } catch (problem) {
      toast(problem.text, { kind: 'bad' });
    }
  }

  render() {
    const running = this.states?.some((one) => one.running);
    const last = this.states?.map((one) => one.finishedAt).filter(Boolean).sort().at(-1);
    const note = last ? t('fines.sync.last', { at: dateTime(last) }) : t('fines.sync.never');
    return html`<sl-tooltip content=${this.#possible ? note : t('fines.sync.choose')} hoist
      ><sl-button size="small" ?disabled=${!this.#possible} ?loading=${running} @click=${() => this.#start()}
        ><sl-icon slot="prefix" name="arrow-repeat"></sl-icon>${t('fines.sync.start')}</sl-button
      ></sl-tooltip
    >`;
  }
}

define('fines-sync', Sync);
