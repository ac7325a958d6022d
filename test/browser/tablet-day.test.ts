/** A day at the square, in the real app over the real server: what must not be lost is not. */
import { describe, expect, test } from 'vitest';
import { tabletHome } from './tablet-home.ts';
import {
  allSent,
  answer,
  begin,
  button,
  everythingKept,
  finish,
  interview,
  networkIsBack,
  option,
  readyTeam,
  teamRound,
  unlock,
} from './tablet-team.ts';

const home = tabletHome();

describe('a tablet without a network', () => {
  test('takes a whole interview from a cold start, survives being killed, and sends it once', async () => {
    const before = (await home.stored()).length;
    const first = await home.tablet();
    await readyTeam(first, home.gate.address, home.site.store);
    await first.close();
    await home.gate.shut();

    const second = await home.tablet();
    const offline = await home.open(second);
    await unlock(offline);
    await interview(offline);
    await offline.getByText('1 väntar på att skickas').waitFor();
    // Killed at once: nothing had time to be tidied up.
    await second.close();

    const third = await home.tablet();
    await home.gate.open();
    const page = await home.open(third);
    await unlock(page);
    await allSent(page);
    await page.reload();
    await unlock(page);
    await allSent(page);

    const came = (await home.stored()).slice(before);
    expect(came).toHaveLength(1);
    expect(came[0]?.flags).toEqual([]);
    expect(came[0]?.response).toMatchObject({
      mode: 'street',
      partial: false,
      safety: 2,
      hasConcern: true,
      unsafePlace: true,
      concerns: [
        { themes: ['youth-groups'], insecurity: 4, place: null },
        { place: 'resecentrum', timesOfDay: ['always'] },
      ],
      wishes: { police: [{ action: 'visible-patrols' }] },
      respondent: { ageGroup: '35-44', gender: 'woman' },
    });
  });

  test('goes on with the interview after it was killed between two taps', async () => {
    const first = await home.tablet();
    const page = await readyTeam(first, home.gate.address, home.site.store);
    await begin(page);
    await option(page, 'Vad oroar dig mest', 'Ungdomsgäng eller stök').click();
    await button(page, 'Nästa').click();
    await option(page, 'Finns det någon plats', 'Torget').click();
    await page.getByRole('group', { name: /När känns det otryggt/ }).waitFor();
    await first.close();
    await home.gate.shut();

    const again = await home.open(await home.tablet());
    await unlock(again);
    const chosen = option(again, 'Finns det någon plats', 'Torget');
    expect(await chosen.getAttribute('aria-pressed')).toBe('true');
    await button(again, 'Ångra').click();
    expect(await chosen.getAttribute('aria-pressed')).toBe('false');
    await button(again, '1 Oro').click();
    const worry = option(again, 'Vad oroar dig mest', 'Ungdomsgäng eller stök');
    expect(await worry.getAttribute('aria-pressed')).toBe('true');
  });
});

test('nothing that was answered can be read on the tablet once the interview is over', async () => {
  const context = await home.tablet();
  const page = await readyTeam(context, home.gate.address, home.site.store);
  await home.gate.shut();
  await begin(page);
  await answer(page);
  expect(await everythingKept(page)).toContain('youth-groups');
  await finish(page);
  for (const read of [await everythingKept(page), await page.content()])
    for (const told of ['youth-groups', 'resecentrum', 'visible-patrols', '35-44', 'woman'])
      expect(read).not.toContain(told);
  await home.gate.open();
  await networkIsBack(page);
  expect(await everythingKept(page)).not.toContain('youth-groups');
});

