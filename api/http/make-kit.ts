/** Puts together what a tablet keeps of a round. */
import { createHash } from 'node:crypto';
import type { Round } from '../contract/index.ts';
import { offerOf } from '../contract/questionnaire/offer.ts';
import type { Kit } from '../contract/tablet/kit.ts';
import type { Dependencies } from '../dependencies.ts';
import { findQuestionnaire } from './find-questionnaire.ts';
import { languagesOffered } from './offered-in.ts';
import { ProblemError } from './problem-error.ts';
import { sealingKeyOf } from './sealing-key.ts';

const REVISION_LENGTH = 16;

/** @throws ProblemError `unknown-questionnaire` when the round asks a version that is nowhere */
export function makeKit(deps: Dependencies): (round: Round) => Promise<Kit> {
  const { store, screens, catalogue } = deps;
  const offeredIn = languagesOffered(deps);

  return async function kitOf(round) {
    const { id, title, municipality, opensOn, closesOn, graceDays, state, example } = round;
    const questionnaire = await findQuestionnaire(deps, round.questionnaire);
    if (!questionnaire) throw new ProblemError('unknown-questionnaire');
    const [offered, sealingKey, stops] = await Promise.all([
      offeredIn(round, { trial: null }),
      sealingKeyOf(store),
      store.stops.list(round.id),
    ]);
    const texts = offered.map(({ code }) => [code, questionnaire.texts[code] ?? {}] as const);
    const { themes: _, timesOfDay: __, wishes: ___, ...offer } = offerOf(round, catalogue, 'sv');
    const content: Omit<Kit, 'revision'> = {
      round: {
        id,
        title,
        municipality,
        opensOn,
        closesOn,
        example,
        ...(graceDays !== undefined && { graceDays }),
        ...(state !== undefined && { state }),
      },
      sealingKey,
      questionnaire: { ...questionnaire, texts: Object.fromEntries(texts) },
      offer,
      languages: offered.map(({ code }) => {
        const { themes, timesOfDay, wishes } = offerOf(round, catalogue, code);
        const { language, texts: words } = screens.survey.kitWords({ code, offered });
        return { language, lists: { themes, timesOfDay, wishes }, words };
      }),
      stops: stops
        .filter(({ cancelled }) => cancelled === undefined)
        .toSorted((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id)),
    };
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    return { revision: hash.slice(0, REVISION_LENGTH), ...content };
  };
}
