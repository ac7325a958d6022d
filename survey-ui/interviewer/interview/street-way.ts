/** A kit as the engine asks of it: what is asked at a stop, worded for whoever reads it. */
import { forStreet } from '../../../api/contract/questionnaire/for-street.ts';
import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import type { Questionnaire } from '../../../api/contract/questionnaire/questionnaire.ts';
import type { Way } from '../../../api/contract/questionnaire/steps.ts';
import { type Kit, offerOfKit } from '../../../api/contract/tablet/kit.ts';
import type { Draft } from './draft.ts';

/** The interviewer's own language. */
export const SWEDISH = 'sv';

interface Prepared {
  readonly questionnaire: Questionnaire;
  readonly offers: Map<string, Offer>;
}

/** Each tap asks for them, and a kit never changes. */
const prepared = new WeakMap<Kit, Prepared>();

function prepare(kit: Kit): Prepared {
  const known = prepared.get(kit);
  if (known) return known;
  const made = { questionnaire: forStreet(kit.questionnaire), offers: new Map() };
  prepared.set(kit, made);
  return made;
}

type Asked = Pick<Draft, 'answers' | 'mode' | 'askedBy'>;

/** The way of an interview, with the lists in `language`. */
export function streetWay(kit: Kit, { answers, mode, askedBy }: Asked, language = SWEDISH): Way {
  const { questionnaire, offers } = prepare(kit);
  const offer = offers.get(language) ?? offerOfKit(kit, language);
  offers.set(language, offer);
  return { questionnaire, offer, answers, setting: { mode, askedBy } };
}
