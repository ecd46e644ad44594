import { css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CabinetElement, define } from '../core/element.js';
import { date, t } from '../core/i18n.js';
import { sections } from '../core/sections.js';
import { session } from '../core/session.js';

const PARTS = [
  [5, 'night'],
  [12, 'morning'],
  [18, 'day'],
  [23, 'evening'],
  [24, 'night'],
];

/** The first page: a card of each thing that matters now. A card element may take `wide`. */
class CabDashboard extends CabinetElement {
  static properties = { cards: { state: true }, route: { attribute: false } };
  static styles = [
    CabinetElement.styles,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(12, minmax(0, 1fr));
        gap: 16px;
        align-items: stretch;
      }
      .grid > * {
        grid-column: span 6;
      }
      .grid > [wide] {
        grid-column: 1 / -1;
      }
      .grid > [slim] {
        grid-column: span 4;
      }
      @media (max-width: 1100px) {
        .grid > * {
          grid-column: 1 / -1 !important;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.cards = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.until(sections.onChange(() => this.#load()));
    this.#load();
  }

  async #load() {
    const wanted = sections.cards;
    await Promise.allSettled(wanted.map((card) => sections.load(card.section)));
    const before = new Map((this.cards ?? []).map((one) => [one.localName, one]));
    this.cards = wanted
      .filter((card) => customElements.get(card.element))
      .map((card) => before.get(card.element) ?? document.createElement(card.element));
  }

  render() {
    const hour = new Date().getHours();
    const part = PARTS.find(([until]) => hour < until)[1];
    const name = session.current?.displayName ?? '';
    return html`
      <cab-page
        heading=${`${t(`shell.greeting.${part}`)}${name ? `, ${name}` : ''}`}
        sub=${date(new Date(), { weekday: 'long', day: 'numeric', month: 'long' })}
      >
        ${this.cards === null
          ? html`<cab-skeleton lines="6"></cab-skeleton>`
          : this.cards.length
            ? html`<div class="grid">${repeat(this.cards, (one) => one, (one) => one)}</div>`
            : html`<cab-empty class="card" icon="grid-1x2" heading=${t('shell.dashboard.empty')} text=${t('shell.dashboard.emptyText')}></cab-empty>`}
      </cab-page>
    `;
  }
}

define('cab-dashboard', CabDashboard);
