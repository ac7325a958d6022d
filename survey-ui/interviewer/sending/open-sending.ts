/** What a tablet sends with, in a window of the app and in its service worker alike; it seals nothing. */
import { askAsDevice } from '../../outbox/ask-server.ts';
import { openOutboxNamed } from '../../outbox/open-outbox.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import { postItemsBy } from '../../outbox/post-items.ts';
import { askReceiptsBy } from '../../outbox/receipts.ts';
import { deliverErrands } from './deliver-errands.ts';
import type { Errands } from './errands.ts';

export interface SendingParts {
  /** Read anew each time something is sent; `null` when the tablet is not connected. */
  readonly token: () => Promise<string | null>;
  readonly errands: Errands;
}

export function openSending({ token, errands }: SendingParts): Promise<Outbox> {
  const ask = askAsDevice(token);
  return openOutboxNamed('trygghetsdialog-platta-utkorg', {
    post: postItemsBy(ask),
    // Errands that can't be read or let go of just now are sent another time; answers don't wait for them.
    sendRest: () => deliverErrands(errands, ask).catch(() => null),
    askReceipts: askReceiptsBy(ask),
  });
}
