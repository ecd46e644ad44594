import { css, html, nothing } from 'lit';
import { CabinetElement, define } from '../core/element.js';
import { t } from '../core/i18n.js';

const TYPING = 300;

/**
 * The query without values that no filter offers: an address may be old or mistyped. A filter whose
 * options are read from somewhere and may be incomplete says `open: true` and keeps any value.
 */
export function known(filters, query = {}) {
  const offers = (name, value) =>
    filters.every((one) => one.name !== name || one.type === 'search' || one.open || one.options?.some((option) => option.value === value));
  return Object.fromEntries(Object.entries(query).filter(([name, value]) => offers(name, value)));
}

/**
 * Search and filters over a list. `.filters=${[{name, label, type: 'search'|'select', options}]}`,
 * `.value=${query}`; fires `filter` with the new values. Empty values are left out.
 */
class CabFilterBar extends CabinetElement {
  static properties = { filters: { attribute: false }, value: { attribute: false }, open: { state: true } };
  static styles = [
    CabinetElement.styles,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        margin-bottom: 12px;
      }
      .search {
        flex: 1 1 240px;
        max-width: 400px;
      }
      .choice {
        width: 168px;
      }
      .more {
        display: none;
      }
      .end {
        margin-left: auto;
        display: flex;
        gap: 8px;
      }
      sl-select::part(form-control-label),
      sl-input::part(form-control-label) {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      sl-select[data-set]::part(combobox) {
        border-color: var(--cab-accent);
        background: var(--cab-accent-soft);
      }
      @media (max-width: 640px) {
        /* One row with the button, whatever else is in the form. */
        .search {
          flex: 1 1 calc(100% - 148px);
          min-width: 0;
          max-width: none;
        }
        .more {
          display: block;
          flex: none;
        }
        form:not([data-open]) .choice,
        form:not([data-open]) .clear {
          display: none;
        }
        .choice {
          width: calc(50% - 4px);
        }
        .end {
          margin-left: 0;
          width: 100%;
        }
        .end:not(:has(*)) {
          display: none;
        }
      }
    `,
  ];

  #timer = 0;

  #set(name, value) {
    const next = { ...this.value, [name]: value };
    if (!value) {
      delete next[name];
    }
    this.value = next;
    this.emit('filter', next);
  }

  #typed(name, value) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(name, value.trim()), TYPING);
  }

  #clear() {
    const names = (this.filters ?? []).map((one) => one.name);
    this.value = Object.fromEntries(Object.entries(this.value ?? {}).filter(([name]) => !names.includes(name)));
    this.emit('filter', this.value);
  }

  render() {
    const filters = this.filters ?? [];
    const set = filters.filter((one) => this.value?.[one.name]);
    const choices = set.filter((one) => one.type !== 'search').length;
    return html`
      <form role="search" ?data-open=${this.open} @submit=${(event) => event.preventDefault()}>
        ${filters.map((one) => (one.type === 'search' ? this.#search(one) : nothing))}
        <sl-button class="more" size="small" aria-expanded=${this.open ? 'true' : 'false'} @click=${() => (this.open = !this.open)}>
          <sl-icon slot="prefix" name="sliders"></sl-icon>${t('shell.filters')}${choices ? ` · ${choices}` : ''}
        </sl-button>
        ${filters.map((one) => (one.type === 'search' ? nothing : this.#choice(one)))}
        ${set.length
          ? html`<sl-button class="clear" size="small" variant="text" @click=${() => this.#clear()}
              >${t('shell.clearFilters')}</sl-button
            >`
          : nothing}
        <span class="end"><slot></slot></span>
      </form>
    `;
  }

  #search(one) {
    return html`<sl-input
      class="search"
      size="small"
      type="search"
      clearable
      label=${one.label}
      placeholder=${one.label}
      .value=${this.value?.[one.name] ?? ''}
      @sl-input=${(event) => this.#typed(one.name, event.target.value)}
      ><sl-icon slot="prefix" name="search"></sl-icon
    ></sl-input>`;
  }

  #choice(one) {
    // Values of options hold no spaces in Shoelace: they are encoded.
    const value = this.value?.[one.name] ?? '';
    return html`<sl-select
      class="choice"
      size="small"
      clearable
      hoist
      label=${one.label}
      placeholder=${one.label}
      ?data-set=${Boolean(value)}
      .value=${encodeURIComponent(value)}
      @sl-change=${(event) => this.#set(one.name, decodeURIComponent(event.target.value))}
      >${(one.options ?? []).map((option) => html`<sl-option value=${encodeURIComponent(option.value)}>${option.label}</sl-option>`)}</sl-select
    >`;
  }
}

define('cab-filter-bar', CabFilterBar);
