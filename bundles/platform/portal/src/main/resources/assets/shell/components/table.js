import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CabinetElement, define } from '../core/element.js';
import { memory } from '../core/events.js';
import { t } from '../core/i18n.js';
import { Selection } from './table-selection.js';
import { tableStyles } from './table-styles.js';

const PAGE = 50;
const MOST = 500;
const COMPACT = 680;

/**
 * A list of the server, paged by its cursor.
 *
 * - `.columns`: `{id, label, render(row), sort?, descFirst?, align?: 'end', hidden?: true, card?:
 *   'title'|'aside'|'line'|'no'}`; the first column holds the link of the row.
 * - `.load`: `({limit, cursor, sort, total, signal}) => Promise<{items, next, total}>`.
 * - `.rowHref`: `(row) => '#/…'`; `.sort`: `-year`; `name`: remembers the chosen columns.
 * - fires `sort` with the new order and `loaded` with `{total, count}`; slot `empty`.
 * - `.selectable`: `(row) => boolean` puts a box before each row that may be chosen; fires `choose`
 *   with `{rows}`; `.rowLabel`: `(row) => text` names a row to screen readers; `clearSelection()`.
 * - `refresh()` reads what is shown anew, in place; `reload()` starts from the top.
 */
class CabTable extends CabinetElement {
  static properties = {
    columns: { attribute: false },
    load: { attribute: false },
    rowHref: { attribute: false },
    rowLabel: { attribute: false },
    selectable: { attribute: false },
    sort: {},
    name: {},
    caption: {},
    rows: { state: true },
    busy: { state: true },
    problem: { state: true },
    compact: { state: true },
    chosen: { state: true },
  };
  static styles = [CabinetElement.styles, tableStyles];

  #next = null;
  #total = null;
  #abort = null;
  #sized = null;
  #bottom = null;
  /** What is in the cells may take its width only after the table is drawn. */
  #grown = new ResizeObserver(() => this.#fit());
  #selection = new Selection(this);

