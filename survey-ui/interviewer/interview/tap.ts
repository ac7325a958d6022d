/** What a tap on an option does to the answers. Pure; the engine has the last word. */
import type { AnswerProblem } from '../../../api/contract/questionnaire/answer-problem.ts';
import { codesOf } from '../../../api/contract/questionnaire/answers.ts';
import {
  ANSWER_FIELD,
  type Applied,
  applyFields,
  OWN_PLACE_FIELD,
} from '../../../api/contract/questionnaire/apply.ts';
import { optionsOf } from '../../../api/contract/questionnaire/options.ts';
import { OTHER_PLACE } from '../../../api/contract/questionnaire/questionnaire.ts';
import { allSteps, type Step, type Way } from '../../../api/contract/questionnaire/steps.ts';
import { type Draft, withAnswers } from './draft.ts';
import { pageOf } from './pages.ts';

export type Tapped =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly problem: AnswerProblem };

/** The codes after a tap: one again takes it away, "Inget särskilt" stands alone, one of one is replaced. */
function codesAfter(way: Way, step: Step, code: string): readonly string[] {
  const before = codesOf(way.answers[step.key]);
  const { question } = step;
  if (before.includes(code)) return before.filter((other) => other !== code);
  const takesOne =
    question.kind === 'choice' || question.kind === 'scale' || question.kind === 'place';
  if (takesOne || ('most' in question && question.most === 1)) return [code];
  const alone = new Set(
    optionsOf(way, step, { language: '', seed: '' })
      .filter((option) => option.alone === true)
      .map((option) => option.code),
  );
  if (alone.has(code)) return [code];
  return [...before.filter((other) => !alone.has(other)), code];
}

function fields(values: Readonly<Record<string, readonly string[]>>) {
  return { getAll: (name: string) => values[name] ?? [] };
}

function taken(applied: Applied, draft: Draft, now: number): Tapped {
  return applied.ok ? { ok: true, draft: withAnswers(draft, applied.answers, now) } : applied;
}

export function tap(draft: Draft, way: Way, step: Step, code: string, now: number): Tapped {
  const codes = codesAfter(way, step, code);
  return taken(applyFields(way, step, fields({ [ANSWER_FIELD]: codes })), draft, now);
}

/** A place in the person's own words, or nothing when `text` is blank. Typing on is one tap for undo. */
export function writePlace(draft: Draft, way: Way, step: Step, text: string, now: number): Tapped {
  const blank = text.trim() === '';
  const written = { [ANSWER_FIELD]: blank ? [] : [OTHER_PLACE], [OWN_PLACE_FIELD]: [text] };
  return typedOn(draft, step, taken(applyFields(way, step, fields(written)), draft, now));
}

/** A number as it is typed. */
export function writeNumber(draft: Draft, way: Way, step: Step, text: string, now: number): Tapped {
  const applied = applyFields(way, step, fields({ [ANSWER_FIELD]: [text] }));
  return typedOn(draft, step, taken(applied, draft, now));
}

/** While the same field is typed in, undo goes back to before its first letter. */
function typedOn(draft: Draft, { key }: Step, tapped: Tapped): Tapped {
  if (!tapped.ok) return tapped;
  const before = draft.earlier.at(-1);
  const isTypedOn =
    before !== undefined &&
    JSON.stringify({ ...before, [key]: null }) ===
      JSON.stringify({ ...draft.answers, [key]: null });
  return isTypedOn ? { ok: true, draft: { ...tapped.draft, earlier: draft.earlier } } : tapped;
}

/** Back to before the last tap, on the page where it was made. */
export function undo(draft: Draft, way: Way, now: number): Draft {
  const answers = draft.earlier.at(-1);
  if (!answers) return draft;
  const changed = allSteps(way.questionnaire).find(
    ({ key }) => JSON.stringify(answers[key]) !== JSON.stringify(draft.answers[key]),
  );
  const page = changed ? pageOf(changed) : draft.page;
  return { ...draft, answers, page, earlier: draft.earlier.slice(0, -1), touchedAt: now };
}
