/** The few pages of an interview: questions that belong together stand together. Pure. */
import { askedSteps, type Step, type Way } from '../../../api/contract/questionnaire/steps.ts';

export type PageId = 'worries' | 'place' | 'wishes' | 'about';

export interface InterviewPageOf {
  readonly id: PageId;
  readonly title: string;
  readonly steps: readonly Step[];
}

const TITLES: Readonly<Record<PageId, string>> = {
  worries: 'Oro',
  place: 'Plats',
  wishes: 'Önskemål',
  about: 'Om personen',
};

const PAGE_OF_SECTION: Readonly<Record<string, PageId>> = {
  safety: 'worries',
  worries: 'worries',
  places: 'place',
  wishes: 'wishes',
};

export function pageOf({ section }: Pick<Step, 'section'>): PageId {
  return PAGE_OF_SECTION[section] ?? 'about';
}

/** The pages that have something to ask, in order, each with the steps that are asked now. */
export function pagesOf(way: Way): readonly InterviewPageOf[] {
  const steps = askedSteps(way);
  return (Object.keys(TITLES) as PageId[])
    .map((id) => ({ id, title: TITLES[id], steps: steps.filter((step) => pageOf(step) === id) }))
    .filter(({ steps: asked }) => asked.length > 0);
}
