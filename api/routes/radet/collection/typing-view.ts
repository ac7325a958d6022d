/** The screen for typing sheets in: the same questions in the order of the sheet, each with one field. */
import { offerOf } from '../../../contract/questionnaire/offer.ts';
import {
  type PaperField,
  paperFields,
} from '../../../contract/questionnaire/paper/paper-fields.ts';
import type { SheetProblem } from '../../../contract/questionnaire/paper/read-sheet.ts';
import type { Way } from '../../../contract/questionnaire/steps.ts';
import { problemText, sectionTitle } from '../../../contract/questionnaire/texts.ts';
import type { TypingField, TypingView } from '../../../contract/screens/collection.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import { findQuestionnaire } from '../../../http/find-questionnaire.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { uuidFrom } from '../../../http/uuid.ts';
import { paperPlaceWords } from '../../../report/print/paper-form.ts';
import { printWords } from '../../../report/print/print-words.ts';
import { stopsAndInvitations } from '../../../store/collected-at.ts';
import type { CoordinatorPage } from '../coordinator-page.ts';
import type { FormProblem } from '../form.ts';
import { languageOptions } from './collection-view.ts';

const SWEDISH = 'sv';

export interface SheetQuestions {
  readonly source: Omit<Way, 'answers'>;
  readonly fields: readonly PaperField[];
}

/** The round's current questions as they stand on its sheets; numbers are the same in every language. */
export async function sheetQuestions(
  deps: Dependencies,
  { round }: Pick<CoordinatorPage, 'round'>,
): Promise<SheetQuestions> {
  const questionnaire = await findQuestionnaire(deps, round.questionnaire);
  if (!questionnaire) throw new ProblemError('unknown-questionnaire');
  const source = { questionnaire, offer: offerOf(round, deps.catalogue, SWEDISH) };
  return { source, fields: paperFields(source, SWEDISH, paperPlaceWords(printWords(SWEDISH))) };
}

export interface ShownSheet {
  readonly message?: string | null;
  /** Of fields that are no questions. */
  readonly problems?: readonly FormProblem[];
  readonly sheetProblems?: ReadonlyMap<string, SheetProblem>;
  readonly entered?: Readonly<Record<string, string>>;
  readonly responseId?: string;
}

function kindOf({ step }: PaperField): TypingField['kind'] {
  const { kind } = step.question;
  if (kind === 'place') return 'place';
  return kind === 'short-text' || kind === 'long-text' || kind === 'number' ? 'words' : 'codes';
}

function errorOf(problem: SheetProblem | undefined, { source }: SheetQuestions): string | null {
  if (!problem) return null;
  switch (problem.code) {
    case 'no-such-number':
      return `”${problem.typed}” finns inte. Skriv nummer från 1 till ${problem.highest}.`;
    case 'not-asked':
      return 'Svaret hör till något som är tomt, till exempel platsen. Fyll i det, eller töm det här fältet.';
    default:
      return problemText(source.questionnaire, problem, SWEDISH);
  }
}

function sectionsOf(questions: SheetQuestions, shown: ShownSheet): TypingView['sections'] {
  const { source, fields } = questions;
  const sections: { title: string; fields: TypingField[] }[] = [];
  for (const field of fields) {
    const { step, number, title, needs } = field;
    const place = step.turn ? `, plats ${step.turn.index + 1}` : '';
    const name = `${sectionTitle(source.questionnaire, step.section, SWEDISH)}${place}`;
    if (sections.at(-1)?.title !== name) sections.push({ title: name, fields: [] });
    sections.at(-1)?.fields.push({
      name: step.key,
      number,
      title,
      needs,
      kind: kindOf(field),
      options: field.options.map(({ label }, index) => ({ number: index + 1, label })),
      value: shown.entered?.[step.key] ?? '',
      error: errorOf(shown.sheetProblems?.get(step.key), questions),
    });
  }
  return sections;
}

/** What comes after a number: 17 → 18. Others are typed each time. */
function following(number: string | undefined): string {
  return number !== undefined && /^\d{1,9}$/.test(number) ? String(Number(number) + 1) : '';
}

export async function typingView(
  deps: Dependencies,
  page: CoordinatorPage,
  shown: ShownSheet,
): Promise<TypingView> {
  const { round, frame, home } = page;
  const { store, now, randomBytes } = deps;
  const today = stockholmDay(now());
  const questions = await sheetQuestions(deps, page);
  const [[last], typedToday, all, places] = await Promise.all([
    store.sheets.latest(round.id, 1),
    store.sheets.count(round.id, today),
    store.sheets.count(round.id),
    stopsAndInvitations(store, round),
  ]);
  const sections = sectionsOf(questions, shown);
  const wrong = sections.flatMap(({ fields }) => fields).filter(({ error }) => error !== null);
  const closed = round.closesOn !== null && round.closesOn < today ? round.closesOn : today;
  return {
    ...frame,
    message: shown.message ?? null,
    problems: [
      ...(shown.problems ?? []),
      ...wrong.map(({ name, number, error }) => ({
        message: `Fråga ${number}: ${error ?? ''}`,
        href: `#${name}`,
      })),
    ],
    entered: { nummer: following(last?.number), dag: closed, sprak: SWEDISH, ...shown.entered },
    action: `${home}/papper`,
    responseId: shown.responseId ?? uuidFrom(randomBytes(16)),
    languages: languageOptions(round),
    stops: places.map(({ id, venue }) => ({ value: id, label: `${venue} (${id})` })),
    counts: { today: String(typedToday), all: String(all) },
    last: last ? { number: last.number, undo: `${home}/papper/angra` } : null,
    sections,
  };
}
