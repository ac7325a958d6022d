/** Runs in the browser: gives a test the tablet's outbox, with its token and its errands. */
import type { TabletOutbox } from '../../survey-ui/interviewer/sending/tablet-outbox.ts';
import { openWindowOutbox } from '../../survey-ui/interviewer/sending/window-outbox.ts';
import { errands, setToken, token } from './tablet-sending-store.ts';

declare global {
  interface Window {
    tablet: {
      readonly outbox: TabletOutbox;
      readonly errands: typeof errands;
      readonly setToken: typeof setToken;
      /** How many answers the outbox has said that it threw away. */
      discarded: number;
    };
  }
}

const outbox = await openWindowOutbox({
  token,
  errands,
  async onDiscarded(count) {
    window.tablet.discarded += count;
  },
});
window.tablet = { outbox, errands, setToken, discarded: 0 };
document.title = 'Utkorg';
