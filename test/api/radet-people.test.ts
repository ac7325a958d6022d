import { describe, expect, test } from 'vitest';
import { aResponse, PASSWORD } from '../support/test-app.ts';
import { installation, NEW_PASSWORD } from './people-installation.ts';

describe('an invitation', () => {
  test('lets somebody choose a password and signs them in, once', async () => {
    const { signedIn, browser, invite, store } = await installation();
    const link = await invite(await signedIn('coordinator'), 'polisen', 'police');
    const guest = browser();
    expect((await guest.open(link)).html).toContain('polisen');
    const set = await guest.send(link, { nytt: NEW_PASSWORD, igen: NEW_PASSWORD });
    expect(set.to).toBe('/radet');
    expect((await guest.open('/radet')).html).toContain('polisens samordnare');
    const again = await browser().send(link, {
      nytt: 'någon annans ord här',
      igen: 'någon annans ord här',
    });
    expect(again.status).toBe(410);
    expect(again.html).toContain('Länken är redan använd');
    expect(await store.events.list({ kind: 'password-set' }, 9)).toMatchObject([
      { subject: 'polisen' },
    ]);
  });

  test.each([
    ['forged', 404, 'Länken stämmer inte'],
    ['old', 410, 'Länken har gått ut'],
    ['replaced', 410, 'Länken gäller inte längre'],
    ['deactivated', 410, 'Länken gäller inte längre'],
  ] as const)('that is %s says so, and lets nobody in', async (how, status, words) => {
    const site = await installation();
    const coordinator = await site.signedIn('coordinator');
    let link = await site.invite(coordinator, 'radet-2', 'council');
    const account = await site.store.accounts.byUsername('radet-2');
    if (how === 'forged') link = `${link}x`;
    if (how === 'old') site.moveClock('2026-05-11');
    if (how === 'replaced') await coordinator.send(`/radet/konton/${account?.id}/lank`);
    if (how === 'deactivated') await coordinator.send(`/radet/konton/${account?.id}/avsluta`);
    const guest = site.browser();
    for (const page of [
      await guest.open(link),
      await guest.send(link, { nytt: NEW_PASSWORD, igen: NEW_PASSWORD }),
    ]) {
      expect(page.status).toBe(status);
      expect(page.html).toContain(words);
    }
    const tried = await guest.send('/radet/logga-in', {
      username: 'radet-2',
      password: NEW_PASSWORD,
    });
    expect(tried.status).toBe(401);
  });

  test.each([
    [{ nytt: 'kort', igen: 'kort' }, '12 till'],
    [{ nytt: NEW_PASSWORD, igen: 'något annat helt' }, 'inte lika'],
  ])('is kept open when the password is not good: %j', async (typed, words) => {
    const { signedIn, browser, invite } = await installation();
    const link = await invite(await signedIn('coordinator'), 'enheten', 'unit');
    const { status, html } = await browser().send(link, typed);
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect((await browser().open(link)).status).toBe(200);
  });

  test('is not made for a name that is taken, or that is no name', async () => {
    const { signedIn } = await installation();
    const coordinator = await signedIn('coordinator');
    await coordinator.send('/radet/konton', { namn: 'radet-2', roll: 'council' });
    const taken = await coordinator.send('/radet/konton', { namn: 'Radet-2', roll: 'council' });
    expect(taken.html).toContain('finns redan');
    const wrong = await coordinator.send('/radet/konton', { namn: 'a b', roll: 'kung' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Välj en roll.');
  });
});

describe('an account', () => {
  test('that is deactivated is signed out at once, and what it has done stands', async () => {
    const { signedIn, store, browser, addAccount } = await installation();
    const coordinator = await signedIn('coordinator');
    await addAccount('radet', 'council');
    const member = browser();
    await member.send('/radet/logga-in', { username: 'radet', password: PASSWORD });
    const { id } = (await store.accounts.byUsername('radet')) ?? { id: 0 };
    await coordinator.send(`/radet/konton/${id}/avsluta`);
    expect((await member.open('/radet/konto')).to).toContain('/radet?next');
    const tried = await member.send('/radet/logga-in', { username: 'radet', password: PASSWORD });
    expect(tried.status).toBe(401);
    expect(await store.accounts.list()).toHaveLength(2);
    await coordinator.send(`/radet/konton/${id}/aktivera`);
    const back = await member.send('/radet/logga-in', { username: 'radet', password: PASSWORD });
    expect(back.to).toBe('/radet');
  });

  test('of the last coordinator can neither be ended nor given another role, also by two at once', async () => {
    const { signedIn, store } = await installation();
    const [one, two] = [await signedIn('coordinator'), await signedIn('coordinator')];
    const [a, b] = (await store.accounts.list()).toSorted((x, y) => x.id - y.id);
    const both = await Promise.all([
      one.send(`/radet/konton/${b?.id}/avsluta`),
      two.send(`/radet/konton/${a?.id}/avsluta`),
    ]);
    const left = (await store.accounts.list()).filter(
      ({ deactivatedOn }) => deactivatedOn === null,
    );
    expect(left).toHaveLength(1);
    // Who came second was either told so, or signed out by the first.
    expect(both.map(({ to }) => to).filter((to) => to.endsWith('klart=avslutat'))).toHaveLength(1);
    const me = left[0]?.id === a?.id ? one : two;
    const demoted = await me.send(`/radet/konton/${left[0]?.id}/roll`, { roll: 'council' });
    expect(demoted.html).toContain('minst en samordnare');
    expect((await store.accounts.byId(left[0]?.id ?? 0))?.role).toBe('coordinator');
  });

  test('changes its own password with the old one, and is signed out elsewhere', async () => {
    const { browser, addAccount } = await installation();
    await addAccount('radet', 'council');
    const [here, there] = [browser(), browser()];
    for (const place of [here, there])
      await place.send('/radet/logga-in', { username: 'radet', password: PASSWORD });
    const wrong = { nuvarande: 'fel', nytt: NEW_PASSWORD, igen: NEW_PASSWORD };
    expect((await here.send('/radet/konto/losenord', wrong)).html).toContain('stämmer inte');
    const right = { ...wrong, nuvarande: PASSWORD };
    expect((await here.send('/radet/konto/losenord', right)).to).toBe(
      '/radet/konto?klart=losenord',
    );
    expect((await here.open('/radet/konto')).status).toBe(200);
    expect((await there.open('/radet/konto')).to).toContain('/radet?next');
  });

  test('sees where it is signed in, and ends one of them', async () => {
    const { browser, addAccount } = await installation();
    await addAccount('radet', 'council');
    const [here, there] = [browser(), browser()];
    for (const place of [here, there])
      await place.send('/radet/logga-in', { username: 'radet', password: PASSWORD });
    const { html } = await here.open('/radet/konto');
    expect(html).toContain('Inloggad sedan 3 maj 2026, här.');
    const session = /name="session" value="(\w+)"/.exec(html)?.[1] ?? '';
    await here.send('/radet/konto/sessioner', { session });
    expect((await there.open('/radet/konto')).to).toContain('/radet?next');
    expect((await here.open('/radet/konto')).status).toBe(200);
  });
});

describe('the log', () => {
  test('tells of every original that was read, by whom, and leaves as a file', async () => {
    const site = await installation();
    await site.postAll([aResponse({ comment: 'Ring 070-174 06 05' })]);
    const coordinator = await site.signedIn('coordinator');
    await coordinator.send(`/radet/${site.round.id}/texter/1/original`);
    const { html } = await coordinator.open('/radet/logg?slag=original-read');
    expect(html).toContain('Läste en text i original');
    expect(html).toContain('Text 1');
    expect(html).not.toContain('070-174');
    const csv = await coordinator.open('/radet/logg/fil.csv');
    expect(csv.html).toContain('Läste en text i original');
    const json = JSON.parse((await coordinator.open('/radet/logg/fil.json')).html);
    expect(json.events).toMatchObject([{ kind: 'original-read', day: '2026-05-03' }]);
    expect((await coordinator.open('/radet/logg?slag=round-opened')).html).toContain(
      'Inget sådant har hänt.',
    );
  });
});
