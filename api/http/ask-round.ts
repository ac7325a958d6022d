/** Gives a round its questions: the base that it asks, with modules and questions of its own. */
import type { Round } from '../contract/index.ts';
import { questionnaireOf } from '../contract/questionnaire/compose.ts';
import type { Additions, QuestionModule } from '../contract/questionnaire/module.ts';
import type { Questionnaire } from '../contract/questionnaire/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import type { NewEvent } from '../store/interface/events.ts';
import { findQuestionnaire } from './find-questionnaire.ts';

interface Sources {
  readonly store: Pick<Dependencies['store'], 'questionnaires' | 'rounds'>;
  /** The versions that the program brings. */
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  readonly modules: readonly QuestionModule[];
}

/** The questionnaire that a round would ask with these additions. @throws RangeError when they do not fit */
export async function composeFor(
  round: Round,
  additions: Additions,
  sources: Sources,
): Promise<Questionnaire> {
  const current = await findQuestionnaire(sources, round.questionnaire);
  const version = current?.base ?? round.questionnaire;
  const base = sources.questionnaires.get(version) ?? (await findQuestionnaire(sources, version));
  if (!base) throw new RangeError(`composeFor requires a version that exists; missing: ${version}`);
  return questionnaireOf(additions, base, sources.modules);
}

/** What a round comes to ask, and what is noted of it. */
interface Asking {
  readonly additions: Required<Pick<Round, 'modules' | 'questions'>>;
  /** Themes that can be chosen, and the round's own words for them; as before when left out. */
  readonly themes?: Pick<Round, 'themes' | 'themeWords'>;
  /** Which revision of the round it was chosen from; `null` where it holds for any. */
  readonly revision: number | null;
  readonly event: NewEvent;
}

/**
 * From now on `round` asks its base with these additions. Another set of questions is another
 * version: forms that were begun with the old one can be finished, and its answers stay comparable.
 *
 * @returns the version that is asked now
 * @throws RangeError when the additions do not fit; StoreError `stale` when the round has changed since
 */
export async function askRound(
  round: Round,
  { additions, themes, revision, event }: Asking,
  sources: Sources,
): Promise<Questionnaire> {
  const questionnaire = await composeFor(round, additions, sources);
  await sources.store.questionnaires.put(questionnaire);
  await sources.store.rounds.revise(
    round.id,
    revision,
    (known) => ({
      ...known,
      ...additions,
      ...themes,
      questionnaire: questionnaire.version,
    }),
    event,
  );
  return questionnaire;
}

/**
 * Gives the questionnaires that rounds now ask the words as they stand in the files of texts: a
 * wording that was corrected there holds from the next start, without a new version. Questions that
 * no longer can be composed as they were keep the words that they have.
 */
export async function renewWords(
  sources: Sources & { readonly rounds: readonly Round[] },
): Promise<void> {
  for (const round of sources.rounds) {
    const stored = await sources.store.questionnaires.byVersion(round.questionnaire);
    if (!stored) continue;
    const composed = await composeFor(round, round, sources).catch((error: unknown) => {
      if (error instanceof RangeError) return null;
      throw error;
    });
    if (composed?.version === stored.version) await sources.store.questionnaires.put(composed);
  }
}
