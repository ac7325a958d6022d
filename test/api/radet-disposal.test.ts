import { describe, expect, test } from 'vitest';
import { aResponse, aRound } from '../support/test-app.ts';
import { radetVisitor } from './radet-visitor.ts';

/** A round that ended long ago, with a rule for what people wrote or without. */
async function afterTheRound(changes = {}) {
  const round = aRound({ closesOn: '2026-05-02', opensOn: '2026-04-01', ...changes });
  const visitor = await radetVisitor('coordinator', { round });
  const at = `/radet/${round.id}/gallring`;
  await visitor.postAll(
    ['1', '2'].map((last) =>
      aResponse({
        id: `5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a1${last}`,
        answeredOn: '2026-05-01',
        comment: `Ring 070-174 06 0${last}`,
      }),
    ),
  );
  return { ...visitor, at };
}

const RULE = {
  kind: 'answers',
  months: 0,
  decision: 'KS 2026/12 § 3',
  decidedOn: '2026-04-01',
} as const;
const FORM = {
  revision: '0',
  'originaltexter-beslut': 'KS 2026/12 § 3',
  'originaltexter-dag': '2026-04-01',
  'originaltexter-manader': '6',
};

describe('a round without a rule', () => {
  test('keeps everything, and says that public documents are kept until somebody decides', async () => {
    const { open, send, at, store, round } = await afterTheRound();
    const { html } = await open(at);
    expect(html).toContain('bevaras tills någon har beslutat annat');
    expect((await open(`${at}/svar`)).to).toBe(at);
    expect((await send(`${at}/svar`, { kontrollerat: 'ja', tillochmed: '2' })).to).toBe(at);
    expect(await store.responses.count(round.id)).toBe(2);
  });
});

describe('a rule', () => {
  test('is kept with its decision, says when it is time, and is told in the log', async () => {
    const { open, send, at, store, round } = await afterTheRound();
    expect((await send(`${at}/regel/originaltexter`, FORM)).to).toBe(`${at}?klart=regel`);
    const { html } = await open(at);
    expect(html).toContain('6 månader efter omgångens sista dag. Beslut KS 2026/12 § 3');
    expect(html).toContain('Det blir dags 2 november 2026.');
    expect(await store.events.list({ round: round.id }, 9)).toMatchObject([
      { kind: 'disposal-rule-changed', changes: [{ field: 'Originaltexter', before: null }] },
    ]);
    expect((await send(`${at}/regel/originaltexter/ta-bort`)).to).toBe(`${at}?klart=borttagen`);
    expect((await store.rounds.byId(round.id))?.disposalRules).toEqual([]);
  });

  test.each([
    ['originaltexter-beslut', '', 'Skriv vilket beslut som gäller'],
    ['originaltexter-dag', '2026-02-30', 'Skriv dagen för beslutet'],
    ['originaltexter-dag', '2027-01-01', 'har inte varit än'],
    ['originaltexter-manader', 'två', 'Skriv antalet månader med siffror'],
    ['originaltexter-manader', '999', 'Skriv antalet månader med siffror'],
  ])(
    'with a wrong %s is not kept, and the form keeps what was typed',
    async (field, value, words) => {
      const { send, at, store, round } = await afterTheRound();
      const { status, html } = await send(`${at}/regel/originaltexter`, {
        ...FORM,
        [field]: value,
      });
      expect(status).toBe(422);
      expect(html).toContain(words);
      for (const [name, typed] of Object.entries({ ...FORM, [field]: value }))
        if (typed !== '') expect(html, name).toContain(`value="${typed}"`);
      expect((await store.rounds.byId(round.id))?.disposalRules).toBeUndefined();
    },
  );

  test('is not written over what another coordinator has changed meanwhile', async () => {
    const { send, at } = await afterTheRound();
    await send(`${at}/regel/originaltexter`, FORM);
    const other = { ...FORM, 'originaltexter-manader': '12' };
    const { status, html } = await send(`${at}/regel/originaltexter`, other);
    expect(status).toBe(409);
    expect(html).toContain('Någon annan har ändrat omgången');
    expect(html).toContain('value="12"');
  });
});

describe('disposing', () => {
  test('is not possible while the round is open, or before its day', async () => {
    const open = await afterTheRound({ closesOn: '2026-05-03', disposalRules: [RULE] });
    expect((await open.open(`${open.at}/svar`)).to).toBe(open.at);
    const later = await afterTheRound({ disposalRules: [{ ...RULE, months: 24 }] });
    expect((await later.send(`${later.at}/svar`, { kontrollerat: 'ja' })).to).toBe(later.at);
    expect(await later.store.responses.count(later.round.id)).toBe(2);
  });

  test('says first what goes and what stays, asks once more, and ends in a protocol', async () => {
    const { open, send, at, store, round } = await afterTheRound({ disposalRules: [RULE] });
    const { html } = await open(`${at}/svar`);
    expect(html).toMatch(/Innehållet i 2\u00a0svar \(2 på webben\), med \d texter\./);
    expect(html).toContain('Det går inte att ångra.');
    const hasty = await send(`${at}/svar`, { tillochmed: '2' });
    expect(hasty.status).toBe(422);
    expect(hasty.html).toContain('Kryssa för att du har läst');
    expect(await store.responses.count(round.id)).toBe(2);

    const { to } = await send(`${at}/svar`, { tillochmed: '2', kontrollerat: 'ja' });
    expect(to).toBe(`${at}/protokoll/1`);
    expect(await store.responses.count(round.id)).toBe(0);
    const protocol = (await open(to)).html;
    expect(protocol).toContain('Beslut');
    expect(protocol).toContain('KS 2026/12 § 3');
    expect(protocol).toContain('2\u00a0svar (2 på webben)');
    expect((await open(at)).html).toContain('Gallringsprotokoll 1');
    const twice = await send(`${at}/svar`, { tillochmed: '2', kontrollerat: 'ja' });
    expect(twice.to).toBe(`${at}?klart=inget`);
  });

  test('leaves answers alone that came after the page was shown', async () => {
    const { send, at, store, round } = await afterTheRound({ disposalRules: [RULE] });
    await send(`${at}/svar`, { tillochmed: '1', kontrollerat: 'ja' });
    expect(await store.responses.count(round.id)).toBe(1);
  });

  test('of what people wrote leaves their masked texts, and says that the originals are gone', async () => {
    const rule = { ...RULE, kind: 'original-texts' } as const;
    const { open, send, at, round } = await afterTheRound({ disposalRules: [rule] });
    await send(`${at}/originaltexter`, { tillochmed: '2', kontrollerat: 'ja' });
    expect((await open(`/radet/${round.id}/texter`)).html).toContain('Ring ');
    const { html } = await send(`/radet/${round.id}/texter/1/original`);
    expect(html).toContain('Originalet är gallrat');
    expect(html).not.toContain('070-174');
  });
});
