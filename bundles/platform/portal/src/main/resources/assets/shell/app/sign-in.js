import { html, nothing } from 'lit';
import { CabinetElement, define } from '../core/element.js';
import { i18n, t } from '../core/i18n.js';
import { session } from '../core/session.js';
import { product, supportPhone } from './brand.js';
import { signInStyles } from './sign-in-styles.js';

/** The sign-in page. */
class CabSignIn extends CabinetElement {
  static properties = {
    ended: { type: Boolean },
    problem: { state: true },
    wrong: { state: true },
    busy: { state: true },
    wait: { state: true },
  };
  static styles = [CabinetElement.styles, signInStyles];

  #timer = 0;

  constructor() {
    super();
    this.wrong = {};
    this.wait = 0;
  }

  firstUpdated() {
    document.title = `${t('shell.signIn.title')} · ${product}`;
    customElements.whenDefined('sl-input').then(() => this.renderRoot.querySelector('sl-input')?.focus());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy || this.wait) {
      return;
    }
    const field = (name) => this.renderRoot.querySelector(`[name=${name}]`);
    const login = field('login').value.trim();
    const password = field('password').value;
    this.problem = null;
    this.wrong = {
      ...(login ? {} : { login: t('shell.signIn.required') }),
      ...(password ? {} : { password: t('shell.signIn.required') }),
    };
    const missing = Object.keys(this.wrong)[0];
    if (missing) {
      field(missing).focus();
      return;
    }
    this.busy = true;
    try {
      await session.signIn(login, password);
    } catch (problem) {
      this.problem = problem;
      this.#count(problem.status === 429 ? problem.retryAfter : 0);
      await this.updateComplete;
      field('password').select();
    } finally {
      this.busy = false;
    }
  }

  #count(seconds) {
    clearInterval(this.#timer);
    this.wait = seconds;
    if (seconds) {
      this.#timer = setInterval(() => {
        this.wait--;
        if (this.wait <= 0) {
          this.#count(0);
          this.problem = null;
        }
      }, 1000);
    }
  }

  render() {
    return html`
      <div class="page">
        <aside>
          <cab-brand></cab-brand>
          <div class="claim">
            <p class="big">${t('shell.signIn.claim')}</p>
            <ul>
              ${[
                ['car-front', 'fleet'],
                ['broadcast', 'live'],
                ['shield-lock', 'safe'],
              ].map(([icon, key]) => html`<li><sl-icon name=${icon} aria-hidden="true"></sl-icon>${t(`shell.signIn.points.${key}`)}</li>`)}
            </ul>
          </div>
        </aside>
        <main>
          <div class="languages" role="group" aria-label=${t('shell.language')}>
            ${i18n.languages.map(
              (one) =>
                html`<button lang=${one} aria-pressed=${i18n.language === one ? 'true' : 'false'} @click=${() => i18n.setLanguage(one)}>
                  ${{ ru: 'Русский', en: 'English' }[one]}
                </button>`,
            )}
          </div>
          <form @submit=${(event) => this.#submit(event)} novalidate>
            <cab-brand class="small"></cab-brand>
            <h1>${t('shell.signIn.title')}</h1>
            <p class="muted">${t('shell.signIn.text')}</p>
            ${this.#message()}
            ${this.#field('login', 'text', 'username')} ${this.#field('password', 'password', 'current-password')}
            <sl-button type="submit" variant="primary" size="large" ?loading=${this.busy} ?disabled=${this.wait > 0}
              >${this.wait ? t('shell.signIn.wait', { n: this.wait }) : t('shell.signIn.submit')}</sl-button
            >
            ${supportPhone
              ? html`<p class="help muted">
                  ${t('shell.signIn.help')}
                  <a class="nowrap" href="tel:${supportPhone.replace(/[^+\d]/g, '')}">${supportPhone}</a>
                </p>`
              : nothing}
          </form>
        </main>
      </div>
    `;
  }

  #message() {
    if (this.problem) {
      return html`<div class="message bad" role="alert"><sl-icon name="exclamation-octagon"></sl-icon>${this.problem.text}</div>`;
    }
    return this.ended
      ? html`<div class="message" role="status"><sl-icon name="info-circle"></sl-icon>${t('shell.signIn.ended')}</div>`
      : nothing;
  }

  #field(name, type, autocomplete) {
    const wrong = this.wrong[name];
    return html`<sl-input
      name=${name}
      type=${type}
      label=${t(`shell.signIn.${name}`)}
      autocomplete=${autocomplete}
      autocapitalize="off"
      spellcheck="false"
      size="large"
      ?password-toggle=${type === 'password'}
      ?data-error=${Boolean(wrong)}
      help-text=${wrong ?? ''}
      @sl-input=${() => {
        this.wrong = { ...this.wrong, [name]: undefined };
      }}
      @keydown=${(event) => event.key === 'Enter' && this.#submit(event)}
    ></sl-input>`;
  }
}

define('cab-sign-in', CabSignIn);
