// The fleet's pages and dashboard cards: README.md beside this file lists them.
import { CabinetElement, api, define, i18n, session } from '@cabinet/shell';
import { html } from 'lit';
import { en } from './dict/en.js';
import { errorsEn, errorsRu } from './dict/errors.js';
import { ru } from './dict/ru.js';
import './lists/vehicles.js';
import './lists/contracts.js';
import './lists/drivers.js';
import './cards/vehicle.js';
import './cards/contract.js';
import './cards/driver.js';
import './panels/dashboard.js';

i18n.register('fleet', { ru, en });
i18n.register('error', { ru: errorsRu, en: errorsEn });

/** A page that is a list, or below it the card of one thing. */
function page(name, list, card) {
  define(
    name,
    class extends CabinetElement {
      static properties = { route: { attribute: false } };

      render() {
        const [id] = this.route?.rest ?? [];
        return id ? card(id) : list(this.route?.query ?? {});
      }
    },
  );
}

page(
  'fleet-vehicles',
  (query) => html`<fleet-vehicle-list .query=${query}></fleet-vehicle-list>`,
  (id) => html`<fleet-vehicle .vehicleId=${id}></fleet-vehicle>`,
);
page(
  'fleet-contracts',
  (query) => html`<fleet-contract-list .query=${query}></fleet-contract-list>`,
  (id) => html`<fleet-contract .contractId=${id}></fleet-contract>`,
);
page(
  'fleet-drivers',
  (query) => html`<fleet-driver-list .query=${query}></fleet-driver-list>`,
  (id) => html`<fleet-driver .driverId=${id}></fleet-driver>`,
);

async function nameCompany() {
  const who = session.current;
  if (who?.companyId && !who.companyName) {
    try {
      const company = await api.get(`/api/v1/fleet/companies/${who.companyId}`);
      session.setCompanyName(company.name);
    } catch {
      // The menu then shows the role alone.
    }
  }
}

nameCompany();
session.onChange(nameCompany);
