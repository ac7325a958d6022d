/** `/radet/konton`: who has an account, and what a coordinator can do about it. */
import { Hono } from 'hono';
import { ROLES, type Role } from '../../../contract/index.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import { makeAccountLink } from '../../../http/account-links.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { requireRole } from '../../../http/sessions.ts';
import type { ListedAccount, SignedIn } from '../../../store/interface/accounts.ts';
import type { NewEvent } from '../../../store/interface/events.ts';
import { StoreError } from '../../../store/store-error.ts';
import { type Fields, type FormProblem, textFields } from '../form.ts';
import { councilFrame } from '../frame.ts';
import { dayInWords } from '../words.ts';
import { ROLE_CHOICES, roleLabel } from './role-words.ts';
import { usernameProblem } from './username.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  roll: 'Rollen är ändrad.',
  avslutat: 'Kontot går inte längre att logga in med. Det som kontot har gjort står kvar.',
  aktivt: 'Kontot går att logga in med igen.',
  tvafaktor: 'Koden i telefonen är borttagen. Kontot får lägga in en ny.',
  utloggad: 'Kontot är utloggat överallt.',
};

interface Shown {
  readonly message?: string | null;
  readonly problems?: readonly FormProblem[];
  readonly entered?: Fields;
}

function stateOf({ deactivatedOn, hasPassword, linkUntil }: ListedAccount, today: string): string {
  if (deactivatedOn !== null) return `Avslutat ${dayInWords(deactivatedOn)}`;
  if (hasPassword) return 'Aktivt';
  if (linkUntil !== null && linkUntil >= today)
    return `Inbjudan gäller till ${dayInWords(linkUntil)}`;
  return 'Inbjudan har gått ut';
}

