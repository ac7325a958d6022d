/** What has not been delivered, as a file: for a tablet that can't reach the server. */
import type { OutboxFile } from '../../../api/contract/tablet/outbox-file.ts';
import { type OutboxEntry, sealedIn } from '../../outbox/outbox-item.ts';
import type { Errand } from './errands.ts';

/** The envelope of an item that has not been delivered, or needs to be looked at. */
function envelopeOf(entry: OutboxEntry) {
  const isSent = entry.state === 'sent' || entry.state === 'sent-not-wiped';
  return isSent || entry.response === null ? null : sealedIn(entry.response);
}

/** @param day - the day of today, as `YYYY-MM-DD` */
export function outboxFile(
  { deviceName, day }: { readonly deviceName: string; readonly day: string },
  entries: readonly OutboxEntry[],
  errands: readonly Errand[],
): OutboxFile {
  return {
    format: 'trygghetsdialog-utkorg-1',
    device: deviceName,
    exportedOn: day,
    responses: entries.flatMap((entry) => {
      const item = envelopeOf(entry);
      return item ? [{ round: entry.round, item }] : [];
    }),
    stops: errands.flatMap((one) =>
      one.kind === 'stop' ? [{ round: one.round, stop: one.stop }] : [],
    ),
    tallies: errands.flatMap((one) =>
      one.kind === 'tally' ? [{ round: one.round, tally: one.tally }] : [],
    ),
  };
}
