/** What a dialogue package is written from. */
import type { DialogueRow, Labels } from '../../contract/dialogue.ts';
import type { Questionnaire } from '../../contract/questionnaire/questionnaire.ts';
import type { Field } from './codebook.ts';
import type { PackagePlace } from './read-places.ts';

export interface PackageWish {
  readonly responseId: string;
  readonly actor: string;
  readonly action: string;
  readonly place: string | null;
  readonly timesOfDay: readonly string[];
}

/** A further column of `responses.csv`: a name, what it is in words, and a cell per respondent id. */
export interface PackageColumn {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly cells: ReadonlyMap<string, string>;
  /** What the codebook says besides. */
  readonly field?: Partial<Field>;
}

export interface PackageMargin {
  readonly variables: readonly string[];
  readonly cells: readonly {
    readonly categories: readonly string[];
    readonly population: number;
  }[];
}

export interface PackageContent {
  readonly round: {
    readonly id: string;
    readonly title: string;
    readonly example: boolean;
  };
  readonly rows: readonly DialogueRow[];
  /** With place and times; made from the rows when left out. */
  readonly wishes?: readonly PackageWish[];
  readonly columns?: readonly PackageColumn[];
  /** What the answers were asked, where the program does not bring it. */
  readonly questionnaires?: readonly Questionnaire[];
  readonly places: readonly PackagePlace[];
  readonly margins: readonly PackageMargin[];
  readonly labels: Labels;
}

export interface WriteOptions {
  /** `comma` is the standard; `excel` is semicolon, decimal comma in weights and a byte order mark. */
  readonly dialect: 'comma' | 'excel';
}

/** Names of margin files: `margins/age_group-gender.csv`. */
export function marginPath(columns: readonly string[]): string {
  return `margins/${columns.join('-')}.csv`;
}
