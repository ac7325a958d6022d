/** A dialogue package as responses of the contract, so that it can be stored like any other answers. */
import {
  AGE_GROUPS,
  type AgeGroup,
  type Gender,
  MODES,
  type Mode,
  RESPONDENT_ROLES,
  type RespondentRole,
  TIMES_OF_DAY,
  type TimeOfDay,
} from '../../contract/codes.ts';
import type { DialogueRow } from '../../contract/dialogue.ts';
import type { Questionnaire } from '../../contract/questionnaire/questionnaire.ts';
import { type AnswerColumn, answerColumns, readAnswerCell } from './answer-columns.ts';
import { splitList } from './cells.ts';
import type { PackageWish } from './package-content.ts';
import type { DialoguePackage } from './read-package.ts';

/** Columns that a response has room for, besides the standing ones. */
export const RESPONSE_COLUMNS = [
  'answered_on',
  'questionnaire',
  'language',
  'partial',
  'interviewer_initials',
  'safety',
  'evening_safety',
  'unsafe_place',
  'roles',
  'flags',
  'answer_*',
] as const;

export interface ResponseDefaults {
  readonly questionnaire: string;
  /** Day of answers without one. */
  readonly answeredOn: string;
  /** Makes an id of the contract (UUID version 4) from one that is not; the same each time. */
  readonly idOf: (id: string) => string;
  /** Every question that the answers can have been asked, for the columns of their answers. */
  readonly questionnaires: readonly Questionnaire[];
}

/** Items in the form that the API receives, and what of the package has no place in them. */
export interface PackageResponses {
  readonly items: readonly { readonly packageId: string; readonly item: unknown }[];
  /** Category → respondents whose age group is not one of the contract's; kept in `answers`. */
  readonly foreignAges: Readonly<Record<string, number>>;
  readonly weighted: number;
}

const GENDERS: Readonly<Record<string, Gender>> = {
  woman: 'woman',
  female: 'woman',
  kvinna: 'woman',
  man: 'man',
  male: 'man',
  other: 'other',
};

/** Codes of the contract are lower case with hyphens: `drug_dealing` → `drug-dealing`. */
export function codeOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}

const isOneOf = <Code extends string>(codes: readonly Code[], text: string): text is Code =>
  (codes as readonly string[]).includes(text);

/** Every respondent of the package as a response; nothing is checked against a round. */
export function packageResponses(
  content: DialoguePackage,
  defaults: ResponseDefaults,
): PackageResponses {
  const foreignAges: Record<string, number> = {};
  const wishes = Map.groupBy(content.wishes, ({ responseId }) => responseId);
  const rows = [...content.rows, ...content.visitors];
  const questions = answerColumns(defaults.questionnaires);
  const items = rows.map((row) => {
    const age = row.variables.ageGroup ?? null;
    if (age !== null && !isOneOf(AGE_GROUPS, age)) foreignAges[age] = (foreignAges[age] ?? 0) + 1;
    const cells = content.columns.get(row.id) ?? {};
    return {
      packageId: row.id,
      item: responseItem(row, cells, wishes.get(row.id) ?? [], { ...defaults, questions }),
    };
  });
  return { items, foreignAges, weighted: rows.filter(({ baseWeight }) => baseWeight !== 1).length };
}

function responseItem(
  row: DialogueRow,
  cells: Readonly<Record<string, string>>,
  wishes: readonly PackageWish[],
  defaults: ResponseDefaults & { readonly questions: ReadonlyMap<string, AnswerColumn> },
) {
  const { ageGroup = null, gender = null, area = null } = row.variables;
  const knownAge: AgeGroup | null =
    ageGroup !== null && isOneOf(AGE_GROUPS, ageGroup) ? ageGroup : null;
  const mode: Mode = isOneOf(MODES, row.mode) ? row.mode : 'import';
  return {
    id: defaults.idOf(row.id),
    questionnaire: cells.questionnaire || defaults.questionnaire,
    mode,
    stop: row.psu === row.id ? null : codeOf(row.psu),
    language: cells.language || 'sv',
    answeredOn: cells.answered_on || defaults.answeredOn,
    partial: cells.partial === '1' || cells.partial === 'true',
    ...(cells.interviewer_initials && { interviewer: cells.interviewer_initials }),
    respondent: {
      ageGroup: knownAge,
      gender: gender === null ? null : (GENDERS[gender] ?? null),
      area: area === null ? null : codeOf(area),
      roles: splitList(cells.roles ?? '').filter((role): role is RespondentRole =>
        isOneOf(RESPONDENT_ROLES, role),
      ),
    },
    safety: answerOf(cells.safety),
    eveningSafety: answerOf(cells.evening_safety),
    unsafePlace: answerOf(cells.unsafe_place),
    hasConcern: row.hasConcern,
    concerns: row.concerns.map((concern) => ({
      place: concern.place === null ? null : codeOf(concern.place),
      timesOfDay: concern.timesOfDay.filter((time): time is TimeOfDay =>
        isOneOf(TIMES_OF_DAY, time),
      ),
      themes: concern.themes.map(codeOf),
      insecurity: concern.insecurity,
    })),
    wishes: { police: wishesTo('police', wishes), municipality: wishesTo('municipality', wishes) },
    answers: {
      ...readAnswers(cells, defaults.questions),
      ...(ageGroup === null || knownAge !== null ? {} : { importedAgeGroup: ageGroup }),
      ...(row.baseWeight === 1 ? {} : { importedBaseWeight: row.baseWeight }),
      ...(mode === row.mode ? {} : { importedMode: row.mode }),
    },
  };
}

function readAnswers(
  cells: Readonly<Record<string, string>>,
  questions: ReadonlyMap<string, AnswerColumn>,
) {
  return Object.fromEntries(
    [...questions].flatMap(([id, column]) => {
      const answer = readAnswerCell(cells[column.name] ?? '', column);
      return answer === null ? [] : [[id, answer]];
    }),
  );
}

function wishesTo(actor: string, wishes: readonly PackageWish[]) {
  return wishes
    .filter((wish) => wish.actor === actor)
    .map(({ action, place, timesOfDay }) => ({
      action: codeOf(action),
      place: place === null ? null : codeOf(place),
      timesOfDay,
    }));
}

/** A cell as an answer: empty is skipped, numbers and booleans are themselves. */
function answerOf(cell: string | undefined): number | boolean | string | null {
  if (cell === undefined || cell === '') return null;
  if (cell === 'true' || cell === 'false') return cell === 'true';
  return /^\d+$/.test(cell) ? Number(cell) : cell;
}
