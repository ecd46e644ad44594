import { css, html, nothing } from 'lit';
import { CabinetElement, define } from '../core/element.js';
import { i18n, t } from '../core/i18n.js';
import { session } from '../core/session.js';
import { theme } from '../core/theme.js';

/** Who is signed in, their settings of the shell, and the way out. Fires `sign-out`. */
class CabUserMenu extends CabinetElement {
  static properties = { wide: { type: Boolean, reflect: true } };
  static styles = [
    CabinetElement.styles,
    css`
      button {
        display: flex;
        align-items: center;
        gap: 10px;
        width: 100%;
        padding: 8px;
        border: 0;
        border-radius: var(--cab-radius);
        background: none;
        color: var(--cab-side-ink);
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        background: rgb(255 255 255 / 7%);
      }
      :focus-visible {
        outline-color: var(--cab-side-accent);
      }
      .face {
        flex: none;
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        border-radius: 50%;
        background: #275543;
        color: #d9f3e7;
        font-size: 12px;
        font-weight: 650;
      }
      .who {
        display: none;
        min-width: 0;
        flex: 1;
      }
      :host([wide]) .who {
        display: block;
      }
      :host([wide]) sl-dropdown {
        display: block;
      }
      .who * {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .who b {
        font-weight: 550;
        color: #fff;
        line-height: 18px;
        white-space: nowrap;
      }
      .who span {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow-wrap: anywhere;
        font-size: 12px;
        line-height: 16px;
        color: var(--cab-side-ink-2);
      }
      sl-menu {
        min-width: 232px;
      }
      .about {
        padding: 8px 16px;
        line-height: 18px;
      }
      .about b {
        display: block;
        font-weight: 600;
      }
      .about span {
        font-size: 12px;
        color: var(--cab-ink-3);
        display: block;
      }
    `,
  ];

  #selected({ detail }) {
    const [what, value] = detail.item.value.split(':');
    const actions = {
      sessions: () => {
        location.hash = '#/sessions';
      },
      language: () => i18n.setLanguage(value),
      theme: () => theme.set(value),
      out: () => this.emit('sign-out'),
    };
    actions[what]();
    this.requestUpdate();
  }

  render() {
    const who = session.current;
    if (!who) {
      return nothing;
    }
    const role = t(`shell.role.${who.role}`);
    const initials = who.displayName
      .split(/\s+/)
      .slice(0, 2)
      .map((word) => word[0])
      .join('')
      .toUpperCase();
    return html`
      <sl-dropdown hoist placement=${this.wide ? 'top-start' : 'bottom-end'}>
        <button slot="trigger" aria-label=${`${t('shell.account')}: ${who.displayName}`}>
          <span class="face" aria-hidden="true">${initials}</span>
          <span class="who"><b>${who.displayName}</b><span title=${who.companyName || role}>${who.companyName || role}</span></span>
          ${this.wide ? html`<sl-icon name="chevron-expand"></sl-icon>` : nothing}
        </button>
        <sl-menu @sl-select=${(event) => this.#selected(event)}>
          <div class="about">
            <b>${who.displayName}</b><span>${role}</span>${who.companyName ? html`<span>${who.companyName}</span>` : nothing}
          </div>
          <sl-divider></sl-divider>
          <sl-menu-item value="sessions:"><sl-icon slot="prefix" name="laptop"></sl-icon>${t('shell.sessions')}</sl-menu-item>
          <sl-divider></sl-divider>
          <sl-menu-label>${t('shell.language')}</sl-menu-label>
          ${[
            ['ru', 'Русский'],
            ['en', 'English'],
          ].map(([code, name]) => this.#choice(`language:${code}`, name, i18n.language === code))}
          <sl-divider></sl-divider>
          <sl-menu-label>${t('shell.theme.label')}</sl-menu-label>
          ${['auto', 'light', 'dark'].map((one) => this.#choice(`theme:${one}`, t(`shell.theme.${one}`), theme.choice === one))}
          <sl-divider></sl-divider>
          <sl-menu-item value="out:"><sl-icon slot="prefix" name="box-arrow-right"></sl-icon>${t('shell.signOut')}</sl-menu-item>
        </sl-menu>
      </sl-dropdown>
    `;
  }

  #choice(value, label, on) {
    return html`<sl-menu-item type="checkbox" value=${value} .checked=${on}>${label}</sl-menu-item>`;
  }
}

define('cab-user-menu', CabUserMenu);
