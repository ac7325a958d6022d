/** What a request to the enkät is about: its round, the way in, the language, the questions. */
import type { Round } from '../../contract/index.ts';
import { LANGUAGE_FIELD } from '../../contract/questionnaire/addresses.ts';
import { forClass } from '../../contract/questionnaire/for-class.ts';
import { ON_THE_WEB } from '../../contract/questionnaire/setting.ts';
import type { LanguageChoice } from '../../contract/screens/survey.ts';
import type { SurveyEntry } from '../../contract/screens/survey-entry.ts';
import { stockholmDay } from '../../contract/stockholm-day.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext } from '../../http/app-env.ts';
import { findQuestionnaire } from '../../http/find-questionnaire.ts';
import type { IssuedForm } from '../../http/form-token.ts';
import { languagesOffered } from '../../http/offered-in.ts';
import { chooseLanguage } from '../../http/offered-languages.ts';
import { uuidFrom } from '../../http/uuid.ts';
import { type Door, entryOf } from './entry.ts';

/** Who comes, from where, in which language, and to which round. */
export interface Visit {
  readonly round: Round;
  readonly key: Uint8Array;
  readonly today: string;
  /** Asked for in the address. */
  readonly language: LanguageChoice;
  readonly entry: SurveyEntry;
}

export function visiting(deps: Dependencies) {
  const { store, now } = deps;
  const offeredIn = languagesOffered(deps);

  /** `null` when there is no such round. */
  async function visit(c: AppContext, door: Door): Promise<Visit | null> {
    const round = await store.rounds.byId(c.req.param('round') ?? '');
    if (!round) return null;
    const today = stockholmDay(now());
    const entry = await entryOf(store, c, { door, round, today });
    return {
      round,
      key: await store.keys.get('form-state'),
      today,
      entry,
      language: chooseLanguage(c.req.query(LANGUAGE_FIELD), await offeredIn(round, entry)),
    };
  }

  /** The version that was begun, as it is asked of those who come this way. */
  async function questionsOf({ entry }: Visit, version: string) {
    const questionnaire = await findQuestionnaire(deps, version);
    return questionnaire && entry.mode === 'school' ? forClass(questionnaire) : questionnaire;
  }

  function newForm(): IssuedForm {
    return {
      responseId: uuidFrom(deps.randomBytes(16)),
      issuedAt: Math.floor(now().getTime() / 1000),
    };
  }

  return { visit, questionsOf, newForm };
}

/** What decides which questions are asked, besides the answers. */
export function settingOf({ entry }: Visit) {
  return { ...ON_THE_WEB, mode: entry.mode };
}
