import { css } from 'lit';

export const payStyles = css`
  sl-dialog {
    --width: 560px;
  }
  sl-alert {
    margin-bottom: 12px;
  }
  ul,
  ol {
    list-style: none;
    padding: 0;
  }
  .lines {
    max-height: 264px;
    overflow-y: auto;
    border: 1px solid var(--cab-line);
    border-radius: var(--cab-radius);
  }
  .lines li {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 16px;
    padding: 8px 12px;
  }
  .lines li + li {
    border-top: 1px solid var(--cab-line);
  }
  .what {
    display: grid;
    min-width: 0;
  }
  .what b {
    font-weight: 550;
  }
  .what .muted {
    font-size: 13px;
  }
  .consent {
    display: block;
    margin: 12px;
  }
  .totals {
    display: grid;
    gap: 4px;
    margin: 12px;
  }
  .totals div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  .totals .saving {
    color: var(--cab-ok);
    font-weight: 550;
  }
  .totals .total {
    margin-top: 4px;
    padding-top: 8px;
    border-top: 1px solid var(--cab-line);
    font-size: 18px;
    font-weight: 650;
  }
  .changed {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 10px;
    padding: 10px 14px;
    margin-bottom: 12px;
    border-radius: var(--cab-radius);
    background: var(--cab-warn-soft);
    color: var(--cab-warn);
  }
  .changed sl-icon {
    font-size: 18px;
    margin-top: 1px;
    grid-row: span 2;
  }
  .changed s {
    opacity: 0.85;
  }
  fieldset {
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  legend,
  .next h3 {
    padding: 0;
    font-size: 13px;
    font-weight: 600;
    margin-bottom: 4px;
  }
  label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 36px;
    padding: 0 8px;
    border-radius: var(--cab-radius);
    cursor: pointer;
  }
  label:hover {
    background: var(--cab-surface-3);
  }
  label:has(:checked) {
    background: var(--cab-accent-soft);
  }
  label input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--cab-accent);
  }
  .next {
    padding: 12px 14px;
    border-radius: var(--cab-radius);
    background: var(--cab-surface-2);
    font-size: 13px;
  }
  .next ol {
    counter-reset: step;
    display: grid;
    gap: 4px;
  }
  .next li {
    display: grid;
    grid-template-columns: 20px 1fr;
    color: var(--cab-ink-2);
  }
  .next li::before {
    counter-increment: step;
    content: counter(step) '.';
    font-weight: 600;
  }
`;
