/**
 * The outbox of the enkät in this browser: opened where an answer is sent, and on every page of the
 * enkät where the mark says that something is left.
 */
import { askServer } from './ask-server.ts';
import { sendInWindow } from './in-window.ts';
import { openOutboxNamed } from './open-outbox.ts';
import type { Outbox } from './outbox.ts';
import { setMark } from './outbox-mark.ts';
import { postItemsBy } from './post-items.ts';

/** Opens the box, and begins to send what waits in it. */
export async function openOutbox(): Promise<Outbox> {
  const outbox = await openOutboxNamed('trygghetsdialog-utkorg', { post: postItemsBy(askServer) });
  const mark = () => setMark(outbox.entries().length > 0);
  mark();
  outbox.subscribe(mark);
  sendInWindow(outbox);
  return outbox;
}
