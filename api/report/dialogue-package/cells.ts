/** How one cell of the package is read. */

/** Several values in one cell are separated by semicolons. */
export function splitList(cell: string): readonly string[] {
  if (cell === '') return [];
  if (!cell.includes(';')) return [cell.trim()];
  return cell
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
