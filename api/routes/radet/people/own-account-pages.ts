/** `/radet/konto`: one's own password, second factor and sessions. */
import { Hono } from 'hono';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { hashPassword, verifyPassword } from '../../../http/passwords.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import {
  hashRecoveryCode,
  mustSetUp,
  newRecoveryCodes,
  newSecret,
  secretAddress,
  stepOfCode,
} from '../../../http/second-factor.ts';
import { hashToken, readSessionToken } from '../../../http/session-cookie.ts';
import { createSignInThrottle } from '../../../http/sign-in-throttle.ts';
import { qrSvg } from '../../../report/print/qr-svg.ts';
import type { NewEvent } from '../../../store/interface/events.ts';
import { type FormProblem, textFields } from '../form.ts';
import { councilFrame } from '../frame.ts';
import { dayInWords } from '../words.ts';
import { passwordProblem, typed } from './username.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  losenord: 'Lösenordet är ändrat. Du är utloggad på andra ställen.',
  utloggad: 'Utloggningen är gjord.',
  borttagen: 'Koden i telefonen är borttagen.',
};

/** Enough of a hash to tell one's own sessions apart. */
const ID_LENGTH = 16;

/** Mounted at `/radet`. */
export function ownAccountPages(deps: Dependencies) {
  const { store, screens, now } = deps;
  const at = '/konto';
  const home = '/radet/konto';
  const throttle = createSignInThrottle();
  const today = () => stockholmDay(now());

  function me(c: AppContext) {
    const account = c.get('account');
    if (account === null) throw new ProblemError('sign-in-required');
    return account;
  }

  const thisSession = (c: AppContext) => hashToken(readSessionToken(c, deps) ?? '');
  const eventOf = (c: AppContext, kind: NewEvent['kind']): NewEvent => ({
    kind,
    day: today(),
    account: me(c).id,
    subject: me(c).username,
  });

  async function page(
    c: AppContext,
    shown: { readonly message?: string | null; readonly problems?: readonly FormProblem[] } = {},
  ) {
    const account = me(c);
    const seconds = Math.floor(now().getTime() / 1000);
    const [sessions, codes] = await Promise.all([
      store.sessions.list(account.id, seconds),
      store.accounts.recoveryCodes(account.id),
    ]);
    const { problems = [], message = null } = shown;
    return c.html(
      screens.people.own({
        ...councilFrame(account),
        message,
        problems,
        entered: {},
        hasSecondFactor: account.hasSecondFactor,
        mustHaveIt: deps.secondFactor === 'required' && account.role === 'coordinator',
        secondFactor: account.hasSecondFactor
          ? `Påslagen. Du har ${codes} reservkoder kvar.`
          : 'Avstängd. Den som bara har ditt lösenord kan logga in.',
        sessions: sessions.map(({ tokenHash, begunOn }) => ({
          id: tokenHash.slice(0, ID_LENGTH),
          sentence: begunOn === '' ? 'Inloggad' : `Inloggad sedan ${dayInWords(begunOn)}`,
          isThis: tokenHash === thisSession(c),
        })),
      }),
      problems.length > 0 ? 422 : 200,
    );
  }

  async function changePassword(c: AppContext) {
    const account = me(c);
    const [nuvarande = '', nytt = '', igen = ''] = await typed(c, 'nuvarande', 'nytt', 'igen');
    const wrong = (message: string, href: string) => page(c, { problems: [{ message, href }] });
    const waitMs = throttle.attempt(account.username, now().getTime());
    if (waitMs > 0) return wrong('För många försök. Vänta en stund och försök igen.', '#nuvarande');
    const known = await store.accounts.byUsername(account.username);
    if (!(await verifyPassword(known?.passwordHash, nuvarande)))
      return wrong('Det nuvarande lösenordet stämmer inte.', '#nuvarande');
    throttle.clear(account.username);
    const problem = passwordProblem(nytt, igen);
    if (problem !== null) return wrong(problem, '#nytt');
    const hash = await hashPassword(nytt);
    await store.accounts.setPassword(account.id, hash, thisSession(c), eventOf(c, 'password-set'));
    return c.redirect(`${home}?klart=losenord`, 303);
  }

  /** The secret travels in the form until a code shows that the phone has it. */
  function factorPage(c: AppContext, secret: string, problems: readonly FormProblem[] = []) {
    const account = me(c);
    return c.html(
      screens.people.secondFactor({
        ...councilFrame(account),
        message: null,
        problems,
        entered: {},
        isRequired: mustSetUp(deps, account),
        qr: qrSvg(secretAddress(secret, account.username), 'QR-kod för appen med koder'),
        secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
        plain: secret,
      }),
      problems.length > 0 ? 422 : 200,
    );
  }

  async function setFactor(c: AppContext) {
    const account = me(c);
    const { hemlighet = '', kod = '' } = textFields(await c.req.formData());
    if (!/^[A-Z2-7]{32}$/.test(hemlighet)) return c.redirect(`${home}/tvafaktor`, 303);
    if (stepOfCode(hemlighet, kod, now()) === null) {
      const message =
        'Koden stämmer inte. Kontrollera att telefonens klocka går rätt, och skriv koden som visas nu.';
      return factorPage(c, hemlighet, [{ message, href: '#kod' }]);
    }
    const codes = newRecoveryCodes(deps);
    await store.accounts.setSecondFactor(
      account.id,
      { secret: hemlighet, codeHashes: codes.map(hashRecoveryCode) },
      eventOf(c, 'second-factor-set'),
    );
    await store.sessions.removeAll(account.id, thisSession(c));
    return c.html(screens.people.recoveryCodes({ ...councilFrame(account), codes }));
  }

  return new Hono<AppEnv>()
    .get(at, (c) => page(c, { message: MESSAGES[c.req.query('klart') ?? ''] ?? null }))
    .post(`${at}/losenord`, changePassword)
    .get(`${at}/tvafaktor`, (c) => factorPage(c, newSecret(deps)))
    .post(`${at}/tvafaktor`, setFactor)
    .post(`${at}/tvafaktor/ta-bort`, async (c) => {
      const account = me(c);
      if (deps.secondFactor === 'required' && account.role === 'coordinator')
        throw new ProblemError('forbidden');
      await store.accounts.setSecondFactor(account.id, null, eventOf(c, 'second-factor-removed'));
      return c.redirect(`${home}?klart=borttagen`, 303);
    })
    .post(`${at}/sessioner`, async (c) => {
      const account = me(c);
      const { session = '' } = textFields(await c.req.formData());
      const seconds = Math.floor(now().getTime() / 1000);
      if (session === '') await store.sessions.removeAll(account.id, thisSession(c));
      else
        for (const { tokenHash } of await store.sessions.list(account.id, seconds))
          if (tokenHash.startsWith(session) && session.length === ID_LENGTH)
            await store.sessions.remove(tokenHash);
      return c.redirect(`${home}?klart=utloggad`, 303);
    });
}
