import { html } from 'lit';
import { t } from '../core/i18n.js';

/**
 * The rows a person has chosen in a table. Keeps them by id while the list grows and is read anew;
 * a row that may no longer be chosen is dropped when it is read again.
 */
export class Selection {
  #table;
  #chosen = new Map();
  #last = null;

  constructor(table) {
    this.#table = table;
  }

  get #may() {
    return this.#table.selectable;
  }

  get rows() {
    return [...this.#chosen.values()];
  }

  clear() {
    this.#chosen.clear();
    this.#told();
  }

  /** Takes rows as they now are; those in `before` that are not among them are gone. */
  keep(rows, before = []) {
    const ids = new Set(rows.map((one) => one.id));
    const gone = before.filter((one) => !ids.has(one.id));
    const known = [...rows, ...gone].filter((one) => this.#chosen.has(one.id));
    for (const row of known) {
      if (ids.has(row.id) && this.#may?.(row)) {
        this.#chosen.set(row.id, row);
      } else {
        this.#chosen.delete(row.id);
      }
    }
    if (known.length) {
      this.#told();
    }
  }

  #set(rows, on) {
    rows.filter((one) => this.#may(one)).forEach((one) => (on ? this.#chosen.set(one.id, one) : this.#chosen.delete(one.id)));
    this.#told();
  }

  #told() {
    this.#table.requestUpdate();
    this.#table.emit('choose', { rows: this.rows });
  }

  /** With the shift key, all rows between this one and the one before. */
  #click(event, row) {
    const rows = this.#table.rows;
    const on = event.target.checked;
    const [from, to] = [rows.findIndex((one) => one.id === this.#last), rows.indexOf(row)].sort((a, b) => a - b);
    this.#set(event.shiftKey && from >= 0 ? rows.slice(from, to + 1) : [row], on);
    this.#last = row.id;
  }

  /** The box of a row; nothing where it may not be chosen. */
  box(row) {
    return this.#may(row)
      ? html`<label class="tick"
          ><input
            type="checkbox"
            aria-label=${t('shell.choose', { name: this.#table.rowLabel?.(row) ?? '' })}
            .checked=${this.#chosen.has(row.id)}
            @click=${(event) => this.#click(event, row)}
        /></label>`
      : '';
  }

  /** The box of all rows that are shown. */
  all() {
    const rows = (this.#table.rows ?? []).filter((one) => this.#may(one));
    const chosen = rows.filter((one) => this.#chosen.has(one.id)).length;
    return html`<label class="tick"
      ><input
        type="checkbox"
        aria-label=${t('shell.chooseAll')}
        ?disabled=${!rows.length}
        .checked=${chosen > 0 && chosen === rows.length}
        .indeterminate=${chosen > 0 && chosen < rows.length}
        @click=${(event) => this.#set(rows, event.target.checked)}
    /></label>`;
  }
}
