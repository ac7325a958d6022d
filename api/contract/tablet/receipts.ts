/** What a tablet asks of answers that it has sent: whether the server still has them. */
import * as z from 'zod/mini';

/** The most ids that one question may carry. */
export const MOST_RECEIPTS = 5000;

/**
 * The body of `POST /api/rounds/:round/receipts`. The tablet names its ids, so that nobody is told of
 * the answers of others.
 */
export const ReceiptQuery = z.object({
  ids: z.array(z.uuidv4()).check(z.maxLength(MOST_RECEIPTS)),
});

/** Those of the ids that the server holds: stored, kept aside, or erased and remembered as such. */
export const ReceiptAnswer = z.object({ held: z.array(z.string()) });
