import { CabinetElement, Resource, dateTime, define, i18n, money, t } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { fines } from '../model.js';
import { reasonOf } from '../parts.js';

const ICONS = {
  received: 'inbox',
  amended: 'pencil',
  'paid-elsewhere': 'cash-coin',
  annulled: 'slash-circle',
  'annulment-undone': 'arrow-counterclockwise',
  'payment-ordered': 'credit-card',
  paid: 'check-circle',
  'payment-failed': 'x-circle',
  'still-owed': 'exclamation-circle',
  overpaid: 'plus-circle',
  'refund-due': 'arrow-return-left',
  'refund-requested': 'arrow-return-left',
  refunded: 'arrow-return-left',
  confirmed: 'check2-all',
  attributed: 'person-check',
};

const isSum = (kopecks) => Number.isFinite(kopecks);

/** What happened, in words. */
function titleOf({ what, amountKopecks, details }) {
  if (what === 'paid-elsewhere' && isSum(amountKopecks)) {
    return t('fines.history.partly-paid-elsewhere');
  }
  if (what === 'attributed' && !details) {
    return t('fines.history.assigned');
  }
  return t(i18n.has(`fines.history.${what}`) ? `fines.history.${what}` : 'fines.history.changed');
}

/** What more there is to say: a sum, a registry, a reason; empty when nothing. */
function textOf({ what, amountKopecks, beforeKopecks, code, details = '' }) {
  if (isSum(amountKopecks)) {
    return isSum(beforeKopecks) ? `${money(beforeKopecks)} → ${money(amountKopecks)}` : money(amountKopecks);
  }
  if (what === 'received') {
    return i18n.has(`fines.registry.${code}`) ? t(`fines.registry.${code}`) : details;
  }
  return what === 'payment-failed' && code ? reasonOf(code) : details;
}

/** What happened to a fine, latest first: `<fines-history .fineId>`. */
class History extends CabinetElement {
  static properties = { fineId: { attribute: false } };
  static styles = [
    CabinetElement.styles,
    css`
      ol {
        list-style: none;
        padding: 0;
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 28px 1fr;
        gap: 0 12px;
        padding-bottom: 16px;
      }
      li:last-child {
        padding-bottom: 0;
      }
      li:not(:last-child)::before {
        content: '';
        position: absolute;
        left: 13px;
        top: 28px;
        bottom: 0;
        width: 2px;
        background: var(--cab-line);
      }
      .dot {
        display: grid;
        place-items: center;
        width: 28px;
        height: 28px;
        border-radius: 50%;
        background: var(--cab-surface-3);
        color: var(--cab-ink-2);
      }
      b {
        font-weight: 550;
      }
      p {
        overflow-wrap: anywhere;
      }
      .at {
        font-size: 12px;
      }
    `,
  ];

  #entries = new Resource(this, (signal) => fines.history(this.fineId, signal));

  willUpdate(changes) {
    if (changes.has('fineId')) {
      this.#entries.load({ keep: false });
    }
  }

  refresh() {
    this.#entries.load();
  }

  render() {
    return this.#entries.render(
      ({ items }) => html`<ol>
        ${items.map((one) => {
          const text = textOf(one);
          return html`<li>
            <span class="dot"><sl-icon name=${ICONS[one.what] ?? 'dot'} aria-hidden="true"></sl-icon></span>
            <div>
              <p><b>${titleOf(one)}</b></p>
              ${text ? html`<p class="num">${text}</p>` : nothing}
              <p class="at muted num">${dateTime(one.at)}</p>
            </div>
          </li>`;
        })}
      </ol>`,
    );
  }
}

define('fines-history', History);
