import { describe, expect, test } from 'vitest';
import { aConcern, aResponse, testApp } from '../support/test-app.ts';

const id = (last: number) => `5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a1${last}`;
const DAY = '2026-05-04';

async function withPlaceTexts() {
  const made = await testApp();
  const [{ code } = { code: '' }] = made.round.places;
  await made.addAccount('samordnare', 'coordinator');
  await made.postAll([
    aResponse({
      id: id(1),
      concerns: [aConcern({ place: code }), aConcern({ place: null, placeText: 'vid bron' })],
    }),
    aResponse({ id: id(2), concerns: [aConcern({ place: null, placeText: 'Vid bron!' })] }),
  ]);
  const event = { kind: 'texts-placed', day: DAY, account: 1 } as const;
  const { store, round } = made;
  const place = (texts: readonly number[], at: string | null) =>
    store.placings.place(round.id, texts, at, event);
  const placesOf = async () =>
    (await store.placings.counted(round.id, 99)).map(({ response }) =>
      response.concerns.map((concern) => concern.place ?? null),
    );
  return { ...made, code, place, placesOf };
}

describe('places in own words', () => {
  test('wait to be placed, and count where they are placed', async () => {
    const { store, round, code, place, placesOf } = await withPlaceTexts();
    const texts = await store.placings.texts(round.id);
    expect(texts.map(({ masked, place: at }) => [masked, at])).toEqual([
      ['vid bron', undefined],
      ['Vid bron!', undefined],
    ]);
    expect(await store.placings.count(round.id)).toEqual({ waiting: 2, placed: 0 });
    expect(
      await place(
        texts.map(({ text }) => text),
        code,
      ),
    ).toBe(2);
    expect(await placesOf()).toEqual([[code, code], [code]]);
    expect(await store.placings.count(round.id)).toEqual({ waiting: 0, placed: 2 });
    expect((await store.responses.upTo(round.id, 99))[1]?.response.concerns[0]?.place).toBeNull();
  });

  test('can be placed again, or be said not to be placeable: the last holds', async () => {
    const { store, round, code, place, placesOf } = await withPlaceTexts();
    const [first] = await store.placings.texts(round.id);
    await place([first?.text ?? 0], code);
    await place([first?.text ?? 0], null);
    expect(await placesOf()).toEqual([[code, null], [null]]);
    expect((await store.placings.texts(round.id))[0]?.place).toBeNull();
    expect(await store.placings.count(round.id)).toEqual({ waiting: 1, placed: 0 });
  });

  test('are gone with their answer, when it is withdrawn or disposed of', async () => {
    const { store, round, code, place } = await withPlaceTexts();
    await place(
      (await store.placings.texts(round.id)).map(({ text }) => text),
      code,
    );
    await store.withdrawals.withdraw(round.id, 2, DAY);
    expect(await store.placings.count(round.id)).toEqual({ waiting: 0, placed: 1 });
    await store.disposals.dispose(round.id, {
      kind: 'answers',
      decision: 'KS 1',
      day: DAY,
      account: null,
      upTo: 9,
    });
    expect(await store.placings.count(round.id)).toEqual({ waiting: 0, placed: 0 });
  });
});
