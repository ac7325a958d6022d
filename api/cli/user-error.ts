/** Something that the one who typed the command can put right: a message in Swedish, exit status 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
