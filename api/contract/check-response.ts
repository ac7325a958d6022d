/**
 * Whether an answer fits its round: the schema, then what the schema cannot know (codes of the
 * catalogue and the round, dates). Pure; the caller says which day it is.
 *
 * Non-goal: deciding what happens then. An anonymous post is refused for any of these; a tablet's
 * answer with an odd date is accepted and flagged.
 */
import type { Catalogue } from './catalogue.ts';
import { OUTSIDE_AREA } from './codes.ts';
import { describeIssue, issuePath } from './describe-issue.ts';
import type { ProblemCode } from './problem.ts';
import { type ItemProblem, Response } from './response.ts';
import type { Round } from './round.ts';

/** What the answers of one round may hold. */
export interface ResponseRules {
  readonly places: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  readonly versions: ReadonlySet<string>;
  readonly opensOn: string;
  readonly closesOn: string | null;
  /** Not opened yet: no day is right. */
  readonly isDraft: boolean;
}

/** The rules of a round; made once a round, since a post may carry 200 answers. */
export function responseRules(
  round: Round,
  catalogue: Catalogue,
  versions: Iterable<string>,
): ResponseRules {
  const offered = catalogue.themes.filter((theme) => theme.offered);
  return {
    places: new Set([
      ...round.places.map(({ code }) => code),
      // Tablets that have not heard of a change may still name what was merged, split or dropped.
      ...(round.retiredPlaces ?? []).map(({ place }) => place.code),
    ]),
    areas: new Set([...round.areas.map((area) => area.code), OUTSIDE_AREA]),
    themes: new Set([...offered.map((theme) => theme.code), ...round.themes]),
    actions: new Set(catalogue.actions.map((action) => action.code)),
    versions: new Set([...versions, round.questionnaire]),
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    isDraft: round.state === 'draft',
  };
}

type CodedProblem = ItemProblem & { readonly code: ProblemCode };

export type CheckedResponse =
  | { readonly response: Response; readonly problem: null }
  | { readonly response: Response | null; readonly problem: CodedProblem };

/** A code that an answer holds: where, what, which list it must be on, and how to say so. */
type Mention = readonly [
  code: ProblemCode,
  path: string,
  value: string | null | undefined,
  known: ReadonlySet<string>,
  list: string,
];

const PLACES = 'omgångens platser';
const THEMES = 'katalogens teman';
const ACTIONS = 'katalogens åtgärder';

function* mentions(
  { questionnaire, respondent, concerns, wishes }: Response,
  rules: ResponseRules,
): Generator<Mention> {
  const { places, areas, themes, actions, versions } = rules;
  yield ['unknown-version', 'questionnaire', questionnaire, versions, 'omgångens enkätversioner'];
  yield ['unknown-area', 'respondent.area', respondent.area, areas, 'omgångens områden'];
  for (const [index, concern] of concerns.entries()) {
    const path = `concerns.${index}`;
    yield ['unknown-place', `${path}.place`, concern.place, places, PLACES];
    for (const [at, theme] of concern.themes.entries())
      yield ['unknown-theme', `${path}.themes.${at}`, theme, themes, THEMES];
  }
  for (const [actor, list] of Object.entries(wishes)) {
    for (const [index, wish] of list.entries()) {
      const path = `wishes.${actor}.${index}`;
      yield ['unknown-action', `${path}.action`, wish.action, actions, ACTIONS];
      yield ['unknown-place', `${path}.place`, wish.place, places, PLACES];
    }
  }
}

const MOST_EXAMPLES = 12;

/** "en av omgångens platser: resecentrum, torget, … (34 i allt)". */
function oneOf(list: string, known: ReadonlySet<string>): string {
  const some = [...known].slice(0, MOST_EXAMPLES).join(', ');
  const rest = known.size > MOST_EXAMPLES ? `, … (${known.size} i allt)` : '';
  return `en av ${list}: ${some}${rest}`;
}

function checkCodes(response: Response, rules: ResponseRules): CodedProblem | null {
  for (const [code, path, value, known, list] of mentions(response, rules)) {
    if (value === null || value === undefined || known.has(value)) continue;
    return {
      code,
      path,
      detail: `${path}: ”${value}” finns inte. Förväntade ${oneOf(list, known)}.`,
    };
  }
  return null;
}

function checkDate(
  { answeredOn }: Response,
  { opensOn, closesOn, isDraft }: ResponseRules,
  today: string,
): CodedProblem | null {
  const path = 'answeredOn';
  if (answeredOn > today) {
    return {
      code: 'future-date',
      path,
      detail: `answeredOn: ${answeredOn} ligger i framtiden. Förväntade en dag till och med ${today}.`,
    };
  }
  if (isDraft) {
    const detail = 'Omgången är inte öppnad än, och tar inte emot svar.';
    return { code: 'outside-round', path, detail };
  }
  if (answeredOn < opensOn || (closesOn !== null && answeredOn > closesOn)) {
    return {
      code: 'outside-round',
      path,
      detail: `answeredOn: ${answeredOn} ligger utanför omgången. Förväntade en dag från ${opensOn}${closesOn === null ? '' : ` till och med ${closesOn}`}.`,
    };
  }
  return null;
}

/**
 * Reads and judges one item as received.
 *
 * @param today - the calendar day in Sweden, `YYYY-MM-DD`
 * @returns the answer, and the first thing that is wrong with it, with its JSON path
 */
export function checkResponse(item: unknown, rules: ResponseRules, today: string): CheckedResponse {
  const parsed = Response.safeParse(item);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue ? issuePath(issue) : '';
    return {
      response: null,
      problem: {
        code: 'invalid-response',
        ...(path === '' ? {} : { path }),
        detail: issue ? describeIssue(issue) : 'Svaret går inte att läsa.',
      },
    };
  }
  const response = parsed.data;
  const problem = checkCodes(response, rules) ?? checkDate(response, rules, today);
  return { response, problem };
}
