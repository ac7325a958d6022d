/** Why the server could not start, in one plain Swedish sentence. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
