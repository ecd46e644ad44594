import { date, daysUntil, t } from '@cabinet/shell';
import { css, html } from 'lit';
import { CONTRACT_STATUS, DRIVER_STATUS, SOON, VEHICLE_STATUS } from './model.js';

const KINDS = { vehicleStatus: VEHICLE_STATUS, contractStatus: CONTRACT_STATUS, driverStatus: DRIVER_STATUS };

/** The pill of a status: `status('vehicleStatus', 'ACTIVE')`. */
export const status = (group, value) =>
  html`<cab-pill kind=${KINDS[group][value] ?? 'mute'}>${t(`fleet.${group}.${value}`)}</cab-pill>`;

/** How long is left until the day, in words. */
export function timeLeft(day) {
  const left = daysUntil(day);
  return left < 0 ? t('fleet.overdue') : t('fleet.daysLeft', { n: left });
}

/** The last day of a contract, marked when it is near or past. */
export function endDay(day, active = true) {
  if (!day) {
    return '—';
  }
  const near = active && daysUntil(day) <= SOON;
  return html`<span class="nowrap ${near ? 'soon' : ''}" title=${near ? timeLeft(day) : ''}
    >${near ? html`<sl-icon name="clock" aria-hidden="true"></sl-icon> ` : ''}${date(day)}</span
  >`;
}

export const partStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
    gap: 16px;
    align-items: start;
  }
  .stack {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  .form {
    display: grid;
    gap: 16px;
  }
  .buttons {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
  }
  .plain {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .plain th,
  .plain td {
    padding: 8px 16px;
    text-align: start;
    border-top: 1px solid var(--cab-line);
  }
  .plain th {
    font-size: 12px;
    font-weight: 600;
    color: var(--cab-ink-3);
    border-top: 0;
    padding-block: 4px;
  }
  .plain .end {
    text-align: end;
  }
  @media (max-width: 1000px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
