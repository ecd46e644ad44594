import { html, render } from 'lit';
import { t } from './i18n.js';

/**
 * Asks in a dialog; a promise of the answer. Closing the dialog is a no, and so is a second question
 * before the first was answered. `ask(text, {yes: 'Leave', no: 'Stay'})`.
 */
export function ask(text, { yes = t('shell.ask.yes'), no = t('shell.cancel') } = {}) {
  document.querySelector('sl-dialog[data-ask]')?.hide();
  const place = document.createElement('div');
  document.body.append(place);
  return new Promise((resolve) => {
    let answer = false;
    const close = (value) => {
      answer = value;
      place.querySelector('sl-dialog').hide();
    };
    render(
      html`<sl-dialog
        data-ask
        label=${text}
        style="--width: 400px"
        @sl-after-hide=${() => {
          place.remove();
          resolve(answer);
        }}
      >
        <sl-button slot="footer" autofocus @click=${() => close(false)}>${no}</sl-button>
        <sl-button slot="footer" variant="primary" @click=${() => close(true)}>${yes}</sl-button>
      </sl-dialog>`,
      place,
    );
    const dialog = place.querySelector('sl-dialog');
    dialog.updateComplete.then(() => dialog.show());
  });
}
