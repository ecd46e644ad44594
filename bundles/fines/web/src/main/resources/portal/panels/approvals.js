import { CabinetElement, date, define, money, session, t, toast } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { fines } from '../model.js';
import { partStyles } from '../parts.js';

/** What autopay leaves to people, `<fines-approvals .companyId>`: fines above its sum, for a decision, and those it could not pay. */
class Approvals extends CabinetElement {
  static properties = {
    companyId: { attribute: false },
    items: { state: true },
    problems: { state: true },
    refused: { state: true },
    busy: { state: true },
  };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      .waiting {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        padding: 10px 16px;
        margin-bottom: 12px;
        border-radius: var(--cab-radius);
        background: var(--cab-warn-soft);
      }
      .waiting sl-icon {
        font-size: 18px;
        color: var(--cab-warn);
      }
      .waiting sl-button {
        margin-left: auto;
      }
      .waiting span {
        flex: 1 1 220px;
      }
      ul {
        list-style: none;
        padding: 0;
        max-height: 320px;
        overflow-y: auto;
        border: 1px solid var(--cab-line);
        border-radius: var(--cab-radius);
      }
      li + li {
        border-top: 1px solid var(--cab-line);
      }
      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 12px;
        padding: 8px 12px;
        min-height: 44px;
        cursor: pointer;
      }
      label input {
        width: 16px;
        height: 16px;
        margin: 0;
        accent-color: var(--cab-accent);
      }
      .until {
        display: block;
        font-size: 13px;
      }
      p {
        margin-bottom: 12px;
        color: var(--cab-ink-2);
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.live('fines.fines', () => this.#read(), 3000);
  }

  willUpdate(changes) {
    if (changes.has('companyId')) {
      this.#read();
    }
  }

  /** The company named, or the person's own; people who see several choose one first. */
  get #company() {
    return this.companyId || session.current.companyId;
  }

  async #read() {
    const company = this.#company;
    const items = (answer) => answer.then(({ items }) => items).catch(() => []);
    [this.items, this.problems] = company
      ? await Promise.all([items(fines.approvals(company)), items(fines.autopayProblems(company))])
      : [[], []];
  }

  get #dialog() {
    return this.renderRoot.querySelector('sl-dialog');
  }

  get #chosen() {
    return (this.items ?? []).filter((one) => !this.refused?.has(one.fineId));
  }

  #open() {
    this.refused = new Set();
    this.#dialog.show();
  }

  #choose(item, on) {
    const refused = new Set(this.refused);
    on ? refused.delete(item.fineId) : refused.add(item.fineId);
    this.refused = refused;
  }

  async #decide(approve) {
    this.busy = true;
    try {
      const { count } = await fines.decide(this.#company, { fineIds: this.#chosen.slice(0, 200).map((one) => one.fineId), approve });
      toast(t(approve ? 'fines.approvals.approved' : 'fines.approvals.rejected', { n: count }));
      await this.#read();
      this.refused = new Set();
      if (!this.items.length) {
        this.#dialog.hide();
      }
    } catch (problem) {
      toast(problem.text ?? problem.message, { kind: 'bad' });
    }
    this.busy = false;
  }

  render() {
    const items = this.items ?? [];
    const total = (list) => money(list.reduce((sum, one) => sum + one.priceKopecks, 0));
    const chosen = this.#chosen;
    return html`${items.length
        ? html`<div class="waiting" role="status">
            <sl-icon name="hourglass-split" aria-hidden="true"></sl-icon>
            <span>${t('fines.approvals.waiting', { n: items.length, sum: total(items) })}</span>
            <sl-button size="small" @click=${() => this.#open()}>${t('fines.approvals.decide')}</sl-button>
          </div>`
        : nothing}
      ${[...new Set((this.problems ?? []).map((one) => one.problem))].map((problem) => {
        const list = this.problems.filter((one) => one.problem === problem);
        return this.#left(problem, list, total(list));
      })}
      <sl-dialog label=${t('fines.approvals.title')}>
        <p>${t('fines.approvals.text')}</p>
        <ul>
          ${items.map((one) => this.#line(one))}
        </ul>
        <sl-button slot="footer" variant="text" ?disabled=${this.busy || !chosen.length} @click=${() => this.#decide(false)}
          >${t('fines.approvals.reject')}</sl-button
        >
        <sl-button slot="footer" variant="primary" ?loading=${this.busy} ?disabled=${!chosen.length} @click=${() => this.#decide(true)}
          >${t('fines.approvals.approve', { sum: total(chosen) })}</sl-button
        >
      </sl-dialog>`;
  }

  /** What could not be paid, and what a person can do about it. */
  #left(problem, list, sum) {
    const key = ['no-method', 'over-limit', 'discount-over', 'declined'].includes(problem) ? problem : 'again';
    const query = this.companyId ? `?companyId=${this.companyId}` : '';
    return html`<div class="waiting" role="status">
      <sl-icon name="exclamation-triangle" aria-hidden="true"></sl-icon>
      <span>${t('fines.approvals.left', { n: list.length, sum })} ${t(`fines.approvals.problem.${key}`)}</span>
      ${key === 'no-method' || key === 'over-limit'
        ? html`<sl-button size="small" href="#/fines/settings${query}">${t('fines.settings.title')}</sl-button>`
        : nothing}
    </div>`;
  }

  #line(item) {
    return html`<li>
      <label>
        <input type="checkbox" .checked=${!this.refused?.has(item.fineId)} @change=${(event) => this.#choose(item, event.target.checked)} />
        <span
          >${item.vehicleLabel}<span class="until muted"
            >${item.discountUntil ? t('fines.approvals.until', { date: date(item.discountUntil) }) : t('fines.pay.noDiscount')}</span
          ></span
        >
        <b class="num nowrap">${money(item.priceKopecks)}</b>
      </label>
    </li>`;
  }
}

define('fines-approvals', Approvals);
