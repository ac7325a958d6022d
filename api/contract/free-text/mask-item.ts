/** Reads what fits no contract: masked as answers are, and searched for what must be read soon. */
import { placeNames } from '../places/place-names.ts';
import type { Round } from '../round.ts';
import { findPersonalData } from './find-personal-data.ts';
import { type ItemLeaf, itemLeaves } from './item-leaves.ts';
import { maskPassage, maskText } from './mask.ts';
import type { Span } from './span.ts';
import { findWorries, type Worry } from './worry.ts';

/** A value without its original. */
export interface MaskedLeaf {
  readonly path: string;
  /** The path as it may be shown: a key can be anything. */
  readonly shownPath: string;
  readonly masked: string;
  readonly spans: readonly Span[];
}

/** A text that worries; masked. */
export interface WorryingLeaf {
  readonly path: string;
  readonly masked: string;
  readonly worries: readonly Worry[];
}

/** Codes look so; anything else was written by somebody. */
const CODE = /^[a-z0-9-]*$/;
const WRITTEN = /(^|\.)(text|placeText|comment)$/;

const isWritten = ({ path, value }: ItemLeaf): boolean =>
  typeof value === 'string' && (WRITTEN.test(path) || !CODE.test(value));

export interface ItemMasking {
  readonly mask: (leaf: ItemLeaf) => MaskedLeaf;
  readonly worriesIn: (item: unknown) => readonly WorryingLeaf[];
}

/** Makes the functions that read items of one round, whatever they hold. */
export function createItemMasking(round: Round): ItemMasking {
  const places = placeNames(round);

  function mask({ path, value }: ItemLeaf): MaskedLeaf {
    const text = String(value);
    const spans = findPersonalData(text, places);
    return {
      path,
      shownPath: maskText(path, findPersonalData(path, places)),
      masked: maskText(text, spans),
      spans,
    };
  }

  return {
    mask,
    worriesIn(item) {
      return itemLeaves(item)
        .leaves.filter(isWritten)
        .flatMap((leaf) => {
          const text = String(leaf.value);
          const found = findWorries(text);
          if (found.length === 0) return [];
          const { spans, masked } = mask(leaf);
          const worries = found.map(({ kind, ...passage }) => ({
            kind,
            words: maskPassage(text, spans, passage),
          }));
          return [{ path: leaf.path, masked, worries }];
        });
    },
  };
}
