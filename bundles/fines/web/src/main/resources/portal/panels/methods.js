import { CabinetElement, ask, date, define, t, toast } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { gatewayTitles, payments } from '../model.js';
import { partStyles } from '../parts.js';

/** Cards that gateways keep for a company: `<fines-methods .methods>`. Fires `forgotten`. */
class Methods extends CabinetElement {
  static properties = { methods: { attribute: false }, titles: { state: true } };
  static styles = [
    CabinetElement.styles,
    partStyles,
    css`
      p {
        color: var(--cab-ink-2);
      }
      ul {
        list-style: none;
        padding: 0;
        margin: 12px 0 0;
        border: 1px solid var(--cab-line);
        border-radius: var(--cab-radius);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        padding: 8px 12px;
      }
      li + li {
        border-top: 1px solid var(--cab-line);
      }
      li sl-icon {
        font-size: 18px;
        color: var(--cab-ink-2);
      }
      li div {
        flex: 1 1 180px;
      }
      .since {
        display: block;
        font-size: 13px;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    gatewayTitles().then(
      (titles) => {
        this.titles = titles;
      },
      () => {},
    );
  }

  async #forget(method) {
    const choice = { yes: t('fines.methods.forget'), no: t('shell.cancel') };
    if (!(await ask(t('fines.methods.ask', { title: method.title }), choice))) {
      return;
    }
    try {
      await payments.forgetMethod(method.id);
      toast(t('fines.methods.forgotten'));
    } catch (problem) {
      toast(problem.text ?? problem.message, { kind: 'bad' });
    }
    this.emit('forgotten');
  }

  render() {
    const list = this.methods ?? [];
    return html`<p>${t(list.length ? 'fines.methods.text' : 'fines.methods.empty')}</p>
      ${list.length
        ? html`<ul>
            ${list.map((one) => this.#line(one))}
          </ul>`
        : nothing}`;
  }

  #line(method) {
    return html`<li>
      <sl-icon name="credit-card" aria-hidden="true"></sl-icon>
      <div>
        <b>${method.title}</b>
        <span class="since muted">${this.titles?.get(method.gateway) ?? method.gateway} · ${t('fines.methods.since', { date: date(method.savedAt) })}</span>
      </div>
      <sl-button size="small" @click=${() => this.#forget(method)}>${t('fines.methods.forget')}</sl-button>
    </li>`;
  }
}

define('fines-methods', Methods);
