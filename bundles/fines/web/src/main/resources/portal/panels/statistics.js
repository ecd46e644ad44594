import { CabinetElement, Resource, define, money, number, router, t } from '@cabinet/shell';
import { css, html } from 'lit';
import { backTo } from '../lists/back.js';
import { companies, fines, seesCompanies } from '../model.js';
import { partStyles } from '../parts.js';
import { barsOf, chartStyles, columnsOf, legend, monthTable } from './charts.js';

/** Days as the API has them: `2026-11-22`. */
const day = (at) => new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 10);

/** The first day of so many months up to now. */
const since = (months) => {
  const now = new Date();
  return day(new Date(now.getFullYear(), now.getMonth() - months + 1, 1));
};
const PERIODS = { 3: 3, 6: 6, 12: 12, 36: 36 };

/** Fines in numbers: by month, driver and article. */
class Statistics extends CabinetElement {
  static properties = { query: { attribute: false }, companyList: { state: true } };
  static styles = [
    CabinetElement.styles,
    partStyles,
    chartStyles,
    css`
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
        gap: 16px;
      }
      dt {
        font-size: 13px;
        color: var(--cab-ink-3);
      }
      dd {
        font-size: 24px;
        line-height: 32px;
        font-weight: 650;
        letter-spacing: -0.015em;
      }
      dd.ok {
        color: var(--cab-ok);
      }
      dd.warn {
        color: var(--cab-warn);
      }
    `,
  ];

  #stats = new Resource(this, (signal) => {
    const { months, companyId } = this.query ?? {};
    return fines.statistics({ from: since(PERIODS[months] ?? 12), companyId }, signal);
  });

  connectedCallback() {
    super.connectedCallback();
    this.live('fines.fines', () => this.#stats.load(), 3000);
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
    if (changes.has('query')) {
      this.#stats.load();
    }
  }

  get #filters() {
    const periods = Object.keys(PERIODS).map((one) => ({ value: one, label: t('fines.statistics.months', { n: Number(one) }) }));
    const filters = [{ name: 'months', label: t('fines.statistics.months', { n: 12 }), options: periods }];
    if (this.companyList?.length > 1) {
      const choice = this.companyList.map((one) => ({ value: one.id, label: one.name }));
      filters.push({ name: 'companyId', label: t('fines.company'), options: choice });
    }
    return filters;
  }

  render() {
    return html`<cab-page .back=${backTo('fines', t('fines.title'))} heading=${t('fines.statistics.title')}>
      <cab-filter-bar
        .filters=${this.#filters}
        .value=${this.query ?? {}}
        @filter=${(event) => {
          this.query = event.detail;
          router.setQuery(event.detail);
        }}
      ></cab-filter-bar>
      ${this.#stats.render((stats) => this.#content(stats), 12)}
    </cab-page>`;
  }

  #content(stats) {
    if (!stats.byMonth.some((one) => one.count)) {
      return html`<cab-empty class="card" icon="bar-chart" heading=${t('fines.statistics.empty')}></cab-empty>`;
    }
    const months = PERIODS[this.query?.months] ?? 12;
    return html`<div class="stack">
      <cab-card heading=${t('fines.statistics.months', { n: months })}>
        <dl class="tiles num">
          ${this.#tile('unpaid', number(stats.unpaidCount))} ${this.#tile('price', money(stats.unpaidPriceKopecks))}
          ${this.#tile('saving', money(stats.possibleSavingKopecks), 'ok')}
          ${this.#tile('ending', number(stats.endingSoon), stats.endingSoon ? 'warn' : '')}
        </dl>
      </cab-card>
      <cab-card heading=${t('fines.statistics.byMonth')}>${columnsOf(stats.byMonth)} ${legend()} ${monthTable(stats.byMonth)}</cab-card>
      <div class="columns">
        <cab-card heading=${t('fines.statistics.byDriver')}>${barsOf(stats.byDriver, (key) => key || t('fines.noDriver'))}</cab-card>
        <cab-card heading=${t('fines.statistics.byArticle')}
          >${barsOf(
            stats.byArticle,
            (key) => key || t('fines.statistics.noArticle'),
            ({ key }) => (key ? router.href('fines', { tab: 'all', text: key }) : null),
          )}</cab-card
        >
      </div>
    </div>`;
  }

  #tile(label, value, kind = '') {
    return html`<div><dt>${t(`fines.statistics.${label}`)}</dt><dd class=${kind}>${value}</dd></div>`;
  }
}

define('fines-statistics', Statistics);
