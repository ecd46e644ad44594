import { i18n, t } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { FINE_STATUS, PAYMENT_STATUS, percent } from './model.js';
import './panels/countdown.js';
import './panels/price.js';

const KINDS = { fineStatus: FINE_STATUS, paymentStatus: { ...PAYMENT_STATUS, REFUNDED: 'mute', PARTLY_REFUNDED: 'info' } };

/** The pill of a status: `status('fineStatus', 'PAID')`. */
export const status = (group, value) =>
  html`<cab-pill kind=${KINDS[group][value] ?? 'mute'}>${t(`fines.${group}.${value}`)}</cab-pill>`;

/** Whether there is still something to be paid for it. */
const isOwed = ({ status: now }) => now === 'UNPAID' || now === 'PAYING';

/** What it costs now, and struck through what it would without the discount; what was paid once it is. */
export const price = (fine) =>
  html`<fines-price .of=${isOwed(fine) ? fine : { priceKopecks: fine.paidKopecks || fine.fullKopecks }}></fines-price>`;

/** The discount and how long it still holds; nothing without one. */
export const discountPill = (fine) =>
  fine.discount ? html`<fines-countdown .discount=${fine.discount} percent=${percent(fine)}></fines-countdown>` : nothing;

/** Plate of the vehicle, or the certificate when it is of no known vehicle. */
export const vehicle = (fine) =>
  /^\d{2}[\dА-Я]{2}\d{6}$/.test(fine.vehicleLabel)
    ? html`<span class="nowrap">${t('fines.certificate', { number: fine.vehicleLabel })}</span>`
    : html`<cab-plate value=${fine.vehicleLabel}></cab-plate>`;

/** Who drove; when nobody is known, that. */
export const driverName = (fine, shorten = (name) => name) =>
  fine.driver.name
    ? html`<span class="clip" title=${fine.driver.name}>${shorten(fine.driver.name)}</span>`
    : html`<span class="muted">${t('fines.noDriver')}</span>`;

/** Why a payment came to nothing, in words; of a reason nobody has words for, its code. */
export const reasonOf = (code) =>
  i18n.has(`fines.reason.${code}`) ? t(`fines.reason.${code}`) : t('fines.payments.reason', { code });

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
    flex-wrap: wrap;
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
    vertical-align: top;
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
