import { CabinetElement, Resource, define, router, session, t } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { backTo } from '../lists/back.js';
import { companies, fines, payments, seesCompanies } from '../model.js';
import { partStyles } from '../parts.js';
import './autopay.js';
import './methods.js';
import './policy.js';

/** How a company deals with its fines: autopay, and what its drivers may do. */
class Settings extends CabinetElement {
  static properties = { query: { attribute: false }, companyList: { state: true } };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      .stack {
        max-width: 720px;
      }
    `,
  ];

  #settings = new Resource(this, async (signal) => {
    const { companyId } = this.query ?? {};
    const company = companyId ?? session.current.companyId;
    const [autopay, policy, gateways, methods] = await Promise.all([
      fines.autopay(companyId, signal),
      fines.policy(companyId, signal),
      payments.gateways(company).catch(() => []),
      payments.methods(company).catch(() => []),
    ]);
    return { autopay, policy, gateways, methods };
  });

  connectedCallback() {
    super.connectedCallback();
    if (seesCompanies()) {
      companies().then(
        (list) => {
          this.companyList = list;
        },
        () => {},
      );
    }
  }

  willUpdate(changes) {
    if (changes.has('query') && this.#possible) {
      this.#settings.load({ keep: false });
    }
  }

  /** People who see several companies choose one first. */
  get #possible() {
    return !seesCompanies() || Boolean(this.query?.companyId);
  }

  render() {
    const choice = (this.companyList ?? []).map((one) => ({ value: one.id, label: one.name }));
    return html`<cab-page .back=${backTo('fines', t('fines.title'))} heading=${t('fines.settings.title')}>
      ${seesCompanies()
        ? html`<cab-filter-bar
            .filters=${[{ name: 'companyId', label: t('fines.company'), options: choice }]}
            .value=${this.query ?? {}}
            @filter=${(event) => {
              this.query = event.detail;
              router.setQuery(event.detail);
            }}
          ></cab-filter-bar>`
        : nothing}
      ${this.#possible
        ? this.#settings.render((one) => this.#content(one), 10)
        : html`<cab-empty class="card" icon="buildings" heading=${t('fines.settings.choose')}></cab-empty>`}
    </cab-page>`;
  }

  #content({ autopay, policy, gateways, methods }) {
    return html`<div class="stack">
      <cab-card heading=${t('fines.autopay.title')}>
        <fines-autopay .rule=${autopay} .gateways=${gateways} .methods=${methods} @saved=${() => this.#settings.load()}></fines-autopay>
      </cab-card>
      <cab-card heading=${t('fines.methods.title')}>
        <fines-methods .methods=${methods} @forgotten=${() => this.#settings.load()}></fines-methods>
      </cab-card>
      <cab-card heading=${t('fines.policy.title')}>
        <fines-policy .policy=${policy} @saved=${() => this.#settings.load()}></fines-policy>
      </cab-card>
    </div>`;
  }
}

define('fines-settings', Settings);
