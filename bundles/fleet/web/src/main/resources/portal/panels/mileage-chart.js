import { date } from '@cabinet/shell';
import { html, svg } from 'lit';
import { km } from '../model.js';

const WIDTH = 600;
const HEIGHT = 96;
const EDGE = 6;

/**
 * The readings as a line over time; decoration, the table below says the same. It does not begin at
 * zero, so its ends are named.
 */
export function chart(readings) {
  const points = readings.map((one) => [Date.parse(one.at), one.km]).sort((a, b) => a[0] - b[0]);
  const [from, to] = [points[0][0], points.at(-1)[0]];
  const kms = points.map(([, value]) => value);
  const [low, high] = [Math.min(...kms), Math.max(...kms)];
  const x = (at) => ((at - from) / (to - from || 1)) * WIDTH;
  const y = (value) => HEIGHT - EDGE - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  const line = points.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return html`<div class="chart" aria-hidden="true">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
      ${svg`<polygon class="area" points="0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}"></polygon><polyline class="line" points=${line}></polyline>`}
    </svg>
    <div class="axis muted num">${[readings.at(-1), readings[0]].map((one) => html`<span>${date(one.at)} · ${km(one.km)}</span>`)}</div>
  </div>`;
}
