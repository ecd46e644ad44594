// The pages of fines and payments: README.md beside this file lists them.
import { CabinetElement, define, i18n } from '@cabinet/shell';
import { html } from 'lit';
import { en } from './dict/en.js';
import { errorsEn, errorsRu } from './dict/errors.js';
import { reasonsEn, reasonsRu } from './dict/reasons.js';
import { ru } from './dict/ru.js';
import './lists/fines.js';
import './lists/payments.js';
import './cards/fine.js';
import './cards/payment.js';
import './panels/statistics.js';
import './panels/settings.js';
import './panels/dashboard.js';

i18n.register('fines', { ru, en });
i18n.register('fines.reason', { ru: reasonsRu, en: reasonsEn });
i18n.register('error', { ru: errorsRu, en: errorsEn });

/** A page whose content follows from what stands below it in the address. */
function page(name, content) {
  define(
    name,
    class extends CabinetElement {
      static properties = { route: { attribute: false } };

      render() {
        const [below] = this.route?.rest ?? [];
        return content(below, this.route?.query ?? {});
      }
    },
  );
}

page('fines-page', (below, query) => {
  switch (below) {
    case undefined:
      return html`<fines-list .query=${query}></fines-list>`;
    case 'statistics':
      return html`<fines-statistics .query=${query}></fines-statistics>`;
    case 'settings':
      return html`<fines-settings .query=${query}></fines-settings>`;
    default:
      return html`<fines-fine .fineId=${below}></fines-fine>`;
  }
});
page('fines-payments-page', (below, query) =>
  below
    ? html`<fines-payment .paymentId=${below}></fines-payment>`
    : html`<fines-payment-list .query=${query}></fines-payment-list>`,
);
