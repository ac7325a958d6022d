/** `/radet/inbjudan/:token`: somebody who comes with a one-time link, and sets a password. */
import { Hono } from 'hono';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import { type FoundLink, findAccountLink } from '../../../http/account-links.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { hashPassword } from '../../../http/passwords.ts';
import { startSessions } from '../../../http/sign-in.ts';
import { passwordProblem, typed } from './username.ts';

const WHY: Readonly<
  Record<Extract<FoundLink, { found: null }>['problem'], readonly [title: string, sentence: string]>
> = {
  unknown: [
    'Länken stämmer inte',
    'Kontrollera att hela adressen kom med, eller be din samordnare om en ny länk.',
  ],
  used: [
    'Länken är redan använd',
    'En länk går att använda en gång. Är det du som har använt den loggar du in som vanligt. Annars: säg till din samordnare genast, och be om en ny.',
  ],
  old: ['Länken har gått ut', 'Be din samordnare om en ny länk.'],
  revoked: [
    'Länken gäller inte längre',
    'Det finns en nyare, eller så är kontot avslutat. Fråga din samordnare.',
  ],
};

/** Mounted at `/radet`. */
export function linkPages(deps: Dependencies) {
  const { store, screens, now } = deps;
  const at = '/inbjudan/:token';
  const startSession = startSessions(deps);

  function bad(c: AppContext, problem: keyof typeof WHY) {
    const [title, sentence] = WHY[problem];
    return c.html(screens.people.badLink({ title, sentence }), problem === 'unknown' ? 404 : 410);
  }

  function form(
    c: AppContext,
    link: Extract<FoundLink, { tokenHash: string }>,
    problem: string | null,
  ) {
    const { account, kind } = link.found;
    const view = {
      username: account.username,
      isReset: kind === 'reset',
      action: `/radet/inbjudan/${c.req.param('token')}`,
      problem,
      exampleNotice: deps.exampleSignIn !== null,
    };
    return c.html(screens.people.setPassword(view), problem === null ? 200 : 422);
  }

  async function setPassword(c: AppContext) {
    const link = await findAccountLink(deps, c.req.param('token') ?? '');
    if (link.found === null) return bad(c, link.problem);
    const [nytt = '', igen = ''] = await typed(c, 'nytt', 'igen');
    const problem = passwordProblem(nytt, igen);
    if (problem !== null) return form(c, link, problem);
    const { account } = link.found;
    const isFirst = await store.accounts.useLink(link.tokenHash, await hashPassword(nytt), {
      kind: 'password-set',
      day: stockholmDay(now()),
      account: account.id,
      subject: account.username,
    });
    if (!isFirst) return bad(c, 'used');
    // With a second factor, the link and the new password alone are not enough.
    const known = await store.accounts.byUsername(account.username);
    if (known?.totp === null) await startSession(c, account);
    return c.redirect('/radet', 303);
  }

  return new Hono<AppEnv>()
    .get(at, async (c) => {
      const link = await findAccountLink(deps, c.req.param('token'));
      return link.found === null ? bad(c, link.problem) : form(c, link, null);
    })
    .post(at, setPassword);
}
