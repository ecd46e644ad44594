import { css } from 'lit';

export const tableStyles = css`
  .frame {
    position: relative;
    background: var(--cab-surface);
    border: 1px solid var(--cab-line);
    border-radius: var(--cab-radius-l);
    box-shadow: var(--cab-shadow-1);
  }
  :host([plain]) .frame {
    border: 0;
    box-shadow: none;
    background: none;
  }
  /* What sticks now sticks to the frame, no longer below the page's own bar. */
  .frame[data-wide] {
    overflow-x: auto;
    --cab-sticky-top: 0px;
  }
  .frame[data-stale] tbody,
  .frame[data-stale] ul {
    opacity: 0.6;
    transition: opacity 200ms 200ms;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 14px;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 7px 9px;
    text-align: start;
    border-bottom: 1px solid var(--cab-line);
    vertical-align: middle;
  }
  th:first-child,
  td:first-child {
    padding-left: 16px;
  }
  th:last-child,
  td:last-child {
    padding-right: 16px;
  }
  th {
    position: sticky;
    top: var(--cab-sticky-top, 56px);
    z-index: 1;
    background: var(--cab-surface-2);
    color: var(--cab-ink-2);
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    white-space: nowrap;
    padding-block: 4px;
    height: 36px;
  }
  th:first-child {
    border-top-left-radius: 11px;
  }
  th:last-child {
    border-top-right-radius: 11px;
  }
  .end {
    text-align: end;
  }
  th.end .sort {
    flex-direction: row-reverse;
  }
  tbody tr:last-child td {
    border-bottom: 0;
  }
  tbody tr:last-child td:first-child {
    border-bottom-left-radius: 11px;
  }
  tbody tr:last-child td:last-child {
    border-bottom-right-radius: 11px;
  }
  .box {
    width: 44px;
    padding: 0 0 0 8px !important;
  }
  /* The whole cell can be hit, at least 40 by 36 px. */
  .tick {
    display: grid;
    place-items: center;
    width: 36px;
    min-height: 36px;
    cursor: pointer;
  }
  .tick input {
    width: 17px;
    height: 17px;
    margin: 0;
    accent-color: var(--cab-accent);
    cursor: pointer;
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
  }
  .choice .tick {
    width: 48px;
    min-height: 48px;
    margin-right: -12px;
  }
  .choice .tile {
    grid-column: 2;
  }
  .choice:not(:has(.tick)) .tile {
    grid-column: 1 / -1;
  }
  tbody tr:has(:checked) td {
    background: var(--cab-accent-soft);
  }
  li:has(:checked) {
    background: var(--cab-accent-soft);
  }
  tr[data-link] {
    cursor: pointer;
  }
  tbody tr:not(.ghost):hover td {
    background: var(--cab-surface-2);
  }
  tbody tr:focus-within td {
    background: var(--cab-accent-soft);
  }
  td > a {
    color: inherit;
    font-weight: 550;
  }
  td > a:hover {
    text-decoration: none;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0 4px;
    margin: 0 -4px;
    min-height: 28px;
    border-radius: 4px;
    cursor: pointer;
  }
  .sort:hover {
    color: var(--cab-ink);
    background: var(--cab-surface-3);
  }
  .sort sl-icon {
    opacity: 0;
    font-size: 12px;
  }
  .sort:hover sl-icon,
  .sort:focus-visible sl-icon {
    opacity: 0.5;
  }
  .sort sl-icon[data-on] {
    opacity: 1;
    color: var(--cab-accent);
  }
  .ghost i {
    display: block;
    height: 12px;
    width: 70%;
    min-width: 40px;
    margin: 5px 0;
    border-radius: 6px;
    background: var(--cab-skeleton);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.4;
    }
  }
  .tools {
    position: sticky;
    top: calc(var(--cab-sticky-top, 56px) + 4px);
    z-index: 3;
    float: right;
    height: 0;
    margin-right: 4px;
  }
  .tool {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    margin-top: 4px;
    border: 0;
    border-radius: 6px;
    background: var(--cab-surface-2);
    color: var(--cab-ink-2);
    cursor: pointer;
  }
  .tool:hover {
    background: var(--cab-surface-3);
    color: var(--cab-ink);
  }
  .tools ~ table th:last-child {
    padding-right: 44px;
  }
  ul {
    list-style: none;
    padding: 0;
  }
  li + li {
    border-top: 1px solid var(--cab-line);
  }
  .tile {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding: 12px 16px;
    color: inherit;
    border-radius: var(--cab-radius-l);
  }
  a.tile:hover {
    text-decoration: none;
    background: var(--cab-surface-2);
  }
  .top {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    justify-content: space-between;
    margin-bottom: 2px;
  }
  .title .nowrap,
  .title .clip {
    white-space: normal;
  }
  .aside {
    flex: none;
  }
  .title {
    min-width: 0;
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    font-weight: 600;
    font-size: 15px;
  }
  .fact {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .fact > :last-child {
    text-align: end;
  }
  cab-skeleton {
    padding: 8px 16px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 12px 16px;
    min-height: 56px;
    font-size: 13px;
  }
  :host([plain]) .foot {
    padding: 8px 16px;
    min-height: 40px;
  }
  .bad {
    color: var(--cab-bad);
  }
`;
