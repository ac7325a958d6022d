import { describe, expect, test } from 'vitest';
import { type RoundSketch, roundsOverTime, rowOf, said } from '../support/rounds-over-time.ts';

const SQUARES = ['Torget', 'Stationen', 'Parken', 'Badhuset', 'Kajen'];

const street = (
  year: number,
  [count, naming]: readonly [number, number],
  more: object = {},
): RoundSketch => ({
  id: `dialog-${year}`,
  title: `Dialog ${year}`,
  day: `${year}-05-03`,
  ways: [{ mode: 'street', count, naming, venues: SQUARES, ...more }],
});

const web = (year: number, [count, naming]: readonly [number, number]): RoundSketch => ({
  ...street(year, [count, naming]),
  ways: [{ mode: 'web', count, naming }],
});

/** The change page of the last round beside the first. */
async function compared(sketches: readonly RoundSketch[]) {
  const site = await roundsOverTime(sketches);
  const open = await site.visitor();
  const at = `/radet/${sketches.at(-1)?.id}/lage/1`;
  const { status, html } = await open(`${at}/forandring?mot=${sketches[0]?.id}.1`);
  const text = said(html.slice(html.indexOf('<main')));
  return { ...site, open, at, status, html, text };
}

describe('60 % in interviews by staff in 2018 beside 40 % on the web in 2019', () => {
  const kungsbacka = () => compared([street(2018, [100, 60]), web(2019, [100, 40])]);

  test('stands in both snapshots', async () => {
    const { open } = await kungsbacka();
    const of = async (year: number) =>
      rowOf((await open(`/radet/dialog-${year}/lage/1/teman`)).html, 'Mörker, dålig belysning');
    expect(await of(2018)).toMatch(/ 60 % /);
    expect(await of(2019)).toMatch(/ 40 % /);
  });

  test('is refused as a fall, with the reason, and no difference is shown', async () => {
    const { html, text, status } = await kungsbacka();
    expect(status).toBe(200);
    expect(text).toContain('Det går inte att jämföra med Dialog 2018.');
    expect(text).toContain('Sättet att svara är ett annat än förra gången.');
    expect(text).toContain('Inga skillnader visas');
    expect(rowOf(html, 'Sätt att svara')).toMatch(
      /Skiljer sig Intervju på plats 100 % Webbenkät 100 %/,
    );
    expect(text).not.toMatch(/Har minskat|har minskat|Har ökat|procentenheter|−20/);
    expect(html).not.toContain('class="chart"');
  });

  test('still shows who answered, both times', async () => {
    const { html } = await kungsbacka();
    expect(rowOf(html, 'Kvinnor')).toBe('Kvinnor 50 % (50) 50 % (50) 50 %');
  });
});

describe('two rounds that were carried out alike', () => {
  test('tell what has increased, with the interval, drawn and as a table', async () => {
    const { html, text } = await compared([street(2024, [400, 80]), street(2026, [400, 240])]);
    expect(text).toContain('Svaren går att jämföra med dem från Dialog 2024.');
    expect(text).toContain('”Mörker, dålig belysning” har ökat');
    expect(rowOf(html, 'Mörker, dålig belysning')).toMatch(
      /20 % 60 % \+40 \(\+\d+ till \+\d+\) Har ökat$/,
    );
    expect(rowOf(html, 'Resecentrum')).toMatch(/Har ökat$/);
    expect(html).toMatch(/<svg[^>]*role="img"/);
    for (const row of ['Sätt att svara', 'Årstid och mörker', 'Platser för intervjuer'])
      expect(rowOf(html, row)).toContain('Lika');
  });

  test('tell what has decreased', async () => {
    const { html } = await compared([street(2024, [400, 240]), street(2026, [400, 80])]);
    expect(rowOf(html, 'Mörker, dålig belysning')).toMatch(/−40 .*Har minskat$/);
  });

  test('say that nothing can be said of a small difference', async () => {
    const { html, text } = await compared([street(2024, [200, 80]), street(2026, [200, 84])]);
    expect(rowOf(html, 'Mörker, dålig belysning')).toMatch(/\+2 .*Går inte att säga$/);
    expect(text).toContain('För inget tema går det att säga att andelen har ändrats');
    expect(text).toContain('betyder inte att allt är som förut');
  });

  test.for([
    [
      'in another season',
      { day: '2026-11-03' },
      'Årstid och mörker',
      /November 2026, mörka kvällar/,
    ],
    [
      'at other squares',
      { venues: ['Hamnen', 'Gallerian'] },
      'Platser för intervjuer',
      /Gallerian och Hamnen/,
    ],
    [
      'by the police',
      { kinds: ['uniformed-police'] },
      'Slags intervjuare',
      /Kommunens personal Polis i uniform/,
    ],
  ] as const)('are not compared when the second was %s', async ([, change, row, figures]) => {
    const { day, ...more } = { day: '2026-05-03', ...change };
    const later = { ...street(2026, [200, 160], more), day };
    const { html, text } = await compared([street(2024, [200, 80]), later]);
    expect(rowOf(html, row)).toMatch(figures);
    expect(rowOf(html, row)).toContain('Skiljer sig');
    expect(text).toContain('Inga skillnader visas');
    expect(text).not.toMatch(/Har ökat|har ökat/);
  });

  test('show a difference but call it no change when a theme has come', async () => {
    const { html, text } = await compared([
      { ...street(2024, [200, 40]), changes: { themes: ['lighting'] } },
      street(2026, [200, 120]),
    ]);
    expect(rowOf(html, 'Teman att välja på')).toMatch(
      /Skiljer sig 1 tema 2 teman, bara här ”Bedrägerier/,
    );
    expect(text).toContain('om något har förändrats går inte att säga');
    expect(rowOf(html, 'Mörker, dålig belysning')).toMatch(/\+40 .*Går inte att säga$/);
  });
});

