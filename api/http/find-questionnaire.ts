import type { Questionnaire } from '../contract/questionnaire/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';

type Stored = Pick<Dependencies['store']['questionnaires'], 'byVersion' | 'versions'>;

type Sources = {
  readonly store: { readonly questionnaires: Stored };
  readonly questionnaires: Dependencies['questionnaires'];
};

/** A version as it was stored when a round came to ask it, or as the program brings it. */
export async function findQuestionnaire(
  { store, questionnaires }: Sources,
  version: string,
): Promise<Questionnaire | undefined> {
  return (await store.questionnaires.byVersion(version)) ?? questionnaires.get(version);
}

/** Every version whose answers are taken. */
async function answerableVersions({
  store,
  questionnaires,
}: Sources): Promise<ReadonlySet<string>> {
  return new Set([...questionnaires.keys(), ...(await store.questionnaires.versions())]);
}

/** Every version that a round came to ask, with what it asks. */
export function storedQuestionnaires(questionnaires: Stored): Promise<readonly Questionnaire[]> {
  return answerableQuestionnaires({ store: { questionnaires }, questionnaires: new Map() });
}

/** The same versions with what they ask. */
export async function answerableQuestionnaires(
  sources: Sources,
): Promise<readonly Questionnaire[]> {
  const versions = await answerableVersions(sources);
  const found = await Promise.all(
    [...versions].map((version) => findQuestionnaire(sources, version)),
  );
  return found.filter((questionnaire) => questionnaire !== undefined);
}
