import { css } from 'lit';

export const paymentStyles = css`
  .state {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 4px 16px;
    align-items: center;
  }
  .mark {
    display: grid;
    place-items: center;
    width: 48px;
    height: 48px;
    border-radius: 50%;
    font-size: 24px;
    color: var(--cab-info);
    background: var(--cab-info-soft);
    --indicator-color: currentColor;
  }
  .UNKNOWN .mark {
    color: var(--cab-warn);
    background: var(--cab-warn-soft);
  }
  .PAID .mark {
    color: var(--cab-ok);
    background: var(--cab-ok-soft);
  }
  .DECLINED .mark {
    color: var(--cab-bad);
    background: var(--cab-bad-soft);
  }
  .CANCELLED .mark,
  .REFUNDED .mark {
    color: var(--cab-mute);
    background: var(--cab-mute-soft);
  }
  .state p {
    color: var(--cab-ink-2);
    max-width: 60ch;
  }
  .sum {
    font-size: 24px;
    font-weight: 650;
    letter-spacing: -0.015em;
    white-space: nowrap;
  }
  .steps {
    list-style: none;
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    margin: 20px 0 4px;
    padding: 0;
    font-size: 13px;
    color: var(--cab-ink-3);
  }
  .steps li {
    position: relative;
    display: grid;
    justify-items: center;
    gap: 6px;
    text-align: center;
  }
  .steps li + li::before {
    content: '';
    position: absolute;
    top: 12px;
    right: calc(50% + 18px);
    left: calc(-50% + 18px);
    height: 2px;
    background: var(--cab-line-strong);
  }
  .steps .done::before,
  .steps .now::before {
    background: var(--cab-accent) !important;
  }
  .dot {
    display: grid;
    place-items: center;
    width: 26px;
    height: 26px;
    border-radius: 50%;
    border: 2px solid var(--cab-line-strong);
    font-size: 12px;
    font-weight: 650;
  }
  .done {
    color: var(--cab-ink-2);
  }
  .done .dot {
    color: var(--cab-on-accent);
    background: var(--cab-accent);
    border-color: var(--cab-accent);
  }
  .now {
    color: var(--cab-ink);
    font-weight: 600;
  }
  .now .dot {
    color: var(--cab-accent);
    border-color: var(--cab-accent);
  }
  .buttons:has(*) {
    margin-top: 16px;
  }
  .uin {
    display: block;
    font-size: 12px;
  }
  @media (max-width: 640px) {
    .state {
      grid-template-columns: auto 1fr;
      align-items: start;
    }
    .sum {
      grid-column: 2;
    }
    /* Three columns are too many: the status goes below the fine. */
    .lines,
    .lines tbody {
      display: block;
    }
    .lines thead {
      display: none;
    }
    .lines tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 4px 16px;
      padding: 8px 16px;
      border-top: 1px solid var(--cab-line);
    }
    .lines td {
      padding: 0;
      border: 0;
    }
    .lines .end {
      grid-area: 1 / 2;
    }
    .buttons sl-button[variant='primary'] {
      flex: 1;
    }
  }
`;
