import { CabinetElement, Resource, dateTime, define, t } from '@cabinet/shell';
import { css, html, nothing } from 'lit';
import { fines } from '../model.js';

const ICONS = {
  received: 'inbox',
  amended: 'pencil',
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
        ${items.map(
          (one) => html`<li>
            <span class="dot"><sl-icon name=${ICONS[one.what] ?? 'dot'} aria-hidden="true"></sl-icon></span>
            <div>
              <p><b>${t(`fines.history.${one.what}`)}</b></p>
              ${one.details ? html`<p>${one.details}</p>` : nothing}
              <p class="at muted num">${dateTime(one.at)}</p>
            </div>
          </li>`,
        )}
      </ol>`,
    );
  }
}

define('fines-history', History);
