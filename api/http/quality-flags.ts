/**
 * The flags of an answer as it arrives. Nothing is refused or held back for them: the code is stored
 * with the answer, and the ranking is shown with and without those that have one.
 */
import type { Mode, QualityFlag, Response, Round } from '../contract/index.ts';
import type { Questionnaire } from '../contract/questionnaire/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { type ReadingLoad, readingLoads } from '../report/quality/reading-load.ts';
import { isStraightLined, isTooFast } from '../report/quality/single-flags.ts';
import { formFlag, type IssuedForm } from './form-token.ts';
import { recallContents } from './recall-contents.ts';
import { seenContents } from './seen-contents.ts';

/** How an answer came. */
export interface Arrival {
  /** `staff` is somebody signed in, `device` a tablet that is connected. */
  readonly sender: 'anonymous' | 'staff' | 'device';
  /** The number of the tablet. */
  readonly device?: number;
  /** What is odd about the tablet. */
  readonly deviceFlags?: readonly QualityFlag[];
  /** The form that it came with, opened; `null` without one that can be. */
  readonly form: IssuedForm | null;
  /** Whether the field that no person sees was filled in. */
  readonly hiddenField?: boolean;
  /** Judged again: it is no new arrival, and makes nothing after it a copy. */
  readonly again?: boolean;
}

interface ArrivalOfOne extends Arrival {
  /** An answer of a declared school class: it comes from a phone, and with others like it. */
  readonly exempt: boolean;
  /** What the answer was asked with. */
  readonly questionnaire: Questionnaire | undefined;
}

/** What somebody posts by program, or without anything that we gave out. */
export const ANONYMOUS: Arrival = { sender: 'anonymous', form: null };

/** Ways in which a tablet or the staff would send; from anybody else they are marked so. */
const NEEDS_DEVICE: ReadonlySet<Mode> = new Set(['street', 'school', 'paper', 'import']);

/** Nobody who took this long is too fast, whatever there was to read. */
const UNHURRIED_SECONDS = 120;

const NOT_SEEN = { copy: false, burst: false } as const;

export type FlagDependencies = Pick<Dependencies, 'store' | 'now' | 'log'>;

export type QualityFlags = (
  round: Round,
  response: Response,
  arrival: ArrivalOfOne,
) => QualityFlag[];

/** Makes the function that flags; one for the whole server, since it remembers what has come. */
export function qualityFlags({ store, now, log }: FlagDependencies): QualityFlags {
  const seen = seenContents();
  const recall = recallContents({ store, log }, seen);
  const loads = new WeakMap<Questionnaire, (response: Response) => ReadingLoad>();

  function loadOf(response: Response, questionnaire: Questionnaire | undefined): ReadingLoad {
    if (!questionnaire) return { words: 0, choices: 0 };
    const known = loads.get(questionnaire) ?? readingLoads(questionnaire);
    loads.set(questionnaire, known);
    return known(response);
  }

  function formFlags(response: Response, arrival: ArrivalOfOne, seconds: number): QualityFlag[] {
    const { form, questionnaire } = arrival;
    const id = response.id.toLowerCase();
    const flag = formFlag(form, id, seconds);
    const flags: QualityFlag[] = flag === null ? [] : [flag];
    if (form?.responseId !== id) return flags;
    const age = seconds - form.issuedAt;
    // Below zero a clock was set back, and nothing is known.
    if (age >= 0 && age < UNHURRIED_SECONDS && isTooFast(loadOf(response, questionnaire), age))
      flags.push('speed');
    return flags;
  }

  return function flagsOf(round, response, arrival) {
    const { sender, hiddenField, exempt } = arrival;
    const nowMs = now().getTime();
    const flags: QualityFlag[] = [];
    const fromStaff = NEEDS_DEVICE.has(response.mode) && !exempt;
    if (sender === 'anonymous') {
      if (fromStaff) flags.push('no-device');
      else flags.push(...formFlags(response, arrival, nowMs / 1000));
    }
    flags.push(...(arrival.deviceFlags ?? []));
    if (hiddenField === true) flags.push('hidden-field');
    recall(round.id);
    const { copy, burst } = arrival.again === true ? NOT_SEEN : seen.add(round.id, response, nowMs);
    // What a tablet or the staff sends late arrives together, and says nothing about when it was given.
    if (burst && !fromStaff && !exempt) flags.push('burst');
    if (copy) flags.push('copy');
    if (isStraightLined(response)) flags.push('straight-lining');
    return flags;
  };
}
