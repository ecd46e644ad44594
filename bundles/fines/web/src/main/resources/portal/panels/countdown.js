import { CabinetElement, date, dateTime, define, t } from '@cabinet/shell';
import { css, html, nothing } from 'lit';

const HOUR = 3600000;
const DAY = 24 * HOUR;
const EVERY = 20000;

const ticking = new Set();
let timer = 0;

/** One clock for all countdowns of the page. */
function tick() {
  ticking.forEach((one) => one.requestUpdate());
}

/** What is left until the moment, in words: days; hours on the last day; minutes in the last hour. */
export function left(until, now = Date.now()) {
  const rest = Date.parse(until) - now;
  if (rest <= 0) {
    return { kind: 'mute', text: t('fines.left.over'), over: true };
  }
  if (rest >= DAY) {
    const days = Math.floor(rest / DAY);
    return { kind: days <= 3 ? 'warn' : 'ok', text: t('fines.left.days', { n: days }) };
  }
  return rest >= HOUR
    ? { kind: 'bad', text: t('fines.left.hours', { n: Math.floor(rest / HOUR) }) }
    : { kind: 'bad', text: t('fines.left.minutes', { n: Math.max(1, Math.floor(rest / 60000)) }) };
}

/** A discount and how long it still holds: `<fines-countdown .discount percent="25">`. Fires `ended` once. */
class Countdown extends CabinetElement {
  static properties = { discount: { attribute: false }, percent: { type: Number } };
  static styles = [
    CabinetElement.styles,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  #ended = '';

  connectedCallback() {
    super.connectedCallback();
    ticking.add(this);
    timer ||= setInterval(tick, EVERY);
    this.until(() => {
      ticking.delete(this);
      if (!ticking.size) {
        clearInterval(timer);
        timer = 0;
      }
    });
  }

  updated() {
    const until = this.discount?.endsAt;
    if (until && this.#ended !== until && Date.parse(until) <= Date.now()) {
      this.#ended = until;
      this.emit('ended');
    }
  }

  render() {
    if (!this.discount) {
      return nothing;
    }
    const { kind, text, over } = left(this.discount.endsAt);
    const until = t('fines.discountUntil', { date: date(this.discount.lastDay), moment: dateTime(this.discount.endsAt) });
    return html`<cab-pill kind=${kind} title=${until}
      >${this.percent && !over ? html`<span class="num">−${this.percent}\u00a0%</span>` : nothing}<span class="num">${text}</span
      ><span class="sr">${until}</span></cab-pill
    >`;
  }
}

define('fines-countdown', Countdown);
