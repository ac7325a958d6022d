/** `serve`: the server on the database that is there. */
import type { Command } from 'commander';
import { createCommand, withExamples } from './create-command.ts';
import {
  type ServeOptions,
  serveConfig,
  withBackupOptions,
  withServeOptions,
} from './serve-options.ts';
import type { Terminal } from './terminal.ts';

/** The command and its help. */
export function serveCommand(terminal: Terminal): Command {
  const command = withBackupOptions(
    withServeOptions(
      createCommand('serve', terminal)
        .summary('starta servern')
        .description(
          'Startar servern på databasen i datamappen. Databasen skapas om den saknas, och lyfts till senaste version.',
        ),
    ),
  ).action(async (options: ServeOptions) => {
    const config = serveConfig(options, terminal);
    const { startServer } = await import('../server.ts');
    const server = await startServer(config);
    terminal.err(`Trygghetsdialog svarar på ${server.address}\n`);
    if ((await server.store.accounts.count()) === 0) {
      terminal.err(
        'Det finns inget konto ännu. Skapa det första: npx trygghetsdialog user add <namn> --role coordinator\n',
      );
    }
  });
  return withExamples(command, [
    {
      about: 'Starta med en säkerhetskopia om dygnet, de senaste två veckorna:',
      line: 'npx trygghetsdialog serve --backup /srv/kopior',
    },
    {
      about: 'Starta på en annan port och mapp:',
      line: 'PORT=8080 DATA_DIR=/srv/dialog npx trygghetsdialog serve',
    },
    {
      about: 'Starta med HTTPS, som surfplattorna behöver:',
      line: 'npx trygghetsdialog serve --host 0.0.0.0 --port 443 --tls-cert cert.pem --tls-key key.pem',
    },
  ]);
}
