import { css } from 'lit';

export const signInStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(320px, 5fr) 7fr;
    min-height: 100dvh;
  }
  aside {
    display: flex;
    flex-direction: column;
    padding: 40px 48px;
    color: #e8f1ec;
    background:
      radial-gradient(120% 80% at 110% 110%, rgb(23 128 95 / 55%), transparent 60%),
      radial-gradient(90% 60% at -10% -10%, rgb(23 128 95 / 28%), transparent 55%), #12211b;
  }
  .claim {
    margin: auto 0;
    max-width: 400px;
  }
  .big {
    font-size: clamp(28px, 3.2vw, 40px);
    line-height: 1.15;
    font-weight: 650;
    letter-spacing: -0.025em;
    text-wrap: balance;
  }
  ul {
    list-style: none;
    padding: 0;
    margin-top: 32px;
    display: grid;
    gap: 16px;
    font-size: 16px;
    color: #c5d5cd;
  }
  li {
    display: flex;
    gap: 14px;
    align-items: center;
  }
  li sl-icon {
    flex: none;
    font-size: 20px;
    color: #6fd3ac;
  }
  main {
    display: flex;
    flex-direction: column;
    align-items: center;
    padding: 24px;
    background: var(--cab-surface);
  }
  .languages {
    align-self: flex-end;
    display: flex;
    gap: 4px;
  }
  .languages button {
    font: inherit;
    font-size: 13px;
    padding: 4px 10px;
    min-height: 28px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--cab-ink-3);
    cursor: pointer;
  }
  .languages button:hover {
    color: var(--cab-ink);
  }
  .languages button[aria-pressed='true'] {
    background: var(--cab-surface-3);
    color: var(--cab-ink);
    font-weight: 550;
  }
  form {
    width: min(384px, 100%);
    margin: auto 0;
    padding-bottom: 40px;
    display: grid;
    gap: 16px;
  }
  h1 {
    font-size: 28px;
    line-height: 36px;
  }
  h1 + p {
    margin-top: -12px;
    margin-bottom: 8px;
  }
  .small {
    display: none;
  }
  .message {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    padding: 10px 14px;
    border-radius: var(--cab-radius);
    background: var(--cab-info-soft);
    color: var(--cab-info);
    font-weight: 500;
  }
  .message sl-icon {
    flex: none;
    margin-top: 2px;
    font-size: 16px;
  }
  .message.bad {
    background: var(--cab-bad-soft);
    color: var(--cab-bad);
  }
  .help {
    margin-top: 8px;
    font-size: 13px;
  }
  @media (max-width: 860px) {
    .page {
      grid-template-columns: 1fr;
    }
    aside {
      display: none;
    }
    .small {
      display: inline-flex;
      margin-bottom: 16px;
    }
  }
`;
