import { describe, expect, test } from 'vitest';
import { type Kit, offerOfKit } from '../../../api/contract/tablet/kit.ts';
import { OUTBOX_FORMAT, OutboxFile } from '../../../api/contract/tablet/outbox-file.ts';
import {
  MOST_RECEIPTS,
  ReceiptAnswer,
  ReceiptQuery,
} from '../../../api/contract/tablet/receipts.ts';
import { associatedData, SEALING_INFO } from '../../../api/contract/tablet/seal-binding.ts';
import { SealedItem } from '../../../api/contract/tablet/sealed-item.ts';
import { OFFER } from '../questionnaire/respondent.ts';

const ID = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a10';
const sealed = { kid: 'k1', enc: 'AAAA', ciphertext: 'BBBB' };

describe('a sealed answer', () => {
  test('is bound to its round and its id, however the id is written', () => {
    const bound = associatedData('r', ID);
    expect(associatedData('r', ID.toUpperCase())).toEqual(bound);
    expect(associatedData('s', ID)).not.toEqual(bound);
    expect(SEALING_INFO.length).toBeGreaterThan(0);
  });

  test('is read only with all its parts', () => {
    expect(SealedItem.safeParse({ id: ID, sealed }).success).toBe(true);
    expect(SealedItem.safeParse({ id: ID, sealed: { ...sealed, enc: 'å' } }).success).toBe(false);
    expect(SealedItem.safeParse({ id: 'x', sealed }).success).toBe(false);
  });
});

describe('the kit of a tablet', () => {
  const language = (code: string, theme: string) => ({
    language: { code, name: code, direction: 'ltr' as const },
    lists: { themes: [{ code: 'lighting', label: theme }], timesOfDay: [], wishes: OFFER.wishes },
    words: {},
  });
  const kit = {
    offer: { municipality: 'Kungsbacka', areas: OFFER.areas, places: OFFER.places },
    languages: [language('sv', 'Mörkt'), language('en', 'Dark')],
  } as unknown as Kit;

  test('offers the same places in every language, and themes in that of the reader', () => {
    expect(offerOfKit(kit, 'en')).toMatchObject({
      places: OFFER.places,
      themes: [{ label: 'Dark' }],
    });
  });

  test('falls back on Swedish', () => {
    expect(offerOfKit(kit, 'ti').themes).toEqual([{ code: 'lighting', label: 'Mörkt' }]);
  });
});

describe('the file of what a tablet holds', () => {
  const file = {
    format: OUTBOX_FORMAT,
    device: 'Platta 3',
    exportedOn: '2026-05-03',
    responses: [{ round: 'r', item: { id: ID, sealed } }],
    stops: [],
    tallies: [{ round: 'r', tally: { id: ID, stop: 's', day: '2026-05-03', refused: 1 } }],
  };

  test('holds answers only sealed', () => {
    expect(OutboxFile.safeParse(file).success).toBe(true);
    const open = { ...file, responses: [{ round: 'r', item: { id: ID, safety: 3 } }] };
    expect(OutboxFile.safeParse(open).success).toBe(false);
  });

  test('is no file of anything else', () => {
    expect(OutboxFile.safeParse({ ...file, format: 'annat' }).success).toBe(false);
  });
});

describe('the question about receipts', () => {
  test('is about ids, and not about more than can be answered at once', () => {
    expect(ReceiptQuery.safeParse({ ids: [ID] }).success).toBe(true);
    const many = Array.from({ length: MOST_RECEIPTS + 1 }, () => ID);
    expect(ReceiptQuery.safeParse({ ids: many }).success).toBe(false);
    expect(ReceiptAnswer.parse({ held: [ID] })).toEqual({ held: [ID] });
  });
});
