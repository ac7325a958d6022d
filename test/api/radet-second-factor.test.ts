import { describe, expect, test } from 'vitest';
import { hashPassword } from '../../api/http/passwords.ts';
import { PASSWORD } from '../support/test-app.ts';
import { installation, secretIn } from './people-installation.ts';

describe('the second factor', () => {
  test('is asked of a coordinator before anything else, and of nobody who sees no answers', async () => {
    const { signedIn, app, round, signedInAs } = await installation('required');
    const coordinator = await signedIn('coordinator');
    expect((await coordinator.open('/radet')).to).toBe('/radet/konto/tvafaktor');
    expect((await coordinator.open(`/radet/${round.id}/texter`)).to).toBe('/radet/konto/tvafaktor');
    const headers = await signedInAs('coordinator');
    expect((await app.request(`/api/rounds/${round.id}/export.zip`, { headers })).status).toBe(401);
    expect((await (await signedIn('council')).open('/radet')).status).toBe(200);
  });

  test('is set up with a code from the phone, and asked for at the next sign-in, each code once', async () => {
    const site = await installation('required');
    const passwordHash = await hashPassword(PASSWORD);
    await site.store.accounts.insert({ username: 'sam', passwordHash, role: 'coordinator' });
    const first = site.browser();
    await first.send('/radet/logga-in', { username: 'sam', password: PASSWORD });
    const hemlighet = secretIn((await first.open('/radet/konto/tvafaktor')).html);
    const wrong = await first.send('/radet/konto/tvafaktor', { hemlighet, kod: '000000' });
    expect(wrong.status).toBe(422);
    expect(secretIn(wrong.html)).toBe(hemlighet);
    const done = await first.send('/radet/konto/tvafaktor', {
      hemlighet,
      kod: site.codeFor(hemlighet),
    });
    expect(done.html.match(/<code>[a-z2-9]{4}-[a-z2-9]{4}<\/code>/g)).toHaveLength(10);
    expect((await first.open('/radet')).status).toBe(200);

    const next = site.browser();
    const asked = await next.send('/radet/logga-in', { username: 'sam', password: PASSWORD });
    expect(asked.html).toContain('Skriv koden från telefonen');
    expect((await next.open('/radet/konton')).to).toContain('/radet?next');
    const biljett = /name="biljett" value="([^"]+)"/.exec(asked.html)?.[1] ?? '';
    expect((await next.send('/radet/logga-in/kod', { biljett, kod: '123456' })).status).toBe(401);
    const kod = site.codeFor(hemlighet);
    expect((await next.send('/radet/logga-in/kod', { biljett, kod })).to).toBe('/radet');

    const thief = site.browser();
    const again = await thief.send('/radet/logga-in', { username: 'sam', password: PASSWORD });
    const ticket = /name="biljett" value="([^"]+)"/.exec(again.html)?.[1] ?? '';
    const replay = await thief.send('/radet/logga-in/kod', { biljett: ticket, kod });
    expect(replay.status).toBe(401);
    expect(replay.html).toContain('redan använd');
    site.waitSeconds(60);
    const fresh = { biljett: ticket, kod: site.codeFor(hemlighet) };
    expect((await thief.send('/radet/logga-in/kod', fresh)).to).toBe('/radet');
  });

  test('lets a recovery code in once, and a ticket only for a few minutes', async () => {
    const site = await installation();
    const passwordHash = await hashPassword(PASSWORD);
    await site.store.accounts.insert({ username: 'sam', passwordHash, role: 'coordinator' });
    const first = site.browser();
    await first.send('/radet/logga-in', { username: 'sam', password: PASSWORD });
    const hemlighet = secretIn((await first.open('/radet/konto/tvafaktor')).html);
    const set = await first.send('/radet/konto/tvafaktor', {
      hemlighet,
      kod: site.codeFor(hemlighet),
    });
    const kod = /<code>([a-z2-9]{4}-[a-z2-9]{4})<\/code>/.exec(set.html)?.[1] ?? '';
    const attempt = async (afterSeconds = 0) => {
      const someone = site.browser();
      const { html } = await someone.send('/radet/logga-in', {
        username: 'sam',
        password: PASSWORD,
      });
      const biljett = /name="biljett" value="([^"]+)"/.exec(html)?.[1] ?? '';
      site.waitSeconds(afterSeconds);
      return someone.send('/radet/logga-in/kod', { biljett, kod: kod.toUpperCase() });
    };
    expect((await attempt(400)).html).toContain('Det gick för lång tid');
    expect((await attempt()).to).toBe('/radet');
    expect((await attempt()).status).toBe(401);
  });

  test('can be taken away by another coordinator when the phone is lost, not by oneself', async () => {
    const { signedIn, store } = await installation('required');
    const coordinator = await signedIn('coordinator');
    expect((await coordinator.send('/radet/konto/tvafaktor/ta-bort')).to).toBe(
      '/radet/konto/tvafaktor',
    );
    expect(await store.events.list({ kind: 'second-factor-removed' }, 9)).toEqual([]);
  });
});
