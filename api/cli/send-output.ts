/** Sends a result to a file or to standard output. */
import { writeOutput } from './files.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

/**
 * @param to - `binary` results are refused on a screen
 * @throws UserError when the file can't be written, or a Word file would be shown on a screen
 */
export async function sendOutput(
  to: { readonly out?: string; readonly binary: boolean },
  render: () => Promise<string | Uint8Array>,
  terminal: Terminal,
): Promise<void> {
  if (to.out === undefined && to.binary && terminal.outIsScreen) {
    throw new UserError('Ange en fil att skriva till, till exempel --out resultat.docx');
  }
  const content = await render();
  if (to.out === undefined) {
    terminal.out(content);
    return;
  }
  writeOutput(to.out, content);
  terminal.err(`Skrev ${to.out}\n`);
}
