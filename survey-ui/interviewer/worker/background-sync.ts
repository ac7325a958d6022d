/** Sends what waits on the tablet when no window of the app is open. */
import { openSending, type SendingParts } from '../sending/open-sending.ts';

/** @throws when something still waits, so that the browser tries again later */
export async function sendInBackground(parts: SendingParts): Promise<void> {
  const outbox = await openSending(parts);
  try {
    await outbox.send();
    const waits = outbox.entries().some(({ state }) => state === 'waiting');
    const errands = await parts.errands.all();
    if (waits || errands.some(({ problem }) => problem === undefined))
      throw new Error('something still waits on the tablet');
  } finally {
    outbox.close();
  }
}
