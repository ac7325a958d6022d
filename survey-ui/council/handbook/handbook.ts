/** The handbook as data: a page a task, in the order of the work. */
import type { Role } from '../../../api/contract/codes.ts';
import { arrivalPages } from './pages/arrival.ts';
import { collectionPages } from './pages/collection.ts';
import { keepingPages } from './pages/keeping.ts';
import { preparationPages } from './pages/preparation.ts';
import { resultPages } from './pages/results.ts';
import type { PictureName } from './pictures.ts';

/** Text may hold `[words](slug of a page)` and `**words**`, and nothing else. */
export type HandbookBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'steps' | 'list'; readonly items: readonly string[] }
  | { readonly kind: 'picture'; readonly name: PictureName }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Roles × what they see and do, from the list that every route is held against. */
  | { readonly kind: 'roles' };

export interface HandbookSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly HandbookBlock[];
}

export interface HandbookPage {
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  /** Whose task it is; everybody may read it. */
  readonly roles: readonly Role[];
  /** The pages of `/radet` that it explains: of a round by the last part of their address, others whole. */
  readonly explains: readonly string[];
  readonly sections: readonly HandbookSection[];
}

/** The steps of the work, each with its pages. */
export const HANDBOOK: readonly {
  readonly step: string;
  readonly pages: readonly HandbookPage[];
}[] = [
  { step: 'Förbered', pages: preparationPages },
  { step: 'Samla in', pages: collectionPages },
  { step: 'Det som kommer in', pages: arrivalPages },
  { step: 'Resultat och löften', pages: resultPages },
  { step: 'Sköt och bevara', pages: keepingPages },
];

export const HANDBOOK_PAGES: readonly HandbookPage[] = HANDBOOK.flatMap(({ pages }) => pages);
