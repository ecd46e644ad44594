import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ProblemError } from '../core/api.js';
import { ask } from '../core/ask.js';
import { t } from '../core/i18n.js';
import { router } from '../core/router.js';

/**
 * The state of a form: values, wrong fields, whether it is being sent. Field errors of the server
 * come up beside their fields, everything else above the buttons. Leaving with unsaved input asks.
 */
export class Form {
  #host;
  #unguard = () => {};

  values = {};
  errors = {};
  problem = null;
  busy = false;
  dirty = false;

  constructor(host, values = {}) {
    this.#host = host;
    this.reset(values);
    host.addController(this);
  }

  hostConnected() {
    this.#unguard = router.beforeLeave(
      () => !this.dirty || ask(t('shell.form.leave'), { yes: t('shell.form.leaveYes'), no: t('shell.form.stay') }),
    );
  }

  hostDisconnected() {
    this.#unguard();
  }

  reset(values = {}) {
    this.values = { ...values };
    this.errors = {};
    this.problem = null;
    this.dirty = false;
    this.#host.requestUpdate();
  }

  set(name, value) {
    this.values = { ...this.values, [name]: value };
    this.dirty = true;
    if (this.errors[name]) {
      const { [name]: _, ...others } = this.errors;
      this.errors = others;
    }
    this.#host.requestUpdate();
  }

  /** Runs `send(values)`; answers its result, or undefined when the server refused. */
  async submit(send) {
    if (this.busy) {
      return undefined;
    }
    this.busy = true;
    this.problem = null;
    this.#host.requestUpdate();
    try {
      const result = await send(this.values);
      this.errors = {};
      this.dirty = false;
      return result ?? true;
    } catch (problem) {
      if (!(problem instanceof ProblemError)) {
        throw problem;
      }
      this.errors = problem.byField;
      this.problem = problem;
      return undefined;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector('[data-error]')?.focus();
    }
  }

  /** The message above the buttons: what belongs to no visible field. */
  summary() {
    if (!this.problem) {
      return '';
    }
    const fields = Object.keys(this.errors);
    const shown = fields.filter((name) => this.#host.renderRoot?.querySelector(`[name="${CSS.escape(name)}"]`));
    const text = fields.length && shown.length === fields.length ? t('shell.form.check') : this.problem.text;
    return html`<sl-alert open variant="danger" role="alert"
      ><sl-icon slot="icon" name="exclamation-octagon"></sl-icon>${text}</sl-alert
    >`;
  }

  /** A text field: `form.input({name, label, type, required, help, autocomplete, maxlength})`. */
  input({ name, label, type = 'text', required = false, help = '', ...more }) {
    const error = this.errors[name];
    return html`<sl-input
      name=${name}
      label=${label}
      type=${type}
      ?required=${required}
      ?data-error=${Boolean(error)}
      aria-invalid=${error ? 'true' : 'false'}
      help-text=${error || help}
      inputmode=${ifDefined(more.inputmode)}
      autocomplete=${more.autocomplete ?? 'off'}
      maxlength=${ifDefined(more.maxlength)}
      min=${ifDefined(more.min)}
      max=${ifDefined(more.max)}
      placeholder=${ifDefined(more.placeholder)}
      ?password-toggle=${type === 'password'}
      ?disabled=${this.busy}
      .value=${String(this.values[name] ?? '')}
      @sl-input=${(event) => this.set(name, event.target.value)}
    ></sl-input>`;
  }

  /** A choice: `form.select({name, label, options: [{value, label}], clearable})`. Values hold no spaces. */
  select({ name, label, options, help = '', clearable = false, placeholder }) {
    const error = this.errors[name];
    return html`<sl-select
      name=${name}
      label=${label}
      hoist
      ?clearable=${clearable}
      ?data-error=${Boolean(error)}
      help-text=${error || help}
      placeholder=${ifDefined(placeholder)}
      ?disabled=${this.busy}
      .value=${String(this.values[name] ?? '')}
      @sl-change=${(event) => this.set(name, event.target.value)}
    >
      ${options.map((one) => html`<sl-option value=${one.value}>${one.label}</sl-option>`)}
    </sl-select>`;
  }
}
