/**
 * What a tablet holds and has not delivered, as a file: for when it can't reach the server. Read on
 * the server by `import --outbox`, as often as one likes with the same result.
 */
import * as z from 'zod/mini';
import { Day } from '../response.ts';
import { Stop } from '../round.ts';
import { StopTally } from './device.ts';
import { SealedItem } from './sealed-item.ts';

export const OUTBOX_FORMAT = 'trygghetsdialog-utkorg-1';

export const OutboxFile = z.object({
  format: z.literal(OUTBOX_FORMAT),
  /** The tablet's name. */
  device: z.string(),
  exportedOn: Day,
  responses: z.array(z.object({ round: z.string(), item: SealedItem })),
  stops: z.array(z.object({ round: z.string(), stop: Stop })),
  tallies: z.array(z.object({ round: z.string(), tally: StopTally })),
});
export type OutboxFile = z.infer<typeof OutboxFile>;