describe('rounds that share one way of answering', () => {
  const mixed = (year: number, streetNaming: number, webCount: number): RoundSketch => ({
    ...street(year, [200, streetNaming]),
    ways: [
      { mode: 'street', count: 200, naming: streetNaming, venues: SQUARES },
      { mode: 'web', count: webCount, naming: webCount / 2 },
    ],
  });

  test('are compared within it alone', async () => {
    const { html, text } = await compared([mixed(2024, 60, 200), street(2026, [200, 160])]);
    expect(text).toContain('Bara svaren i intervjuer på plats går att jämföra');
    expect(text).toContain('Bland dem som svarade i intervjuer på plats');
    expect(text).not.toContain('Alla sätt att svara tillsammans');
    expect(rowOf(html, 'Mörker, dålig belysning')).toMatch(/30 % 80 % \+50 .*Har ökat$/);
  });

  test('are compared in the first round’s mix when the shares moved, so that the mix makes no change', async () => {
    // As many as before in each way, but far more on the web, where half name it.
    const { html, text } = await compared([mixed(2024, 40, 100), mixed(2026, 40, 600)]);
    expect(rowOf(html, 'Sätt att svara')).toMatch(/Intervju på plats 67 %.*Webbenkät 75 %/);
    expect(text).toContain('räknar helheten med förra omgångens fördelning');
    expect(rowOf(html, 'Mörker, dålig belysning')).toMatch(/30 % 30 % 0 .*Går inte att säga$/);
  });

  test('say which schools are gone', async () => {
    const school = { mode: 'school', count: 200, naming: 100, venues: ['Älvskolan'] } as const;
    const before = mixed(2024, 60, 200);
    const { html } = await compared([
      { ...before, ways: [...before.ways, school] },
      mixed(2026, 60, 200),
    ]);
    expect(rowOf(html, 'Skolor')).toMatch(
      /Skiljer sig Älvskolan – Älvskolan är inte med den här gången/,
    );
  });
});

describe('a small cell', () => {
  const withFraud = (year: number, fraud: number) => street(year, [200, 80], { fraud });

  test.for(['before', 'now'] as const)(
    'of the round %s is not given back by the difference',
    async (side) => {
      const page = async (few: number) => {
        const [before, now] = side === 'before' ? [few, 60] : [60, few];
        return compared([withFraud(2024, before), withFraud(2026, now)]);
      };
      const [three, four] = [await page(3), await page(4)];
      expect(rowOf(three.html, 'Bedrägerier')).not.toMatch(/[+−]\d/);
      expect(rowOf(three.html, 'Bedrägerier')).toMatch(/visas inte/);
      expect(four.text).toBe(three.text);
    },
  );
});

