/** How much an order stands, in sentences for the page of a ranking: what would have to be otherwise. */
import type { Priorities } from '../contract/priorities.ts';
import type { Item } from '../contract/ranked-item.ts';
import {
  hotSpotSentences,
  leadingSmoothedSentences,
  neighbourSentences,
  stopSentences,
} from './around-words.ts';
import { elsewhereSentences } from './elsewhere-words.ts';
import { countInWords, joinList } from './numbers.ts';

/** Of the order of themes. */
export function themesStanding(priorities: Priorities): string[] {
  const { neighbours, themes, robustness, top } = priorities;
  return [
    ...waysSentence(robustness, themes, top),
    ...stopSentences(priorities),
    ...neighbourSentences({
      ...priorities,
      neighbours: neighbours && { ...neighbours, places: [] },
    }),
    ...leadingSmoothedSentences({ ...priorities, places: [] }),
  ];
}

/** Of the order of places. */
export function placesStanding(priorities: Priorities): string[] {
  const { neighbours, places, placeRobustness, top } = priorities;
  return [
    ...(placeRobustness ? waysSentence(placeRobustness, places, top) : []),
    ...elsewhereSentences(priorities),
    ...neighbourSentences({
      ...priorities,
      neighbours: neighbours && { ...neighbours, themes: [] },
    }),
    ...leadingSmoothedSentences({ ...priorities, themes: [] }),
    ...hotSpotSentences(priorities),
  ];
}

/** What stays among the first in whatever way it is counted; nothing where no other way was tried. */
export function waysSentence(
  { scenarios, always }: Priorities['robustness'],
  items: readonly Item[],
  top: number,
): string[] {
  const ways = scenarios.filter(({ id }) => id !== 'main').length;
  if (ways === 0) return [];
  const tried = `Vi har räknat om ordningen på ${countInWords(ways)} andra sätt.`;
  const first = `de ${countInWords(top)} främsta`;
  const labels = items.filter(({ id }) => always.includes(id)).map(({ label }) => `”${label}”`);
  return [
    labels.length === 0
      ? `${tried} Inget är bland ${first} i alla.`
      : `${tried} Bland ${first} i alla: ${joinList(labels)}.`,
  ];
}