test('the day is counted, undone, and told the server as it stands', async () => {
  const before = await home.site.store.stops.list(teamRound.id);
  const page = await readyTeam(await home.tablet(), home.gate.address, home.site.store);
  await button(page, 'Räkna en till: Ville inte').click();
  await button(page, 'Räkna en till: Ville inte').click();
  await button(page, 'Ångra ”Ville inte”').click();
  await button(page, 'Räkna en till: Stannade inte').click();
  await button(page, 'Räkna en till: Redan svarat').click();
  await interview(page);
  await page.getByText('4 tilltalade.').waitFor();
  await allSent(page);
  const stops = await home.site.store.stops.list(teamRound.id);
  const stop = stops.find(({ id }) => !before.some((known) => known.id === id));
  expect(stop).toMatchObject({ venue: 'Torget vid kiosken', planned: null });
  await expect
    .poll(async () => (await home.site.store.tallies.byStop(teamRound.id)).get(stop?.id ?? ''))
    .toMatchObject({ approached: 4, refused: 1, alreadyAnswered: 1 });
});

describe('an interview that is broken off', () => {
  test('is kept as partial when the person agrees, and thrown away when not', async () => {
    const before = (await home.stored()).length;
    const page = await readyTeam(await home.tablet(), home.gate.address, home.site.store);
    await begin(page);
    await option(page, 'Vad oroar dig mest', 'Ungdomsgäng eller stök').click();
    await button(page, 'Avbryt').click();
    await button(page, 'Släng svaret').click();
    await page.getByText('Svaret är slängt.').waitFor();
    await begin(page);
    await option(page, 'Vad oroar dig mest', 'Mörkt eller dålig belysning').click();
    await button(page, 'Avbryt').click();
    await button(page, 'Behåll det som svarats').click();
    await page.getByText('Det som svarades är sparat på plattan, som avbrutet.').waitFor();
    await allSent(page);
    const came = (await home.stored()).slice(before).map(({ response }) => response);
    expect(came).toMatchObject([{ partial: true, concerns: [{ themes: ['lighting'] }] }]);
  });

  test('is kept as partial after an hour without a touch, behind the lock', async () => {
    const before = (await home.stored()).length;
    const context = await home.tablet();
    await context.clock.install();
    const page = await readyTeam(context, home.gate.address, home.site.store);
    await begin(page);
    await option(page, 'Vad oroar dig mest', 'Mörkt eller dålig belysning').click();
    await page.clock.fastForward('01:01:00');
    await page.getByRole('heading', { name: 'Plattan är låst' }).waitFor();
    await expect.poll(async () => (await home.stored()).length).toBe(before + 1);
    expect((await home.stored()).at(-1)?.response.partial).toBe(true);
    expect(await everythingKept(page)).not.toContain('lighting');
  });

  test('of somebody under 13 is not kept at all', async () => {
    const before = (await home.stored()).length;
    const page = await readyTeam(await home.tablet(), home.gate.address, home.site.store);
    await begin(page);
    await option(page, 'Vad oroar dig mest', 'Ungdomsgäng eller stök').click();
    await button(page, '4 Om personen').click();
    await option(page, 'Hur gammal är du', 'Under 13 år').click();
    await button(page, 'Avsluta utan att spara').click();
    await page.getByText('Inget sparades, eftersom personen är under 13 år.').waitFor();
    expect(await everythingKept(page)).not.toContain('youth-groups');
    expect(await home.stored()).toHaveLength(before);
  });
});

test('practice is the whole flow, and leaves nothing anywhere', async () => {
  const answers = (await home.stored()).length;
  const stops = (await home.site.store.stops.list(teamRound.id)).length;
  const page = await readyTeam(await home.tablet(), home.gate.address, home.site.store);
  await expect
    .poll(async () => (await home.site.store.stops.list(teamRound.id)).length)
    .toBe(stops + 1);
  await button(page, 'Byt insats').click();
  await page.getByLabel('Öva').check();
  await button(page, 'Börja öva').click();
  await button(page, 'Räkna en till: Ville inte').click();
  await begin(page);
  await answer(page);
  await button(page, 'Klart').click();
  await page.getByText('Övningen är klar. Inget sparades.').waitFor();
  await page.getByText('Inget väntar på att skickas', { exact: true }).waitFor();
  expect(await home.stored()).toHaveLength(answers);
  expect(await everythingKept(page)).not.toContain('"tally"');
});