describe('what can’t be compared', () => {
  const TWO = [street(2024, [60, 30]), street(2026, [60, 30])];

  test.for([
    ['dialog-2026.1', 400, 'Ett läge kan inte jämföras med sin egen omgång.'],
    ['dialog-2026.2', 400, 'Ett läge kan inte jämföras med sin egen omgång.'],
    ['dialog-2024.7', 404, 'Det läget finns inte'],
    ['dialog-2024.x', 404, 'Det läget finns inte'],
    ['dialog-2024', 404, 'Det läget finns inte'],
    ['finns-inte.1', 404, 'Det läget finns inte'],
    ['.', 404, 'Det läget finns inte'],
    ['"><script>.1', 404, 'Det läget finns inte'],
  ] as const)('%s is said why, and nothing is compared', async ([asked, status, words]) => {
    const { open, at } = await compared(TWO);
    const page = await open(`${at}/forandring?mot=${encodeURIComponent(asked)}`);
    expect(page.status).toBe(status);
    expect(said(page.html)).toContain(words);
    expect(page.html).not.toContain('Hur svaren samlades in, då och nu');
    expect(page.html).not.toContain('<script>');
    expect(page.html).toContain('value="dialog-2024.1"');
  });

  test('a later round is said to be later, and is not offered', async () => {
    const { open } = await compared(TWO);
    const { status, html } = await open('/radet/dialog-2024/lage/1/forandring?mot=dialog-2026.1');
    expect(status).toBe(400);
    expect(said(html)).toContain('är inte tidigare än den här');
    expect(html).not.toContain('value="dialog-2026.1"');
    expect(said(html)).toContain('Det finns ingen tidigare omgång');
  });

  test('a round of another municipality is not offered', async () => {
    const other = { municipality: { code: 'annanstad', name: 'Annanstad' } };
    const { status, text } = await compared([
      { ...street(2024, [60, 30]), changes: other },
      street(2026, [60, 30]),
    ]);
    expect(status).toBe(400);
    expect(text).toContain('hör till en annan kommun');
  });

  test('invented answers are not laid beside real ones', async () => {
    const { status, text } = await compared([
      { ...street(2024, [60, 30]), changes: { example: false } },
      street(2026, [60, 30]),
    ]);
    expect(status).toBe(400);
    expect(text).toContain('Exempeldata jämförs aldrig med verkliga svar.');
  });

  test.for([
    [3, 60],
    [60, 3],
  ] as const)('%i answers beside %i are too few', async ([before, now]) => {
    const { status, html, text } = await compared([
      street(2024, [before, before]),
      street(2026, [now, now]),
    ]);
    expect(status).toBe(200);
    expect(text).toContain('Färre än 30 har svarat');
    expect(text).toContain('Inga skillnader visas');
    expect(html).not.toContain('class="chart"');
  });
});

describe('who sees it', () => {
  test('everybody in the council sees it, of what is published', async () => {
    const { visitor, at, store } = await compared([street(2024, [60, 30]), street(2026, [60, 30])]);
    const council = await visitor('council');
    expect((await council(`${at}/forandring?mot=dialog-2024.1`)).status).toBe(200);
    const held = await store.snapshots.byNumber('dialog-2024', 1);
    if (!held) throw new Error('the first round has a snapshot');
    await store.snapshots.insert('dialog-2024', { ...held, priorities: held.priorities });
    const asked = `${at}/forandring?mot=dialog-2024.2`;
    expect((await council(asked)).status).toBe(404);
    expect((await council(`${at}/forandring`)).html).not.toContain('dialog-2024.2');
    const coordinator = await visitor('coordinator');
    expect(said((await coordinator(asked)).html)).toContain('läge 2 är inte publicerat');
  });

  test('a snapshot made before it was kept how answers were collected says so', async () => {
    const { open, at, store } = await compared([street(2024, [60, 30]), street(2026, [60, 30])]);
    const known = await store.snapshots.byNumber('dialog-2024', 1);
    if (!known) throw new Error('the first round has a snapshot');
    const { circumstances: _, ...priorities } = known.priorities;
    await store.snapshots.insert('dialog-2024', { ...known, priorities });
    const { html } = await open(`${at}/forandring?mot=dialog-2024.2`);
    expect(said(html)).toContain('räknades fram innan programmet sparade hur svaren samlades in');
    expect(rowOf(html, 'Enkät och svarsskala')).toContain('Inte känt');
    expect(said(html)).toContain('Inga skillnader visas');
  });
});
