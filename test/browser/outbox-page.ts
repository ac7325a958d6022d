/** Runs in the browser: gives a test the outbox of the page that it stands on. */
import { openOutbox } from '../../survey-ui/outbox/browser-outbox.ts';
import type { Outbox } from '../../survey-ui/outbox/outbox.ts';

declare global {
  interface Window {
    outbox: Outbox;
  }
}

window.outbox = await openOutbox();
document.title = 'Utkorg';
