import { css } from 'lit';

export const dashboardStyles = css`
  .total {
    color: var(--cab-ink-2);
  }
  .total b {
    font-size: 32px;
    line-height: 40px;
    font-weight: 650;
    letter-spacing: -0.02em;
    color: var(--cab-ink);
    margin-right: 4px;
  }
  .bar {
    display: flex;
    gap: 2px;
    height: 8px;
    margin: 12px 0;
    border-radius: 4px;
    overflow: hidden;
  }
  .bar i {
    flex: 0 1 0%;
  }
  i.ok {
    background: var(--cab-accent);
  }
  i.info {
    background: var(--cab-info);
  }
  i.warn {
    background: #d99021;
  }
  ul {
    list-style: none;
    padding: 0;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }
  .legend a {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
    color: var(--cab-ink-2);
  }
  .legend i {
    width: 10px;
    height: 10px;
    border-radius: 3px;
  }
  .legend b {
    color: var(--cab-ink);
    font-weight: 600;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
    margin-top: 16px;
  }
  .tiles a {
    padding: 10px 12px;
    border-radius: var(--cab-radius);
    background: var(--cab-surface-2);
    border: 1px solid var(--cab-line);
    color: inherit;
  }
  .tiles a:hover {
    text-decoration: none;
    border-color: var(--cab-line-strong);
    background: var(--cab-surface-3);
  }
  dt {
    font-size: 12px;
    color: var(--cab-ink-3);
  }
  dd {
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
  }
  dd.warn {
    color: var(--cab-warn);
  }
  .all {
    font-size: 13px;
    font-weight: 550;
  }
  .rows li + li {
    border-top: 1px solid var(--cab-line);
  }
  .rows li:last-child a {
    border-radius: 0 0 11px 11px;
  }
  .rows a {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 9px 16px;
    color: inherit;
  }
  .rows a:hover {
    text-decoration: none;
    background: var(--cab-surface-2);
  }
  .main,
  .side {
    display: grid;
    min-width: 0;
  }
  .side {
    text-align: end;
    justify-items: end;
  }
  .side .muted {
    white-space: nowrap;
  }
  @media (max-width: 360px) {
    .side .muted {
      white-space: normal;
    }
  }
  .rows b {
    font-weight: 550;
  }
  .rows .muted {
    font-size: 13px;
  }
  .own {
    display: grid;
    gap: 16px;
  }
  .own + .own {
    margin-top: 16px;
    padding-top: 16px;
    border-top: 1px solid var(--cab-line);
  }
  .own sl-button {
    justify-self: start;
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    font-size: 16px;
  }
  cab-skeleton {
    padding: 0 16px 8px;
  }
`;
