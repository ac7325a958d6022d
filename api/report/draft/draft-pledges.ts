/** From a ranking to a draft of the next period's pledges. Deterministic: same snapshot, same draft. */
import type { Catalogue, Draft, DraftTheme, Priorities } from '../../contract/index.ts';
import { basisSentences } from '../basis.ts';
import { cautionSentences, EXAMPLE_NOTICE, MAIN_CAUTION } from '../cautions.ts';
import { tieSentences } from '../leading.ts';
import { themePhrase } from '../phrases.ts';
import { background } from './background.ts';
import { because } from './because.ts';
import { chooseActions } from './choose-actions.ts';
import {
  answeringWishes,
  concernedPlaces,
  concernedTimes,
  themeEvidence,
  wishLines,
} from './evidence.ts';
import { type Heading, headings } from './headings.ts';
import { methodSentences } from './method.ts';
import { draftPledge } from './pledge.ts';
import { standing } from './standing.ts';

/** Whose draft it is. */
export interface DraftContext {
  readonly municipality: string;
  readonly policeArea: string;
  /** The next period: "2027–2028". */
  readonly period: string;
}

/** The draft: leading themes and groups that differ, with background, wishes and suggested pledges. */
export function draftPledges(
  priorities: Priorities,
  catalogue: Catalogue,
  context: DraftContext,
): Draft {
  const taken = new Set<string>();
  const themes = headings(priorities, catalogue).map((heading, position) =>
    draftTheme(heading, position + 1, { priorities, catalogue, context, taken }),
  );
  const example = priorities.round?.example ?? false;
  return {
    title: `Utkast till medborgarlöften ${context.period}`,
    municipality: context.municipality,
    policeArea: context.policeArea,
    period: context.period,
    example,
    snapshot: priorities.snapshot,
    madeOn: priorities.madeOn,
    notices: notices(example, themes.length > 0),
    basis: basisSentences(priorities),
    ties: tieSentences(priorities.themes, priorities.top, themePhrase(catalogue)),
    cautions: [MAIN_CAUTION, ...cautionSentences(priorities)],
    method: methodSentences(priorities),
    themes,
  };
}

function notices(example: boolean, hasThemes: boolean): string[] {
  return [
    ...(example ? [EXAMPLE_NOTICE] : []),
    'Det här är ett utkast. Det är gjort av ett program utifrån svaren i medborgardialogen och är inget löfte förrän kommunen och polisen har beslutat om det.',
    'Rådet väljer, ändrar och lägger till. Fyll i det som är markerat med ____.',
    ...(hasThemes ? [] : ['Underlaget räcker inte ännu för att föreslå några löften.']),
  ];
}

interface Drafting {
  readonly priorities: Priorities;
  readonly catalogue: Catalogue;
  readonly context: DraftContext;
  /** Actions suggested so far; grows, since none may be suggested twice. */
  readonly taken: Set<string>;
}

function draftTheme(heading: Heading, number: number, drafting: Drafting): DraftTheme {
  const { priorities, catalogue, context, taken } = drafting;
  const phrase = themePhrase(catalogue);
  const wishes = answeringWishes(heading, priorities, catalogue);
  const places = concernedPlaces(heading, priorities, catalogue);
  const times = concernedTimes(heading, priorities, catalogue);
  const chosen = chooseActions(heading, wishes, catalogue, taken);
  for (const { action } of chosen) taken.add(action.code);
  const setting = { period: context.period, places: places.map(({ label }) => label), times };
  return {
    number,
    pledgeTheme: heading.pledgeTheme.code,
    title: heading.pledgeTheme.title,
    ...standing(heading, priorities, phrase),
    background: background(heading, priorities, phrase),
    evidence: themeEvidence(heading, priorities, catalogue),
    places,
    timesOfDay: times.map(({ label, sentence }) => ({ label, sentence })),
    wishes: wishLines(wishes, priorities, catalogue),
    pledges: chosen.map((choice, position) =>
      draftPledge(
        `${number}.${position + 1}`,
        choice.action,
        setting,
        because(choice, heading, priorities, catalogue),
      ),
    ),
  };
}
