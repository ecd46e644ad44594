import { html, nothing } from 'lit';
import { CabinetElement, define } from '../core/element.js';
import { pick, t } from '../core/i18n.js';
import { liveUpdates } from '../core/live.js';
import { router } from '../core/router.js';
import { sections } from '../core/sections.js';
import { toast } from '../core/toast.js';
import { product } from './brand.js';
import { layoutStyles } from './layout-styles.js';
import './user-menu.js';
import './outlet.js';

const IN_BAR = 4;

/** Side menu on a desktop, bar at the bottom on a phone, and the page between. */
class CabLayout extends CabinetElement {
  static properties = { heading: { state: true }, connected: { state: true } };
  static styles = [CabinetElement.styles, layoutStyles];

  #outdated = false;

  constructor() {
    super();
    this.heading = '';
    this.connected = navigator.onLine;
    this.liveOn = liveUpdates.online;
  }

  connectedCallback() {
    super.connectedCallback();
    this.until(router.onChange(() => this.#moved()));
    this.until(sections.onChange(() => this.requestUpdate()));
    this.until(sections.onOutdated(() => this.#offerReload()));
    this.until(
      liveUpdates.onState((on) => {
        this.liveOn = on;
        this.requestUpdate();
      }),
    );
    for (const name of ['online', 'offline']) {
      const listener = () => {
        this.connected = navigator.onLine;
      };
      window.addEventListener(name, listener);
      this.until(() => window.removeEventListener(name, listener));
    }
  }

  #moved() {
    this.renderRoot.querySelector('sl-drawer')?.hide();
    this.requestUpdate();
    window.scrollTo(0, 0);
  }

  #offerReload() {
    if (!this.#outdated) {
      this.#outdated = true;
      toast(t('shell.outdated'), {
        kind: 'info',
        key: 'outdated',
        action: { label: t('shell.reload'), run: () => location.reload() },
      });
    }
  }

  #titled(event) {
    event.stopPropagation();
    this.heading = event.detail;
    document.title = `${event.detail} · ${product}`;
  }

  get #links() {
    const home = { path: '', icon: 'grid-1x2', label: t('shell.home'), count: 0 };
    return [
      home,
      ...sections.entries.map((entry) => ({
        path: entry.path,
        icon: entry.icon,
        label: pick(entry.title),
        count: sections.badge(entry),
      })),
    ];
  }

  #link(one) {
    const here = (router.current.segments[0] ?? '') === one.path;
    return html`<a href="#/${one.path}" aria-current=${here ? 'page' : nothing}>
      <sl-icon name=${one.icon} aria-hidden="true"></sl-icon><span class="label">${one.label}</span>
      ${one.count ? html`<span class="count num">${one.count > 99 ? '99+' : one.count}</span>` : nothing}
    </a>`;
  }

  #skip(event) {
    event.preventDefault();
    this.renderRoot.querySelector('main').focus();
  }

  render() {
    const links = this.#links;
    const crowded = links.length > IN_BAR + 1;
    const barred = crowded ? links.slice(0, IN_BAR) : links;
    const offline = !this.connected ? 'network' : !this.liveOn ? 'live' : '';
    return html`
      <a class="skip" href="#main" @click=${(event) => this.#skip(event)}>${t('shell.skip')}</a>
      <nav class="side" aria-label=${t('shell.menu')}>
        <a class="brand" href="#/"><cab-brand></cab-brand></a>
        <div class="links">${links.map((one) => this.#link(one))}</div>
        <cab-user-menu wide></cab-user-menu>
      </nav>
      <header class="top">
        <a class="brand" href="#/"><cab-brand></cab-brand></a>
        <cab-user-menu></cab-user-menu>
      </header>
      <div class="column">
        <div role="status" aria-live="polite">
          ${offline
            ? html`<div class="offline"><sl-icon name="wifi-off"></sl-icon>${t(`shell.offline.${offline}`)}</div>`
            : nothing}
        </div>
        <main id="main" tabindex="-1" @page-title=${(event) => this.#titled(event)}><cab-outlet></cab-outlet></main>
      </div>
      <nav class="bar" aria-label=${t('shell.menu')}>
        ${barred.map((one) => this.#link(one))}
        ${crowded
          ? html`<button @click=${() => this.renderRoot.querySelector('sl-drawer').show()}>
              <sl-icon name="three-dots" aria-hidden="true"></sl-icon><span class="label">${t('shell.moreMenu')}</span>
            </button>`
          : nothing}
      </nav>
      ${crowded
        ? html`<sl-drawer label=${t('shell.menu')} placement="bottom">
            <div class="drawer">${links.slice(IN_BAR).map((one) => this.#link(one))}</div>
          </sl-drawer>`
        : nothing}
    `;
  }
}

define('cab-layout', CabLayout);
