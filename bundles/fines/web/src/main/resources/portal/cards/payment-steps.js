import { t } from '@cabinet/shell';
import { html } from 'lit';
import { shownStatus } from '../model.js';

const STEPS = ['ordered', 'paid', 'confirmed'];

/** Whether the registry has confirmed all fines of a payment. */
export const confirmed = (fines) => fines.length > 0 && fines.every((one) => one.status === 'CONFIRMED');

/** How far a payment has come: ordered, paid, confirmed by the registry. Nothing for one that failed or was given back. */
export function steps(payment, fines) {
  const now = shownStatus(payment);
  if (now === 'DECLINED' || now === 'CANCELLED' || now === 'REFUNDED') {
    return '';
  }
  const done = now === 'PAID' ? (confirmed(fines) ? 3 : 2) : 1;
  return html`<ol class="steps">
    ${STEPS.map(
      (one, place) => html`<li class=${place < done ? 'done' : place === done ? 'now' : ''} aria-current=${place === done ? 'step' : 'false'}>
        <span class="dot" aria-hidden="true">${place < done ? html`<sl-icon name="check-lg"></sl-icon>` : place + 1}</span>
        <span>${t(`fines.payments.steps.${one}`)}</span>
      </li>`,
    )}
  </ol>`;
}
