/** Why a row can't be read; thrown inside the reader and caught row by row. */
export class RowFault extends Error {
  override readonly name = 'RowFault';
  readonly column: string;

  constructor(column: string, what: string) {
    super(what);
    this.column = column;
  }
}
