/** The questions of a round that are not ranked, from its stored answers up to a sequence number. */
import type { Response, Round } from './contract/index.ts';
import type { QuestionResult } from './contract/question-result.ts';
import type { Questionnaire } from './contract/questionnaire/questionnaire.ts';
import { watchCampaigns } from './report/campaigns.ts';
import type { CountedAnswers } from './report/columns/counted-answers.ts';
import { type AnswerRow, answerRow } from './report/own-questions/answer-row.ts';
import { ownQuestionResults } from './report/own-questions/own-question-results.ts';
import { FLAGGED_CLUSTER } from './report/rows.ts';
import type { Store } from './store/store.ts';

export interface AnswerSources {
  readonly placings: Pick<Store['placings'], 'counted'>;
  readonly questionnaires: Pick<Store['questionnaires'], 'byVersion'>;
}

/** Sequence numbers that are read at a time: a parsed answer weighs several times what is kept of it. */
const AT_A_TIME = 2000;

/**
 * Counts out every question that is not ranked. Answers are read anew each time, so that one that
 * was withdrawn since is not in it.
 *
 * @param counted - the same answers as they are ranked: campaigns found among them are one cluster here too
 * @param seen - told of every resident's answer on the way
 */
export async function ownQuestionsOfRound(
  { placings, questionnaires }: AnswerSources,
  round: Round,
  upTo: number,
  counted: CountedAnswers,
  seen: (answer: Response) => void = () => undefined,
): Promise<readonly QuestionResult[]> {
  const answers: AnswerRow[] = [];
  for (let read = 0; read < upTo; read += AT_A_TIME) {
    const next = Math.min(read + AT_A_TIME, upTo);
    for (const stored of await placings.counted(round.id, next, read)) {
      const row = answerRow(stored);
      answers.push(row);
      if (!row.visitor) seen(stored.response);
    }
  }
  return ownQuestionResults(answers, {
    versions: await versionsOf(answers, round, questionnaires),
    municipality: round.municipality.name,
    margins: round.margins,
    smallestCell: round.smallestCell,
    clusters: suspectedClusters(answers, counted, round.smallestCell),
  });
}

/** What the round asks now, then the other versions that were answered, in order of their names. */
async function versionsOf(
  answers: readonly AnswerRow[],
  round: Round,
  { byVersion }: AnswerSources['questionnaires'],
): Promise<readonly Questionnaire[]> {
  const answered = [...new Set(answers.map(({ version }) => version))].sort().reverse();
  const names = new Set([round.questionnaire, ...answered]);
  const found = await Promise.all([...names].map((version) => byVersion(version)));
  return found.filter((questionnaire) => questionnaire !== undefined);
}

/**
 * Respondent → the cluster of the campaign that her answer was found in. Both lists hold the
 * residents in order of arrival; when somebody has withdrawn in between, all is computed again.
 */
function suspectedClusters(
  answers: readonly AnswerRow[],
  counted: CountedAnswers,
  smallestCell: number,
): ReadonlyMap<string, string> {
  const residents = answers.filter(({ visitor }) => !visitor);
  if (residents.length !== counted.respondents) return new Map();
  const { psu } = watchCampaigns(counted, smallestCell);
  return new Map(
    residents.flatMap(({ id }, i): readonly [string, string][] => {
      const cluster = psu.categories[psu.codes[i] ?? -1];
      return cluster?.startsWith(FLAGGED_CLUSTER) ? [[id, cluster]] : [];
    }),
  );
}
