/** `user add`: accounts are made here, the first one too; there is no default account. */
import type { Command } from 'commander';
import { ROLES, type Role } from '../contract/index.ts';
import { createCommand, withExamples } from './create-command.ts';
import { withStore } from './open-database.ts';
import { oneOf } from './parse-options.ts';
import { readPassword } from './read-password.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface Options {
  readonly role: Role;
  readonly passwordStdin: boolean;
  readonly data?: string;
}

const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 512;

/** The command and its help. */
export function userCommand(terminal: Terminal): Command {
  const add = withDataOption(
    createCommand('add', terminal)
      .summary('lägg till ett konto')
      .description(
        `Lägger till ett konto. Roller: coordinator (samordnare), council (Brå-råd), steering (styrgrupp), unit (ansvarig enhet).\nLösenordet frågas efter, och ska ha minst ${SHORTEST_PASSWORD} tecken.`,
      )
      .usage('<namn> --role <roll> [val]')
      .argument('<namn>', 'användarnamn: små bokstäver, siffror, punkt och bindestreck')
      .requiredOption('--role <roll>', ROLES.join(', '), oneOf(ROLES))
      .option('--password-stdin', 'läs lösenordet från standard in, för skript', false),
  ).action(async (username: string, options: Options) => addUser(username, options, terminal));
  return createCommand('user', terminal)
    .summary('hantera konton')
    .description('Hanterar konton till /radet.')
    .usage('<kommando>')
    .addCommand(
      withExamples(add, [
        {
          about: 'Det första kontot:',
          line: 'npx trygghetsdialog user add samordnare --role coordinator',
        },
        {
          about: 'Från ett skript:',
          line: 'npx trygghetsdialog user add radet --role council --password-stdin < losenord.txt',
        },
      ]),
    );
}

async function addUser(username: string, options: Options, terminal: Terminal): Promise<void> {
  if (!/^[a-z0-9åäö][a-z0-9åäö.-]{0,63}$/.test(username)) {
    throw new UserError(
      `Användarnamnet ${username} går inte att använda: skriv högst 64 små bokstäver, siffror, punkter och bindestreck.`,
    );
  }
  await withStore({ ...options, create: true }, terminal, async (store) => {
    if ((await store.accounts.byUsername(username)) !== undefined) {
      throw new UserError(`Kontot ${username} finns redan. Välj ett annat namn.`);
    }
    const password = await readPassword(options.passwordStdin, terminal);
    if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
      throw new UserError(
        `Lösenordet har ${password.length} tecken, men ska ha ${SHORTEST_PASSWORD} till ${LONGEST_PASSWORD}. Tre eller fyra ord fungerar bra.`,
      );
    }
    const { hashPassword } = await import('../http/passwords.ts');
    await store.accounts.insert({
      username,
      passwordHash: await hashPassword(password),
      role: options.role,
    });
  });
  terminal.err(`Kontot ${username} finns nu, med rollen ${options.role}. Logga in på /radet.\n`);
}
