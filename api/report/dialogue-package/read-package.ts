/** A dialogue package: the files together become rows that can be counted out. */
import type { DialogueRow, Labels } from '../../contract/dialogue.ts';
import type { Questionnaire } from '../../contract/questionnaire/questionnaire.ts';
import { checkMargins } from './check-margins.ts';
import { readDescriptor } from './descriptor.ts';
import type { Fault } from './file-problem.ts';
import type { PackageWish } from './package-content.ts';
import { readConcerns } from './read-concerns.ts';
import { type MarginTable, readMargin } from './read-margin.ts';
import { type PackagePlace, readPlaces } from './read-places.ts';
import { readQuestionnaires } from './read-questionnaires.ts';
import { type RespondentRow, readResponses } from './read-responses.ts';
import type { SourceFile } from './read-table.ts';
import { readWishes } from './read-wishes.ts';

export interface PackageFiles {
  readonly responses: SourceFile;
  readonly concerns: SourceFile;
  readonly wishes?: SourceFile | undefined;
  readonly places?: SourceFile | undefined;
  readonly margins?: readonly SourceFile[] | undefined;
  /** `questionnaires/<version>.json`: what the answers were asked. */
  readonly questionnaires?: readonly SourceFile[] | undefined;
  /** `datapackage.json`: labels in words. */
  readonly descriptor?: SourceFile | undefined;
}

export interface PackageOptions {
  /** Leave out rows that can't be read instead of refusing the file. */
  readonly skipBadRows: boolean;
  /** Let margin categories without answers be merged with their nearest. */
  readonly collapse: boolean;
  /** Further columns of `responses.csv` to keep as they stand, where they exist. */
  readonly keepColumns?: readonly string[];
}

export interface DialoguePackage {
  readonly rows: readonly DialogueRow[];
  /** Those who live outside or only visit: no part of the ranking. */
  readonly visitors: readonly DialogueRow[];
  /** With place and times, as in the file. */
  readonly wishes: readonly PackageWish[];
  /** Cells of the columns asked for, by respondent and column. */
  readonly columns: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly margins: readonly MarginTable[];
  readonly places: readonly PackagePlace[];
  readonly questionnaires: readonly Questionnaire[];
  readonly labels: Labels;
  /** Title and round of the descriptor, when there is one. */
  readonly title: string | null;
  /** Invented answers, as the descriptor says. */
  readonly example: boolean;
  /** Rows that were left out because they could not be read. */
  readonly skipped: readonly Fault[];
}

const NO_WISHES: DialogueRow['wishes'] = { police: [], municipality: [] };

/**
 * Reads a dialogue package from the bytes of its files.
 *
 * Defaults for columns that are missing: stratum = mode, psu = id, base weight = 1, and everybody
 * answered the question about concerns (naming one or not).
 *
 * @throws FileProblem with file, row, column and what was expected
 */
export function readDialoguePackage(files: PackageFiles, options: PackageOptions): DialoguePackage {
  const skipped: Fault[] = [];
  const margins = (files.margins ?? []).map(readMargin);
  const extra = [...new Set(margins.flatMap((margin) => margin.columns))];
  const wanted = { variables: extra, keep: options.keepColumns ?? [] };
  const respondents = readResponses(files.responses, wanted, options.skipBadRows, skipped);
  const known = new Set(respondents.map((respondent) => respondent.id));
  const concerns = readConcerns(files.concerns, known, options.skipBadRows, skipped);
  const wishes = files.wishes ? readWishes(files.wishes, known, options.skipBadRows, skipped) : [];
  const wished = wishesByRespondent(wishes);
  const locals = respondents.filter(({ visitor }) => !visitor);
  checkMargins(margins, locals, options.collapse);
  const join = ({ visitor: _, columns: __, ...respondent }: RespondentRow): DialogueRow => {
    const own = concerns.get(respondent.id) ?? [];
    const stated = respondent.hasConcern === undefined ? false : respondent.hasConcern;
    return {
      ...respondent,
      hasConcern: own.length > 0 ? true : stated,
      concerns: own,
      wishes: { ...NO_WISHES, ...wished.get(respondent.id) },
    };
  };
  const places = files.places ? readPlaces(files.places) : [];
  const descriptor = readDescriptor(files.descriptor);
  return {
    rows: locals.map(join),
    visitors: respondents.filter(({ visitor }) => visitor).map(join),
    wishes,
    columns: new Map(respondents.map(({ id, columns }) => [id, columns])),
    margins,
    places,
    questionnaires: readQuestionnaires(files.questionnaires ?? []),
    labels: {
      ...descriptor.labels,
      places: {
        ...descriptor.labels.places,
        ...Object.fromEntries(places.map((place) => [place.code, place.label])),
      },
    },
    title: descriptor.title,
    example: descriptor.example,
    skipped,
  };
}

function wishesByRespondent(wishes: readonly PackageWish[]) {
  const byRespondent = new Map<string, Record<string, string[]>>();
  for (const { responseId, actor, action } of wishes) {
    const own = byRespondent.get(responseId) ?? {};
    own[actor] = [...(own[actor] ?? []), action];
    byRespondent.set(responseId, own);
  }
  return byRespondent;
}

/** Place → area, for counting a place's concerns for its area too. */
export function areaOfPlace(places: readonly PackagePlace[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    places.flatMap((place) => (place.area === null ? [] : [[place.code, place.area]])),
  );
}
