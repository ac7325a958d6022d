import type { CollectionPlaces, PlacePositions, SurveyDesign } from './dialogue.ts';
import type { ItemList } from './item-list.ts';

/** A survey laid out as lists of items, ready to be ranked. */
export interface SurveyLists {
  readonly design: SurveyDesign;
  readonly themes: ItemList;
  readonly places: ItemList;
  readonly areas: ItemList;
  readonly pairs: ItemList;
  readonly timesOfDay: ItemList;
  readonly themeTimes: ItemList;
  readonly wishes: Readonly<Record<string, ItemList>>;
  /** 1 for respondents in the denominator of themes. */
  readonly answered: Uint8Array;
  readonly unratedConcerns: number;
  readonly placePositions: PlacePositions | null;
  readonly collection: CollectionPlaces | null;
}
