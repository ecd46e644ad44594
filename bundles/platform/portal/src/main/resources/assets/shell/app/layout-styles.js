import { css } from 'lit';

export const layoutStyles = css`
  :host {
    display: grid;
    grid-template-columns: var(--cab-side-width) minmax(0, 1fr);
    min-height: 100dvh;
    --cab-sticky-top: 0px;
  }
  .skip {
    position: fixed;
    z-index: 50;
    top: -60px;
    left: 16px;
    padding: 8px 16px;
    border-radius: 0 0 8px 8px;
    background: var(--cab-accent);
    color: var(--cab-on-accent);
    font-weight: 550;
  }
  .skip:focus {
    top: 0;
  }
  .side {
    position: sticky;
    top: 0;
    height: 100dvh;
    display: flex;
    flex-direction: column;
    padding: 20px 12px 12px;
    background: var(--cab-side);
    color: var(--cab-side-ink);
  }
  .brand {
    display: flex;
    color: #fff;
    text-decoration: none;
    border-radius: 8px;
  }
  .side .brand {
    padding: 0 8px 20px;
  }
  .links {
    flex: 1;
    overflow-y: auto;
    display: grid;
    align-content: start;
    gap: 2px;
    margin: 0 -4px;
    padding: 4px;
  }
  .links a,
  .drawer a {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 40px;
    padding: 0 12px;
    border-radius: var(--cab-radius);
    color: var(--cab-side-ink);
    font-weight: 500;
    text-decoration: none;
  }
  .links sl-icon {
    flex: none;
    font-size: 18px;
    color: var(--cab-side-ink-2);
  }
  .links a:hover {
    background: rgb(255 255 255 / 6%);
  }
  .links a[aria-current] {
    background: var(--cab-side-2);
    color: #fff;
    box-shadow: inset 3px 0 0 var(--cab-side-accent);
  }
  .links a[aria-current] sl-icon {
    color: var(--cab-side-accent);
  }
  .side :focus-visible,
  .top :focus-visible,
  .bar :focus-visible {
    outline-color: var(--cab-side-accent);
  }
  .links .label {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    min-width: 20px;
    padding: 0 6px;
    border-radius: 10px;
    background: var(--cab-side-accent);
    color: #08231a;
    font-size: 12px;
    line-height: 20px;
    font-weight: 650;
    text-align: center;
  }
  .top,
  .bar {
    display: none;
  }
  .column {
    min-width: 0;
  }
  main {
    max-width: 1440px;
    margin: 0 auto;
    padding: 24px 32px 48px;
    outline: none;
  }
  .offline {
    display: flex;
    justify-content: center;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    background: var(--cab-warn-soft);
    color: var(--cab-warn);
    font-weight: 550;
  }
  .drawer a {
    color: var(--cab-ink);
    font-size: 16px;
    min-height: 48px;
  }
  @media (max-width: 900px) {
    :host {
      display: block;
      padding-bottom: calc(60px + env(safe-area-inset-bottom));
      --cab-sticky-top: 52px;
      --cab-sticky-bottom: calc(60px + env(safe-area-inset-bottom));
    }
    .side {
      display: none;
    }
    .top {
      position: sticky;
      top: 0;
      z-index: 10;
      display: flex;
      align-items: center;
      justify-content: space-between;
      height: 52px;
      padding: 0 8px 0 16px;
      background: var(--cab-side);
      color: var(--cab-side-ink);
    }
    main {
      padding: 16px 16px 32px;
    }
    .bar {
      position: fixed;
      z-index: 10;
      inset: auto 0 0;
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
      padding-bottom: env(safe-area-inset-bottom);
      background: var(--cab-surface);
      border-top: 1px solid var(--cab-line);
    }
    .bar a,
    .bar button {
      position: relative;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 3px;
      height: 60px;
      padding: 0 2px;
      border: 0;
      background: none;
      color: var(--cab-ink-3);
      font: 500 11px/14px var(--cab-font);
      text-decoration: none;
      min-width: 0;
    }
    .bar sl-icon {
      font-size: 20px;
    }
    .bar .label {
      max-width: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .bar a[aria-current] {
      color: var(--cab-accent);
      font-weight: 650;
    }
    .bar .count {
      position: absolute;
      top: 6px;
      left: calc(50% + 6px);
      min-width: 16px;
      padding: 0 4px;
      font-size: 10px;
      line-height: 16px;
    }
  }
  @media print {
    .side,
    .top,
    .bar {
      display: none;
    }
    :host {
      display: block;
    }
  }
`;
