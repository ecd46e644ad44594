import { date, money, number, t } from '@cabinet/shell';
import { css, html, nothing } from 'lit';

/** Months as columns, oldest first: what was fined, and of it what was paid. The table beside says the same. */
export function columnsOf(slices) {
  const most = Math.max(1, ...slices.map((one) => one.fullKopecks));
  return html`<div class="chart"><ol class="months" aria-hidden="true">
    ${slices.map((one) => {
      const month = `${one.key}-01`;
      const title = `${date(month, { month: 'long', year: 'numeric' })}: ${t('fines.count', { n: one.count })}, ${money(one.fullKopecks)}`;
      return html`<li title=${title}>
        <span class="column"
          ><span class="value num">${one.fullKopecks ? brief(one.fullKopecks) : ''}</span><i .style=${`height:calc((100% - 18px) * ${one.fullKopecks / most})`}><i class="paid" .style=${`height:${share(one)}%`}></i></i
        ></span>
        <span class="label">${date(month, { month: 'short' }).replace('.', '')}</span>
      </li>`;
    })}
  </ol></div>`;
}

/** A sum in a word: `1,2 млн`. */
const brief = (kopecks) => number(kopecks / 100, { notation: 'compact', maximumSignificantDigits: 3 });

const share = ({ fullKopecks, paidKopecks }) => (fullKopecks ? Math.min(100, (paidKopecks / fullKopecks) * 100) : 0);

/** Drivers or articles as bars, largest first. `name` says what a key is called. */
export function barsOf(slices, name, link = () => null) {
  const most = Math.max(1, ...slices.map((one) => one.fullKopecks));
  return html`<table class="bars">
    <tbody>
      ${slices.map((one) => {
        const to = link(one);
        return html`<tr>
          <th scope="row">${to ? html`<a href=${to}>${name(one.key)}</a>` : name(one.key)}<span class="muted"> · ${t('fines.count', { n: one.count })}</span></th>
          <td><b>${money(one.fullKopecks)}</b></td>
          <td class="line" aria-hidden="true"><span .style=${`width:${(one.fullKopecks / most) * 100}%`}><i .style=${`width:${share(one)}%`}></i></span></td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** What the colours mean. */
export const legend = () =>
  html`<p class="legend"><i class="full" aria-hidden="true"></i>${t('fines.statistics.full')}<i class="paid" aria-hidden="true"></i>${t('fines.statistics.paid')}</p>`;

/** The months again, for those who read. */
export const monthTable = (slices) => html`<details>
  <summary>${t('fines.statistics.asTable')}</summary>
  <table class="plain">
    <thead>
      <tr>
        <th scope="col">${t('fines.statistics.month')}</th>
        <th scope="col" class="end">${t('fines.statistics.fines')}</th>
        <th scope="col" class="end">${t('fines.statistics.full')}</th>
        <th scope="col" class="end">${t('fines.statistics.paid')}</th>
      </tr>
    </thead>
    <tbody>
      ${slices.length
        ? [...slices].reverse().map(
            (one) => html`<tr>
              <td>${date(`${one.key}-01`, { month: 'long', year: 'numeric' })}</td>
              <td class="end">${one.count}</td>
              <td class="end">${money(one.fullKopecks)}</td>
              <td class="end">${money(one.paidKopecks)}</td>
            </tr>`,
          )
        : nothing}
    </tbody>
  </table>
</details>`;

export const chartStyles = css`
  .chart {
    container-type: inline-size;
  }
  .months {
    display: flex;
    gap: 6px;
    height: 200px;
    list-style: none;
    padding: 0;
  }
  .months li {
    flex: 1 1 0;
    display: grid;
    grid-template: 1fr auto / minmax(0, 1fr);
    gap: 6px;
    min-width: 0;
  }
  .column {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: flex-end;
    min-height: 0;
    border-bottom: 1px solid var(--cab-line-strong);
  }
  .column > i {
    position: relative;
    flex: none;
    width: min(100%, 40px);
    min-height: 2px;
    border-radius: 4px 4px 0 0;
    background: var(--cab-line-strong);
    overflow: hidden;
  }
  .value {
    flex: none;
    font-size: 12px;
    line-height: 18px;
    color: var(--cab-ink-3);
    white-space: nowrap;
  }
  @media (max-width: 900px) {
    .value {
      display: none;
    }
  }
  .column .paid {
    position: absolute;
    inset: auto 0 0;
    background: var(--cab-accent);
  }
  .months .label {
    font-size: 12px;
    justify-self: center;
    white-space: nowrap;
    color: var(--cab-ink-3);
  }
  /* Many months: not each has room for its name. */
  .months:has(> :nth-child(19)) {
    gap: 2px;
  }
  .months:has(> :nth-child(19)) .value {
    display: none;
  }
  .months:has(> :nth-child(19)) li:not(:nth-last-child(3n + 1)) .label {
    visibility: hidden;
  }
  @container (max-width: 560px) {
    .months {
      gap: 3px;
    }
    .months:has(> :nth-child(7)) li:nth-last-child(even) .label {
      visibility: hidden;
    }
    .months:has(> :nth-child(8)) li .label {
      visibility: hidden;
    }
    .months:has(> :nth-child(8)) li:nth-last-child(3n + 1) .label {
      visibility: visible;
    }
    .months:has(> :nth-child(19)) li:not(:nth-last-child(6n + 1)) .label {
      visibility: hidden;
    }
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-top: 12px;
    font-size: 13px;
    color: var(--cab-ink-2);
  }
  .legend i {
    width: 10px;
    height: 10px;
    border-radius: 3px;
  }
  .legend .full {
    background: var(--cab-line-strong);
  }
  .legend .paid {
    background: var(--cab-accent);
    margin-left: 10px;
  }
  .bars {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .bars tr {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    padding: 6px 0;
  }
  .bars th {
    font-weight: 500;
    text-align: start;
    overflow-wrap: anywhere;
    padding: 0;
  }
  .bars td {
    padding: 0;
    white-space: nowrap;
  }
  .bars .line {
    grid-column: 1 / -1;
  }
  .line span {
    display: block;
    height: 8px;
    min-width: 2px;
    border-radius: 4px;
    background: var(--cab-line-strong);
    overflow: hidden;
  }
  .line i {
    display: block;
    height: 100%;
    background: var(--cab-accent);
  }
  details {
    margin-top: 12px;
  }
  summary {
    cursor: pointer;
    color: var(--cab-accent);
    font-weight: 550;
    font-size: 13px;
    min-height: 24px;
  }
`;
