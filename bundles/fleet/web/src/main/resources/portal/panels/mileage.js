import { CabinetElement, Form, Resource, api, date, dateTime, define, t, toast } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { fleet, km, mayRecord } from '../model.js';
import { partStyles } from '../parts.js';
import { chart } from './mileage-chart.js';

const SHOWN = 100;
const FEW = 6;

/** Mileage readings of a vehicle, their line, and the form for a new one. Fires `saved`. */
class Mileage extends CabinetElement {
  static properties = { vehicle: { attribute: false }, all: { state: true } };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      form {
        display: grid;
        grid-template-columns: 1.4fr 1fr auto;
        gap: 8px 12px;
        align-items: start;
        padding: 0 16px 12px;
      }
      form sl-alert {
        grid-column: 1 / -1;
      }
      form sl-button {
        margin-top: 24px;
      }
      svg {
        display: block;
        width: 100%;
        height: 96px;
      }
      .chart {
        padding: 0 16px 8px;
      }
      .line {
        fill: none;
        stroke: var(--cab-accent);
        stroke-width: 2;
        vector-effect: non-scaling-stroke;
      }
      .area {
        fill: var(--cab-accent-soft);
      }
      .axis {
        display: flex;
        justify-content: space-between;
        font-size: 12px;
      }
      .none {
        padding: 4px 16px 16px;
      }
      .more {
        padding: 8px 16px;
        border-top: 1px solid var(--cab-line);
      }
      cab-skeleton {
        padding-inline: 16px;
      }
      td {
        white-space: nowrap;
      }
      @media (max-width: 640px) {
        .recorded {
          display: none;
        }
        form {
          grid-template-columns: repeat(auto-fit, minmax(148px, 1fr));
        }
        form sl-button {
          grid-column: 1 / -1;
          margin-top: 0;
        }
      }
    `,
  ];

  #today = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  #form = new Form(this, { km: '', at: this.#today });
  #key = api.newKey();
  #list = new Resource(this, (signal) => fleet.mileage(this.vehicle.id, { limit: SHOWN, signal }));
  #loadedFor = '';

  willUpdate() {
    const wanted = `${this.vehicle?.id} ${this.vehicle?.mileage?.km} ${this.vehicle?.mileage?.at}`;
    if (this.vehicle && this.#loadedFor !== wanted) {
      this.#loadedFor = wanted;
      this.#list.load();
    }
  }

  async #save(event) {
    event?.preventDefault();
    const saved = await this.#form.submit(({ km: text, at }) => {
      const digits = String(text).replace(/\s/g, '');
      return fleet.recordMileage(this.vehicle.id, { km: digits === '' ? null : Number(digits), at: at || null }, this.#key);
    });
    this.#key = api.newKey();
    if (saved) {
      this.#form.reset({ km: '', at: this.#today });
      toast(t('fleet.readingSaved'));
      this.#list.load();
      this.emit('saved', saved);
    }
  }

  #entry() {
    const form = this.#form;
    const last = this.vehicle.mileage;
    return html`<form novalidate @submit=${(event) => this.#save(event)} @keydown=${(event) => event.key === 'Enter' && event.target.name === 'km' && this.#save(event)}>
      ${form.problem && !form.problem.fields.length ? form.summary() : nothing}
      ${form.input({
        name: 'km',
        label: t('fleet.reading'),
        type: 'number',
        min: 0,
        max: 3000000,
        inputmode: 'numeric',
        help: last ? t('fleet.readingHelp', { km: km(last.km), date: date(last.at) }) : '',
      })}
      ${form.input({ name: 'at', label: t('fleet.readingAt'), type: 'date', max: this.#today })}
      <sl-button variant="primary" ?loading=${form.busy} @click=${() => this.#save()}>${t('fleet.addReading')}</sl-button>
    </form>`;
  }

  render() {
    return html`
      ${mayRecord() && this.vehicle.status !== 'RETURNED' ? this.#entry() : nothing}
      ${this.#list.render(({ items }) =>
        items.length ? this.#readings(items) : html`<p class="muted none">${t('fleet.readingsEmpty')}</p>`,
      )}
    `;
  }

  #readings(items) {
    const shown = this.all ? items : items.slice(0, FEW);
    return html`
      ${items.length > 2 ? chart(items) : nothing}
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">${t('fleet.readingAt')}</th>
            <th scope="col" class="end">${t('fleet.mileage')}</th>
            <th scope="col" class="end recorded">${t('fleet.recordedAt')}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (one) => html`<tr>
              <td>${date(one.at)}${one.correction ? html` <span class="muted">(${t('fleet.correction')})</span>` : nothing}</td>
              <td class="end">${km(one.km)}</td>
              <td class="end muted recorded">${dateTime(one.recordedAt)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${items.length > FEW && !this.all
        ? html`<div class="more">
            <sl-button
              size="small"
              variant="text"
              @click=${() => {
                this.all = true;
              }}
              >${t('shell.more')}</sl-button
            >
          </div>`
        : nothing}
    `;
  }
}

define('fleet-mileage', Mileage);
