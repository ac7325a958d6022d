/** What the answers of a round are judged by, kept between posts. */
import { type ResponseRules, responseRules } from '../contract/check-response.ts';
import { createItemMasking, type ItemMasking } from '../contract/free-text/mask-item.ts';
import { createMasking } from '../contract/free-text/mask-response.ts';
import type { Round } from '../contract/index.ts';
import type { Questionnaire } from '../contract/questionnaire/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { answerableQuestionnaires } from './find-questionnaire.ts';

/** What is made of a round once, since a post may carry 200 answers. */
export interface RoundRules {
  readonly check: ResponseRules;
  readonly mask: ReturnType<typeof createMasking>;
  /** For what can't be read as an answer. */
  readonly items: ItemMasking;
  /** Every version that may be answered. */
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
}

function versionOf(item: unknown): string {
  if (typeof item !== 'object' || item === null || !('questionnaire' in item)) return '';
  return String(item.questionnaire);
}

/** Makes the function that finds the rules of a round, for the items of one post. */
export function roundRules(deps: Pick<Dependencies, 'store' | 'catalogue' | 'questionnaires'>) {
  let questionnaires = deps.questionnaires;
  const rulesOf = new WeakMap<Round, RoundRules>();

  /** Versions that rounds have come to ask since: looked for only when an item names one. */
  async function knowVersions(items: readonly unknown[]): Promise<void> {
    if (items.every((item) => questionnaires.has(versionOf(item)))) return;
    const asked = await answerableQuestionnaires(deps);
    // A version is never changed, nor taken away: as many as before are the same.
    if (asked.length > questionnaires.size)
      questionnaires = new Map(asked.map((one) => [one.version, one]));
  }

  return async function rulesFor(round: Round, items: readonly unknown[]): Promise<RoundRules> {
    await knowVersions(items);
    const known = rulesOf.get(round);
    if (known?.questionnaires === questionnaires) return known;
    const rules = {
      check: responseRules(round, deps.catalogue, questionnaires.keys()),
      mask: createMasking(round, questionnaires.values()),
      items: createItemMasking(round),
      questionnaires,
    };
    rulesOf.set(round, rules);
    return rules;
  };
}
