import { css, html, nothing } from 'lit';
import { Resource } from '../components/resource.js';
import { api } from '../core/api.js';
import { CabinetElement, define } from '../core/element.js';
import { dateTime, relative, t } from '../core/i18n.js';
import { toast } from '../core/toast.js';

const BROWSERS = [
  [/YaBrowser/, 'Яндекс Браузер'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS = [
  [/Android/, 'Android', 'phone'],
  [/iPhone|iPad/, 'iOS', 'phone'],
  [/Windows/, 'Windows', 'laptop'],
  [/Mac OS/, 'macOS', 'laptop'],
  [/Linux/, 'Linux', 'laptop'],
];

const find = (list, text) => list.find(([form]) => form.test(text)) ?? [];

/** Where the person is signed in, and ending what they do not recognise. */
class CabSessions extends CabinetElement {
  static properties = { route: { attribute: false } };
  static styles = [
    CabinetElement.styles,
    css`
      ul {
        list-style: none;
        padding: 0;
        max-width: 760px;
      }
      li {
        display: flex;
        align-items: center;
        gap: 16px;
        padding: 14px 16px;
      }
      li + li {
        border-top: 1px solid var(--cab-line);
      }
      li > sl-icon {
        flex: none;
        font-size: 22px;
        color: var(--cab-ink-3);
      }
      .text {
        flex: 1;
        min-width: 0;
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 10px;
        align-items: center;
        font-weight: 550;
      }
      .text p {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        font-size: 13px;
      }
    `,
  ];

  #list = new Resource(this, (signal) => api.get('/api/v1/sessions', undefined, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#list.load();
  }

  async #end(path, text) {
    try {
      await api.delete(path);
      toast(t(text));
    } catch (problem) {
      toast(problem.text, { kind: 'bad' });
    }
    this.#list.load();
  }

  render() {
    const others = (this.#list.value?.items ?? []).some((one) => !one.current);
    return html`
      <cab-page heading=${t('shell.sessionsPage.title')} sub=${t('shell.sessionsPage.sub')}>
        ${others
          ? html`<sl-button
              slot="actions"
              size="small"
              @click=${() => this.#end('/api/v1/sessions', 'shell.sessionsPage.othersRevoked')}
              >${t('shell.sessionsPage.revokeOthers')}</sl-button
            >`
          : nothing}
        ${this.#list.render(
          (list) => html`<ul class="card">
            ${list.items.map((one) => this.#item(one))}
          </ul>`,
        )}
      </cab-page>
    `;
  }

  #item(one) {
    const [, browser] = find(BROWSERS, one.userAgent ?? '');
    const [, system, icon = 'laptop'] = find(SYSTEMS, one.userAgent ?? '');
    const device = browser && system ? t('shell.sessionsPage.on', { browser, system }) : browser || system || t('shell.sessionsPage.unknown');
    return html`<li>
      <sl-icon name=${icon} aria-hidden="true"></sl-icon>
      <div class="text">
        <div class="name">
          ${device}${one.current ? html`<cab-pill kind="ok">${t('shell.sessionsPage.current')}</cab-pill>` : nothing}
        </div>
        <p class="muted num">
          <span>${one.address}</span>
          <span title=${dateTime(one.lastSeen)}>${t('shell.sessionsPage.lastSeen', { when: relative(one.lastSeen) })}</span>
          <span title=${dateTime(one.created)}>${t('shell.sessionsPage.since', { when: relative(one.created) })}</span>
        </p>
      </div>
      ${one.current
        ? nothing
        : html`<sl-button
            size="small"
            @click=${() => this.#end(`/api/v1/sessions/${one.id}`, 'shell.sessionsPage.revoked')}
            >${t('shell.sessionsPage.revoke')}</sl-button
          >`}
    </li>`;
  }
}

define('cab-sessions', CabSessions);
