import { CabinetElement, Form, ProblemError, define, t, toast } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { fines } from '../model.js';
import { partStyles } from '../parts.js';

const ANY = 'any';

/** Kopecks as a person writes roubles, and back; nothing is no limit. */
const roubles = (kopecks) => (kopecks === undefined || kopecks === null ? '' : String(kopecks / 100).replace('.', ','));
function kopecks(field, text) {
  const plain = String(text).replace(/[\s\u00a0]/g, '').replace(',', '.');
  if (plain === '') {
    return undefined;
  }
  // What is no sum must never be taken for no limit.
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) {
    const code = 'invalid-amount';
    throw new ProblemError(422, { code, errors: [{ field, code, message: text }] });
  }
  return Math.round(Number(plain) * 100);
}

/** The autopay rule of a company: `<fines-autopay .rule .gateways .methods>`. Fires `saved`. */
class Autopay extends CabinetElement {
  static properties = { rule: { attribute: false }, gateways: { attribute: false }, methods: { attribute: false } };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      .form {
        margin-top: 16px;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
        gap: 16px;
      }
      p {
        color: var(--cab-ink-2);
      }
    `,
  ];

  #form = new Form(this);

  willUpdate(changes) {
    if (changes.has('rule') && !this.#form.dirty) {
      const { enabled, daysBefore, monthlyLimitKopecks, approvalAboveKopecks, gateway } = this.rule;
      this.#form.reset({
        enabled,
        daysBefore,
        monthlyLimitKopecks: roubles(monthlyLimitKopecks),
        approvalAboveKopecks: roubles(approvalAboveKopecks),
        gateway: gateway ?? ANY,
      });
    }
  }

  /** Whether there is a card the rule can pay with. */
  get #payable() {
    return (this.methods ?? []).some((one) => !this.rule.gateway || one.gateway === this.rule.gateway);
  }

  async #save(event) {
    event?.preventDefault();
    const saved = await this.#form.submit(async (values) =>
      fines.setAutopay(this.rule, {
        enabled: values.enabled,
        daysBefore: values.daysBefore === '' ? undefined : Number(values.daysBefore),
        monthlyLimitKopecks: kopecks('monthlyLimitKopecks', values.monthlyLimitKopecks),
        approvalAboveKopecks: kopecks('approvalAboveKopecks', values.approvalAboveKopecks),
        gateway: values.gateway === ANY ? undefined : values.gateway,
      }),
    );
    if (saved) {
      this.rule = saved;
      toast(t('fines.settings.saved'));
      this.emit('saved', saved);
    }
  }

  render() {
    const form = this.#form;
    const money = (name) => form.input({ name, label: t(`fines.autopay.${name}`), help: t(`fines.autopay.${name}Help`), inputmode: 'decimal' });
    const choice = (this.gateways ?? []).filter((one) => one.savesMethods || one.name === this.rule.gateway).map((one) => ({ value: one.name, label: one.title }));
    return html`
      <p>${t('fines.autopay.text')}</p>
      ${this.rule.enabled && !this.#payable
        ? html`<sl-alert open variant="warning"><sl-icon slot="icon" name="exclamation-triangle"></sl-icon>${t('fines.autopay.noMethod')}</sl-alert>`
        : nothing}
      <form class="form" novalidate @submit=${(event) => this.#save(event)} @keydown=${(event) => event.key === 'Enter' && event.target.localName === 'sl-input' && this.#save(event)}>
        ${form.summary()}
        <sl-checkbox ?checked=${form.values.enabled} ?disabled=${form.busy} @sl-change=${(event) => form.set('enabled', event.target.checked)}
          >${t('fines.autopay.enabled')}</sl-checkbox
        >
        <div class="pair">
          ${form.input({ name: 'daysBefore', label: t('fines.autopay.daysBefore'), type: 'number', min: 0, max: 60, inputmode: 'numeric', help: t('fines.autopay.daysBeforeHelp') })}
          ${choice.length > 1
            ? form.select({ name: 'gateway', label: t('fines.pay.gateway'), options: [{ value: ANY, label: t('fines.autopay.anyGateway') }, ...choice] })
            : ''}
        </div>
        <div class="pair">${money('monthlyLimitKopecks')} ${money('approvalAboveKopecks')}</div>
        <div class="buttons"><sl-button variant="primary" ?loading=${form.busy} @click=${() => this.#save()}>${t('shell.save')}</sl-button></div>
      </form>
    `;
  }
}

define('fines-autopay', Autopay);
