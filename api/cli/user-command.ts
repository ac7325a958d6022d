/** `user`: accounts are made here, the first one too; there is no default account. */
import type { Command } from 'commander';
import { ROLES, type Role } from '../contract/index.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Store } from '../store/store.ts';
import { createCommand, withExamples } from './create-command.ts';
import { withStore } from './open-database.ts';
import { oneOf } from './parse-options.ts';
import { readPassword } from './read-password.ts';
import { serveConfig, withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface DataOptions {
  readonly data?: string;
}

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
        `Lägger till ett konto. Roller: coordinator (samordnare), police (polisens samordnare), council (Brå-råd), steering (styrgrupp), unit (ansvarig enhet).\nLösenordet frågas efter, och ska ha minst ${SHORTEST_PASSWORD} tecken.`,
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
    .addCommand(listUsersCommand(terminal))
    .addCommand(linkCommand(terminal))
    .addCommand(deactivateCommand(terminal))
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

function listUsersCommand(terminal: Terminal): Command {
  return withDataOption(
    createCommand('list', terminal).summary('visa alla konton').description('Visar alla konton.'),
  ).action(async (options: DataOptions) => {
    await withStore({ ...options, create: false }, terminal, async (store) => {
      for (const {
        username,
        role,
        deactivatedOn,
        hasSecondFactor,
      } of await store.accounts.list()) {
        const state = deactivatedOn === null ? 'aktivt' : `avslutat ${deactivatedOn}`;
        const factor = hasSecondFactor ? 'kod i telefon' : 'utan kod i telefon';
        terminal.out(`${username}\t${role}\t${state}\t${factor}\n`);
      }
    });
  });
}

/** When nobody can sign in to make a link, whoever runs the server can. */
function linkCommand(terminal: Terminal): Command {
  return withDataOption(
    createCommand('reset', terminal)
      .summary('gör en länk för nytt lösenord')
      .description(
        'Gör en länk som gäller i ett dygn, och en gång. Med --second-factor tas också koden i telefonen bort.',
      )
      .usage('<namn> [val]')
      .argument('<namn>', 'användarnamn')
      .option('--second-factor', 'ta bort koden i telefonen', false),
  ).action(async (username: string, options: DataOptions & { readonly secondFactor: boolean }) => {
    await withStore({ ...options, create: false }, terminal, async (store) => {
      const account = await accountNamed(store, username);
      const { publicUrl } = serveConfig(options, terminal);
      const { makeAccountLink } = await import('../http/account-links.ts');
      const { randomBytes } = await import('node:crypto');
      const tools = { store, now: terminal.now, randomBytes, publicUrl };
      if (options.secondFactor)
        await store.accounts.setSecondFactor(account.id, null, {
          kind: 'second-factor-removed',
          day: stockholmDay(terminal.now()),
          account: null,
          subject: username,
        });
      const { address, lastDay } = await makeAccountLink(tools, account, 'reset', null);
      terminal.out(`${address}\n`);
      terminal.err(`Länken gäller till och med ${lastDay}, och en gång.\n`);
    });
  });
}

function deactivateCommand(terminal: Terminal): Command {
  return withDataOption(
    createCommand('deactivate', terminal)
      .summary('avsluta ett konto')
      .description('Avslutar ett konto: det loggas ut genast, och det som det har gjort står kvar.')
      .usage('<namn>')
      .argument('<namn>', 'användarnamn'),
  ).action(async (username: string, options: DataOptions) => {
    await withStore({ ...options, create: false }, terminal, async (store) => {
      const { id } = await accountNamed(store, username);
      const day = stockholmDay(terminal.now());
      const event = { kind: 'account-deactivated', day, account: null, subject: username } as const;
      await store.accounts.deactivate(id, day, event);
      terminal.err(`Kontot ${username} är avslutat.\n`);
    });
  });
}

async function accountNamed(store: Store, username: string) {
  const account = await store.accounts.byUsername(username);
  if (account) return account;
  throw new UserError(`Kontot ${username} finns inte. Se alla med: npx trygghetsdialog user list`);
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
    await store.accounts.insert(
      { username, passwordHash: await hashPassword(password), role: options.role },
      {
        kind: 'account-made',
        day: stockholmDay(terminal.now()),
        account: null,
        subject: username,
      },
    );
  });
  terminal.err(`Kontot ${username} finns nu, med rollen ${options.role}. Logga in på /radet.\n`);
}
