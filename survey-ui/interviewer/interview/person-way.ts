/** What a person who reads for herself meets: the words, and where she begins. */
import { isAnswered } from '../../../api/contract/questionnaire/answers.ts';
import { askedSteps, type Step } from '../../../api/contract/questionnaire/steps.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { speak, type Words } from '../../text/words.ts';
import type { Draft } from './draft.ts';
import { pageOf } from './pages.ts';
import { SWEDISH, streetWay } from './street-way.ts';

/** The first question of the page that the interviewer is on which is not answered yet, or else the page's first. */
export function firstToRead(kit: Kit, draft: Draft): Step | undefined {
  const steps = askedSteps(streetWay(kit, draft));
  const ofPage = steps.filter((step) => pageOf(step) === draft.page);
  const open = ofPage.find(({ key }) => !isAnswered(draft.answers[key]));
  return open ?? ofPage[0] ?? steps[0];
}

/** The kit's words in a language; in Swedish when it is not there. */
export function wordsOf({ languages }: Kit, code: string): Words {
  const found = languages.find(({ language }) => language.code === code) ?? languages[0];
  const language = found?.language ?? { code: SWEDISH, name: 'Svenska', direction: 'ltr' as const };
  return speak({ language, offered: [], texts: found?.words ?? {} });
}
