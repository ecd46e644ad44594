import { CabinetElement, Resource, date, dateTime, define, t } from '@cabinet/shell';
import { css, html } from 'lit';
import { fleet } from '../model.js';
import { partStyles } from '../parts.js';

/** Who had a vehicle, or which vehicles a driver had: `<fleet-assignments of="vehicles" key="…">`. */
class Assignments extends CabinetElement {
  static properties = { of: {}, key: {} };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      ol {
        list-style: none;
        padding: 4px 0 8px;
      }
      li {
        position: relative;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        padding: 8px 16px 8px 40px;
      }
      li::before {
        content: '';
        position: absolute;
        left: 18px;
        top: calc(50% - 5px);
        width: 10px;
        height: 10px;
        border-radius: 50%;
        border: 2px solid var(--cab-line-strong);
        background: var(--cab-surface);
        z-index: 1;
      }
      li[data-open]::before {
        border-color: var(--cab-accent);
        background: var(--cab-accent);
      }
      li + li::after {
        content: '';
        position: absolute;
        left: 22px;
        bottom: 50%;
        height: 100%;
        width: 2px;
        background: var(--cab-line);
      }
      .when {
        font-size: 13px;
        text-align: end;
      }
      p {
        padding: 4px 16px 16px;
      }
      cab-skeleton,
      cab-error {
        padding-inline: 16px;
      }
    `,
  ];

  #list = new Resource(this, (signal) => fleet.assignmentsOf(this.of, this.key, signal));

  willUpdate(changes) {
    if (changes.has('key') && this.key) {
      this.#list.load({ keep: false });
    }
  }

  connectedCallback() {
    super.connectedCallback();
    this.live('fleet.assignments', () => this.#list.load());
  }

  refresh() {
    this.#list.load();
  }

  render() {
    const vehicle = this.of === 'vehicles';
    return this.#list.render((list) =>
      list.items.length
        ? html`<ol>
            ${list.items.map(
              (one) => html`<li ?data-open=${!one.to}>
                ${vehicle
                  ? html`<a href="#/drivers/${one.driverId}">${one.driverName}</a>`
                  : html`<a href="#/vehicles/${one.vehicleId}"><cab-plate value=${one.vehicleLabel}></cab-plate></a>`}
                <span class="when num muted" title="${dateTime(one.from)} – ${one.to ? dateTime(one.to) : t('fleet.now')}"
                  ><span class="nowrap">${date(one.from)} –</span> <span class="nowrap">${one.to ? date(one.to) : t('fleet.now')}</span></span
                >
              </li>`,
            )}
          </ol>`
        : html`<p class="muted">${t(vehicle ? 'fleet.historyEmpty' : 'fleet.driverHistoryEmpty')}</p>`,
    );
  }
}

define('fleet-assignments', Assignments);
