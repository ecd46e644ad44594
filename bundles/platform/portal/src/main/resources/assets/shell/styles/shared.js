import { css } from 'lit';

/** What every element looks like inside: type, links, buttons, cards, focus. */
export const shared = css`
  :host {
    display: block;
    color: var(--cab-ink);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  ul,
  ol {
    margin: 0;
  }
  h1 {
    font-size: 24px;
    line-height: 32px;
    font-weight: 650;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  h2 {
    font-size: 16px;
    line-height: 24px;
    font-weight: 650;
    letter-spacing: -0.005em;
  }
  h3 {
    font-size: 14px;
    line-height: 20px;
    font-weight: 650;
  }
  a {
    color: var(--cab-accent);
    text-decoration: none;
    border-radius: 2px;
  }
  a:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--cab-accent);
    outline-offset: 2px;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .mono {
    font-family: var(--cab-mono);
    font-size: 0.94em;
    letter-spacing: 0;
  }
  .muted {
    color: var(--cab-ink-3);
  }
  .soon {
    color: var(--cab-warn);
    font-weight: 550;
  }
  .soon sl-icon {
    vertical-align: -2px;
  }
  .clip {
    display: inline-block;
    max-width: 22ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: bottom;
  }
  .nowrap {
    white-space: nowrap;
  }
  .card {
    background: var(--cab-surface);
    border: 1px solid var(--cab-line);
    border-radius: var(--cab-radius-l);
    box-shadow: var(--cab-shadow-1);
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  sl-button::part(base) {
    font-weight: 550;
  }
  sl-button[variant='primary']::part(base) {
    color: var(--cab-on-accent);
  }
  sl-input::part(form-control-label),
  sl-select::part(form-control-label),
  sl-textarea::part(form-control-label) {
    font-size: 13px;
    font-weight: 550;
    margin-bottom: 4px;
    color: var(--cab-ink-2);
  }
  sl-input::part(form-control-help-text),
  sl-select::part(form-control-help-text) {
    font-size: 13px;
  }
  sl-input[data-error]::part(base),
  sl-select[data-error]::part(combobox) {
    border-color: var(--cab-bad);
  }
  sl-input[data-error]::part(form-control-help-text),
  sl-select[data-error]::part(form-control-help-text) {
    color: var(--cab-bad);
  }
  sl-alert::part(base) {
    border: 0;
    border-radius: var(--cab-radius);
    background: var(--cab-bad-soft);
    color: var(--cab-bad);
    font-weight: 500;
  }
  sl-alert::part(message) {
    padding: 10px 14px;
  }
  sl-alert::part(icon) {
    padding-inline-start: 14px;
  }
  sl-alert[variant='danger'] sl-icon {
    color: var(--cab-bad);
  }
  sl-dialog::part(title) {
    font-size: 18px;
    font-weight: 650;
  }
  sl-dialog::part(panel) {
    border-radius: var(--cab-radius-l);
    box-shadow: var(--cab-shadow-3);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      transition-duration: 0.01ms !important;
    }
  }
`;