/** Mounted at `/radet`. */
export function accountPages(deps: Dependencies) {
  const { store, screens, now } = deps;
  const at = '/konton';
  const home = '/radet/konton';
  const coordinator = requireRole('coordinator');
  const today = () => stockholmDay(now());

  function signedIn(c: AppContext): SignedIn {
    const account = c.get('account');
    if (account === null) throw new ProblemError('sign-in-required');
    return account;
  }

  async function listPage(
    c: AppContext,
    { message = null, problems = [], entered = {} }: Shown = {},
  ) {
    const accounts = await store.accounts.list();
    return c.html(
      screens.people.accounts({
        ...councilFrame(signedIn(c)),
        message,
        problems,
        entered,
        roles: ROLE_CHOICES,
        accounts: accounts.map((account) => ({
          id: account.id,
          username: account.username,
          href: `${home}/${account.id}`,
          role: roleLabel(account.role),
          state: stateOf(account, today()),
          secondFactor: account.hasSecondFactor ? 'Ja' : 'Nej',
          lastDay: account.signedInOn ? dayInWords(account.signedInOn) : 'Aldrig',
        })),
      }),
      problems.length > 0 ? 422 : 200,
    );
  }

  async function accountIn(c: AppContext): Promise<ListedAccount> {
    const account = await store.accounts.byId(Number(c.req.param('id')));
    if (!account) throw new ProblemError('not-found');
    return account;
  }

  async function accountPage(c: AppContext, { message = null, problems = [] }: Shown = {}) {
    const account = await accountIn(c);
    const me = signedIn(c);
    return c.html(
      screens.people.account({
        ...councilFrame(me),
        message,
        problems,
        entered: {},
        username: account.username,
        facts: [
          { term: 'Roll', value: roleLabel(account.role) },
          { term: 'Tillstånd', value: stateOf(account, today()) },
          { term: 'Kod i telefonen', value: account.hasSecondFactor ? 'Ja' : 'Nej' },
          {
            term: 'Senast inloggad',
            value: account.signedInOn ? dayInWords(account.signedInOn) : 'Aldrig',
          },
        ],
        action: `${home}/${account.id}`,
        roles: ROLE_CHOICES,
        role: account.role,
        isOwn: account.id === me.id,
        isActive: account.deactivatedOn === null,
        hasSecondFactor: account.hasSecondFactor,
        linkLabel: account.hasPassword ? 'Gör en länk för nytt lösenord' : 'Gör en ny inbjudan',
      }),
      problems.length > 0 ? 422 : 200,
    );
  }

  const eventOf = (c: AppContext, kind: NewEvent['kind'], subject: string): NewEvent => ({
    kind,
    subject,
    day: today(),
    account: signedIn(c).id,
  });

  async function linkPage(
    c: AppContext,
    account: { readonly id: number; readonly username: string },
    kind: 'invitation' | 'reset',
  ) {
    const me = signedIn(c);
    const { address, lastDay } = await makeAccountLink(deps, account, kind, me.id);
    const { username } = account;
    return c.html(
      screens.people.link({
        ...councilFrame(me),
        title:
          kind === 'invitation' ? `Inbjudan till ${username}` : `Nytt lösenord för ${username}`,
        address,
        sentences: [
          `Ge länken till den som ska ha kontot, till exempel i ett krypterat meddelande. Den gäller till och med ${dayInWords(lastDay)}, och en gång.`,
          'Länken visas bara nu. Stänger du sidan får du göra en ny.',
        ],
      }),
    );
  }

  async function invite(c: AppContext) {
    const entered = textFields(await c.req.formData());
    const username = (entered.namn ?? '').toLocaleLowerCase('sv');
    const role = ROLES.find((one) => one === entered.roll);
    const problems: FormProblem[] = [];
    const wrong = usernameProblem(username);
    if (wrong !== null) problems.push({ message: wrong, href: '#namn' });
    if (role === undefined) problems.push({ message: 'Välj en roll.', href: '#roll' });
    if (problems.length > 0 || role === undefined) return listPage(c, { problems, entered });
    try {
      const id = await store.accounts.insert(
        { username, role, passwordHash: null },
        {
          ...eventOf(c, 'account-made', username),
          changes: [{ field: 'Roll', before: null, after: roleLabel(role) }],
        },
      );
      return await linkPage(c, { id, username }, 'invitation');
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'taken')) throw error;
      return listPage(c, { problems: [{ message: error.message, href: '#namn' }], entered });
    }
  }

  /** Does it, or says that somebody has to be left who can run the rounds. */
  async function changed(
    c: AppContext,
    done: string,
    change: (account: ListedAccount) => Promise<void>,
  ) {
    const account = await accountIn(c);
    try {
      await change(account);
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'last-coordinator')) throw error;
      return accountPage(c, { problems: [{ message: error.message, href: '#roll' }] });
    }
    return c.redirect(`${home}/${account.id}?klart=${done}`, 303);
  }

  async function setRole(c: AppContext) {
    const { roll = '' } = textFields(await c.req.formData());
    const role = ROLES.find((one) => one === roll);
    if (role === undefined)
      return accountPage(c, { problems: [{ message: 'Välj en roll.', href: '#roll' }] });
    return changed(c, 'roll', ({ id, username, role: before }) =>
      store.accounts.setRole(id, role, {
        ...eventOf(c, 'account-role-changed', username),
        changes: [{ field: 'Roll', before: roleLabel(before as Role), after: roleLabel(role) }],
      }),
    );
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, (c) => listPage(c))
    .post(at, coordinator, invite)
    .get(`${at}/:id`, coordinator, (c) =>
      accountPage(c, { message: MESSAGES[c.req.query('klart') ?? ''] ?? null }),
    )
    .post(`${at}/:id/roll`, coordinator, setRole)
    .post(`${at}/:id/lank`, coordinator, async (c) => {
      const account = await accountIn(c);
      if (account.id === signedIn(c).id || account.deactivatedOn !== null)
        throw new ProblemError('forbidden');
      return linkPage(c, account, account.hasPassword ? 'reset' : 'invitation');
    })
    .post(`${at}/:id/avsluta`, coordinator, (c) =>
      changed(c, 'avslutat', ({ id, username }) =>
        store.accounts.deactivate(id, today(), eventOf(c, 'account-deactivated', username)),
      ),
    )
    .post(`${at}/:id/aktivera`, coordinator, (c) =>
      changed(c, 'aktivt', ({ id, username }) =>
        store.accounts.deactivate(id, null, eventOf(c, 'account-activated', username)),
      ),
    )
    .post(`${at}/:id/tvafaktor`, coordinator, async (c) => {
      if ((await accountIn(c)).id === signedIn(c).id) throw new ProblemError('forbidden');
      return changed(c, 'tvafaktor', ({ id, username }) =>
        store.accounts.setSecondFactor(id, null, eventOf(c, 'second-factor-removed', username)),
      );
    })
    .post(`${at}/:id/logga-ut`, coordinator, (c) =>
      changed(c, 'utloggad', ({ id }) => store.sessions.removeAll(id, null)),
    );
}
