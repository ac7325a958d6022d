import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { deliverErrands } from '../../../survey-ui/interviewer/sending/deliver-errands.ts';
import type { Errand, Errands } from '../../../survey-ui/interviewer/sending/errands.ts';
import type { AskServer, ServerWord } from '../../../survey-ui/outbox/ask-server.ts';

const REFUSED: ServerWord = { kind: 'refused', problem: { code: 'invalid-body', detail: 'id' } };

function aStop(id: string, more: Partial<Errand> = {}): Errand {
  const stop = {
    id,
    venue: 'Torget',
    day: '2026-05-03',
    mode: 'street' as const,
    interviewers: [],
    planned: null,
  };
  return { kind: 'stop', id, round: 'r', stop, ...more } as Errand;
}

function aTally(round = 'r'): Errand {
  const id = randomUUID();
  const tally = { id, stop: 's', day: '2026-05-03', approached: 1, refused: 0, alreadyAnswered: 0 };
  return { kind: 'tally', id, round, tally };
}

function kept(...some: readonly Errand[]) {
  const items = new Map(some.map((errand) => [errand.id, errand]));
  const errands: Errands = {
    all: async () => [...items.values()],
    put: async (errand) => void items.set(errand.id, errand),
    remove: async (ids) => {
      for (const id of ids) items.delete(id);
    },
  };
  return { items, errands };
}

/** Takes all but what `refuses`. */
function taking(refuses: (content: string) => boolean = () => false) {
  const asked: { path: string; tallies: number }[] = [];
  const ask: AskServer = async (method, path, content) => {
    const { tallies } = content as { tallies?: { id: string }[] };
    asked.push({ path: `${method} ${path}`, tallies: tallies?.length ?? 0 });
    if (refuses(JSON.stringify(content))) return REFUSED;
    return {
      kind: 'answered',
      body: tallies ? { stored: tallies.map(({ id }) => id) } : content,
    };
  };
  return { ask, asked };
}

describe('stops and counts', () => {
  test('go in few posts, stops first, and are let go of', async () => {
    const tallies = Array.from({ length: 450 }, () => aTally());
    const { items, errands } = kept(...tallies, aTally('other'), aStop('s-1'));
    const { ask, asked } = taking();
    expect(await deliverErrands(errands, ask)).toBeNull();
    expect(items.size).toBe(0);
    expect(asked).toEqual([
      { path: 'PUT /api/rounds/r/stops/s-1', tallies: 0 },
      { path: 'POST /api/rounds/r/tallies', tallies: 200 },
      { path: 'POST /api/rounds/r/tallies', tallies: 200 },
      { path: 'POST /api/rounds/r/tallies', tallies: 50 },
      { path: 'POST /api/rounds/other/tallies', tallies: 1 },
    ]);
  });

  test('that are refused stay with what is wrong, are not sent again, and hold nothing up', async () => {
    const [good, bad, last] = [aTally(), aTally(), aTally()];
    const { items, errands } = kept(aStop('wrong'), aStop('right'), good, bad, last);
    const { ask, asked } = taking((content) => /"wrong"/.test(content) || content.includes(bad.id));
    expect(await deliverErrands(errands, ask)).toBeNull();
    expect([...items.values()].map(({ id, problem }) => [id, problem?.code])).toEqual([
      ['wrong', 'invalid-body'],
      [bad.id, 'invalid-body'],
    ]);
    const before = asked.length;
    expect(await deliverErrands(errands, ask)).toBeNull();
    expect(asked).toHaveLength(before);
  });

  test.each<[string, ServerWord]>([
    ['nobody answers', { kind: 'unreached' }],
    ['a page answers', { kind: 'answered', body: 'Logga in' }],
    ['the tablet is unknown', { kind: 'sign-in-needed' }],
    ['the server asks to wait', { kind: 'asked-to-wait', waitMs: 5 }],
  ])('all stay when %s', async (_, word) => {
    for (const errand of [aStop('s-1'), aTally()]) {
      const { items, errands } = kept(errand);
      const stopped = await deliverErrands(errands, async () => word);
      expect(stopped).toEqual(word.kind === 'answered' ? { kind: 'unreached' } : word);
      expect([...items.values()]).toEqual([errand]);
    }
  });

  test('that are changed while they are on their way go again', async () => {
    const { items, errands } = kept(aStop('s-1'));
    const changed = { ...aStop('s-1'), round: 'other' };
    await deliverErrands(errands, async (_, __, content) => {
      await errands.put(changed);
      return { kind: 'answered', body: content };
    });
    expect([...items.values()]).toEqual([changed]);
  });
});
