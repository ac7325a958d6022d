/** What the app and its worker say to one another. */

/** From the page to a worker that waits: begin. Sent between two interviews, never during one. */
export const TAKE_OVER = { type: 'TAKE_OVER' } as const;

/** @example isTakeOver({ type: 'TAKE_OVER' }) // => true */
export function isTakeOver(message: unknown): boolean {
  return Object(message).type === TAKE_OVER.type;
}

/** Names the sync that sends what waits in the outbox. */
export const SYNC_TAG = 'utkorg';