  constructor() {
    super();
    this.rows = null;
    this.busy = false;
    this.problem = null;
    this.sort = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.chosen = memory.get(`columns.${this.name}`);
    this.#sized = new ResizeObserver(([entry]) => {
      this.compact = entry.contentRect.width < COMPACT;
    });
    this.#sized.observe(this);
    this.#bottom = new IntersectionObserver(
      (entries) => {
        if (entries.some((one) => one.isIntersecting) && this.#next && !this.problem) {
          this.more();
        }
      },
      { rootMargin: '400px' },
    );
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#abort?.abort();
    this.#sized.disconnect();
    this.#bottom.disconnect();
  }

  firstUpdated() {
    this.reload();
  }

  updated(changes) {
    const more = this.renderRoot.querySelector('.bottom');
    this.#bottom.disconnect();
    if (more) {
      this.#bottom.observe(more);
    }
    this.#watch();
    if (changes.has('sort') && changes.get('sort') !== undefined && this.hasUpdated && this.rows) {
      this.reload();
    }
  }

  #watch() {
    this.#grown.disconnect();
    this.renderRoot.querySelectorAll('.frame, .frame > table').forEach((one) => this.#grown.observe(one));
  }

  /** A table wider than its place scrolls sideways; its head then no longer sticks. */
  #fit() {
    const frame = this.renderRoot.querySelector('.frame');
    const table = frame?.querySelector('table');
    frame?.toggleAttribute('data-wide', Boolean(table) && table.offsetWidth > frame.clientWidth);
  }

  /** Forgets everything and reads the first page. */
  reload() {
    this.problem = null;
    this.#next = null;
    return this.#read({ limit: PAGE, total: true }, () => []);
  }

  /** Reads as much as is shown, anew; what is shown stays until then. */
  refresh() {
    const limit = Math.min(MOST, Math.max(PAGE, this.rows?.length ?? 0));
    return this.#read({ limit, total: true }, () => [], this.rows ?? []);
  }

  clearSelection() {
    this.#selection.clear();
  }

  more() {
    if (this.busy || !this.#next) {
      return undefined;
    }
    return this.#read({ limit: PAGE, cursor: this.#next }, () => this.rows ?? []);
  }

  async #read(query, before, replaced = []) {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.busy = true;
    try {
      const page = await this.load({ ...query, sort: this.sort, signal: abort.signal });
      this.rows = [...before(), ...page.items];
      this.#next = page.next ?? null;
      // a long list has no total, and that of another filter is not its own
      this.#total = query.total ? (page.total ?? null) : this.#total;
      this.problem = null;
      this.#selection.keep(page.items, replaced);
      this.emit('loaded', { total: this.#total, count: this.rows.length });
    } catch (problem) {
      if (abort.signal.aborted) {
        return;
      }
      this.problem = problem;
    }
    this.busy = false;
  }

  get #visible() {
    const columns = this.columns ?? [];
    return this.chosen
      ? columns.filter((one, place) => place === 0 || this.chosen.includes(one.id))
      : columns.filter((one) => !one.hidden);
  }

  #choose(id) {
    const now = this.#visible.map((one) => one.id);
    this.chosen = now.includes(id) ? now.filter((one) => one !== id) : [...now, id];
    memory.set(`columns.${this.name}`, this.chosen);
  }

  #sortBy(column) {
    const [up, down] = [column.sort, `-${column.sort}`];
    const first = column.descFirst ? down : up;
    const other = column.descFirst ? up : down;
    this.emit('sort', this.sort === first ? other : first);
  }

  #follow(event, row) {
    const inside = event.composedPath().some((one) => one.matches?.('a, button, input, label, sl-button, sl-dropdown'));
    if (!this.rowHref || inside || getSelection().toString()) {
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      window.open(this.rowHref(row), '_blank');
    } else {
      location.hash = this.rowHref(row);
    }
  }

  /** The chooser of columns; a page may place it elsewhere by hiding this one. */
  #chooser() {
    return html`<div class="tools">
      <sl-dropdown hoist stay-open-on-select placement="bottom-end">
        <button slot="trigger" class="tool" aria-label=${t('shell.columns')} title=${t('shell.columns')}>
          <sl-icon name="layout-three-columns"></sl-icon>
        </button>
        <sl-menu @sl-select=${(event) => this.#choose(event.detail.item.value)}>
          ${this.columns
            .slice(1)
            .map(
              (one) =>
                html`<sl-menu-item type="checkbox" value=${one.id} ?checked=${this.#visible.includes(one)}>${one.label}</sl-menu-item>`,
            )}
        </sl-menu>
      </sl-dropdown>
    </div>`;
  }

  render() {
    if (this.problem && !this.rows) {
      return html`<cab-error class="card" .problem=${this.problem} @retry=${() => this.reload()}></cab-error>`;
    }
    if (this.rows && !this.rows.length) {
      return html`<div class="card"><slot name="empty"><cab-empty heading=${t('shell.nothing')}></cab-empty></slot></div>`;
    }
    return html`
      <div class="frame" aria-busy=${this.busy ? 'true' : 'false'} ?data-stale=${this.busy && this.rows}>
        ${this.compact ? this.#cards() : this.#table()}
      </div>
      ${this.#foot()}
    `;
  }

  #table() {
    const columns = this.#visible;
    return html`
      ${this.name ? this.#chooser() : nothing}
      <table>
        ${this.caption ? html`<caption class="sr">${this.caption}</caption>` : nothing}
        <thead>
          <tr>
            ${this.selectable ? html`<th scope="col" class="box">${this.#selection.all()}</th>` : nothing}
            ${columns.map((one) => this.#head(one))}
          </tr>
        </thead>
        <tbody>
          ${this.rows
            ? repeat(
                this.rows,
                (row) => row.id,
                (row) => html`<tr ?data-link=${Boolean(this.rowHref)} @click=${(event) => this.#follow(event, row)}>
                  ${this.selectable ? html`<td class="box">${this.#selection.box(row)}</td>` : nothing}
                  ${columns.map((one, place) => this.#cell(one, row, place))}
                </tr>`,
              )
            : Array.from({ length: 12 }, () => html`<tr class="ghost">
                ${this.selectable ? html`<td class="box"></td>` : nothing}${columns.map(() => html`<td><i></i></td>`)}
              </tr>`)}
        </tbody>
      </table>
    `;
  }

  #head(column) {
    if (!column.sort) {
      return html`<th scope="col" class=${column.align ?? ''}>${column.label}</th>`;
    }
    const up = this.sort === column.sort;
    const down = this.sort === `-${column.sort}`;
    return html`<th scope="col" class=${column.align ?? ''} aria-sort=${up ? 'ascending' : down ? 'descending' : 'none'}>
      <button class="sort" @click=${() => this.#sortBy(column)}>
        ${column.label}<sl-icon name=${down ? 'arrow-down' : 'arrow-up'} ?data-on=${up || down} aria-hidden="true"></sl-icon>
      </button>
    </th>`;
  }

  #cell(column, row, place) {
    const content = column.render(row);
    return html`<td class=${column.align ?? ''}>
      ${place === 0 && this.rowHref ? html`<a href=${this.rowHref(row)}>${content}</a>` : content}
    </td>`;
  }

  #cards() {
    if (!this.rows) {
      return html`<cab-skeleton lines="9"></cab-skeleton>`;
    }
    const columns = (this.columns ?? []).filter((one) => one.card !== 'no');
    const at = (place) => columns.filter((one, index) => (one.card ?? (index ? 'line' : 'title')) === place);
    return html`<ul>
      ${repeat(
        this.rows,
        (row) => row.id,
        (row) => html`<li class=${this.selectable ? 'choice' : nothing}>
          ${this.selectable ? this.#selection.box(row) : nothing}
          <a class="tile" href=${this.rowHref?.(row) ?? nothing}>
            <span class="top">
              <span class="title">${at('title').map((one) => html`<span>${one.render(row)}</span>`)}</span>
              ${at('aside').map((one) => html`<span class="aside">${one.render(row)}</span>`)}
            </span>
            ${at('line').map(
              (one) => html`<span class="fact"><span class="muted">${one.label}</span><span>${one.render(row)}</span></span>`,
            )}
          </a>
        </li>`,
      )}
    </ul>`;
  }

  #foot() {
    if (!this.rows) {
      return nothing;
    }
    const shown = this.rows.length;
    return html`<div class="foot num">
      <span class="muted" role="status">
        ${this.#total ? t('shell.shownOf', { n: shown, total: this.#total }) : t('shell.shown', { n: shown })}
      </span>
      ${this.problem
        ? html`<span class="bad" role="alert">${this.problem.text}</span>
            <sl-button size="small" @click=${() => this.refresh()}>${t('shell.retry')}</sl-button>`
        : this.#next
          ? html`<sl-button class="bottom" size="small" ?loading=${this.busy} @click=${() => this.more()}
              >${t('shell.more')}</sl-button
            >`
          : nothing}
    </div>`;
  }
}

define('cab-table', CabTable);
