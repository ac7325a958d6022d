/** Reads a password without showing it. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

/**
 * The password from standard input, or asked for twice on the screen.
 *
 * @throws UserError when the two differ, or when there is nobody to ask
 */
export async function readPassword(fromStdin: boolean, terminal: Terminal): Promise<string> {
  if (fromStdin) return (await text(process.stdin)).replace(/\r?\n$/, '');
  if (process.stdin.isTTY !== true) {
    throw new UserError(
      'Lösenordet kan inte frågas efter här. Skicka in det på standard in med --password-stdin.',
    );
  }
  const password = await ask('Lösenord: ', terminal);
  if ((await ask('Samma lösenord igen: ', terminal)) !== password) {
    throw new UserError('Lösenorden var inte lika. Försök igen.');
  }
  return password;
}

function ask(question: string, terminal: Terminal): Promise<string> {
  terminal.err(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve, reject) => {
    lines.once('SIGINT', () => {
      lines.close();
      terminal.err('\n');
      reject(new UserError('Avbrutet. Inget har sparats.'));
    });
    lines.question('', (answer) => {
      lines.close();
      terminal.err('\n');
      resolve(answer);
    });
  });
}
