/** The handbook: its words and pictures are the screens' own; the server knows who reads it. */
import type { CouncilFrame } from './council.ts';

export interface HandbookScreens {
  contents(frame: CouncilFrame): string;
  /** The page of a task; `null` when there is none of that name. */
  page(frame: CouncilFrame, slug: string): string | null;
}

/** Address of a page of the handbook, or of its contents. @example handbookAddress('platser') // => "/radet/handbok/platser" */
export const handbookAddress = (slug?: string): string =>
  slug === undefined ? '/radet/handbok' : `/radet/handbok/${slug}`;
