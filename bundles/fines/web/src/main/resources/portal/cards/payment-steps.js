import { t } from '@cabinet/shell';
import { html } from 'lit';

const STEPS = ['ordered', 'paid', 'confirmed'];

/** How far a payment has come: ordered, paid, confirmed by the registry. Nothing for one that failed. */
export function steps(payment, fines) {
  const failed = payment.status === 'DECLINED' || payment.status === 'CANCELLED';
  if (failed) {
    return '';
  }
  const confirmed = fines.length > 0 && fines.every((one) => one.status === 'CONFIRMED');
  const done = payment.status === 'PAID' ? (confirmed ? 3 : 2) : 1;
  return html`<ol class="steps">
    ${STEPS.map(
      (one, place) => html`<li class=${place < done ? 'done' : place === done ? 'now' : ''} aria-current=${place === done ? 'step' : 'false'}>
        <span class="dot" aria-hidden="true">${place < done ? html`<sl-icon name="check-lg"></sl-icon>` : place + 1}</span>
        <span>${t(`fines.payments.steps.${one}`)}</span>
      </li>`,
    )}
  </ol>`;
}
