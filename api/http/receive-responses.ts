/** From items as they arrive to outcomes: judged one by one, stored together. */
import type { KeyObject } from 'node:crypto';
import {
  type CheckedResponse,
  checkResponse,
  type ResponseRules,
} from '../contract/check-response.ts';
import type { ItemResult, QualityFlag, Response, Round } from '../contract/index.ts';
import { isLate } from '../contract/round-life/days.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ReceivedItem } from '../store/interface/answers.ts';
import { classesOf, isFromClass } from './class-sessions.ts';
import { tabletOf } from './devices.ts';
import { canonicalText, digestOfText } from './digest.ts';
import { installationKey } from './installation-key.ts';
import type { Opened, OpenSealed } from './open-sealed.ts';
import { ANONYMOUS, type Arrival, type FlagDependencies, qualityFlags } from './quality-flags.ts';
import { receiptCode } from './receipt-code.ts';
import type { RecentHours } from './recent-hours.ts';
import { roundRules } from './round-rules.ts';

/** A day that is odd but not refused from a sender that we know: the clocks of tablets err. */
const DATE_FLAGS: Readonly<Record<string, QualityFlag>> = {
  'future-date': 'future-date',
  'outside-round': 'outside-dates',
};

function readId(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('id' in item)) return null;
  return typeof item.id === 'string' ? item.id.slice(0, 80) : null;
}

function check({ item, problem }: Opened, rules: ResponseRules, today: string): CheckedResponse {
  if (problem === null) return checkResponse(item, rules, today);
  return { response: null, problem: { code: 'cannot-open', path: 'sealed', detail: problem } };
}

/** An answer that stands can be withdrawn with its receipt; what was refused or withdrawn has none. */
function withReceipt(result: ItemResult, key: KeyObject, round: string): ItemResult {
  const { id, outcome, problem } = result;
  const stands = (outcome === 'created' || outcome === 'replayed') && problem === undefined;
  return stands && id !== null
    ? { ...result, receipt: receiptCode(key, round, id.toLowerCase()) }
    : result;
}

type JudgeDependencies = FlagDependencies & Pick<Dependencies, 'catalogue' | 'questionnaires'>;

/** Judges the items of a post to `round`, and stores none. */
export type JudgeResponses = (
  round: Round,
  items: readonly unknown[],
  arrival?: Arrival,
) => Promise<readonly ReceivedItem[]>;

/**
 * Makes the function that judges items, from anybody. What is wrong with an item is said of it,
 * never thrown. One for the whole server, since flags depend on what came before.
 */
export function judgeResponses(deps: JudgeDependencies, open: OpenSealed): JudgeResponses {
  const { store, now } = deps;
  const digestKey = installationKey(store.keys, 'digest');
  const rulesFor = roundRules(deps);
  const flagsOf = qualityFlags(deps);

  return async function judgeAll(round, sent, arrival = ANONYMOUS) {
    const key = await digestKey();
    const opened = await Promise.all(sent.map((item) => open(round.id, item)));
    const items = opened.map(({ item }) => item);
    const today = stockholmDay(now());
    const rules = await rulesFor(round, items);
    const classes = await classesOf(store, round.id, items);

    return opened.map((one): ReceivedItem => {
      const { item } = one;
      const content = canonicalText(item);
      const digest = digestOfText(key, content);
      const { response, problem } = check(one, rules.check, today);
      const take = (response: Response, ...flags: QualityFlag[]): ReceivedItem => {
        const exempt = isFromClass(response, classes);
        if (isLate(round, today)) flags.push('late');
        const questionnaire = rules.questionnaires.get(response.questionnaire);
        flags.push(...flagsOf(round, response, { ...arrival, exempt, questionnaire }));
        return { kind: 'response', response, content, digest, flags, texts: rules.mask(response) };
      };
      if (problem === null) return take(response);
      const oddDay = arrival.sender !== 'anonymous' ? DATE_FLAGS[problem.code] : undefined;
      if (response !== null && oddDay !== undefined) return take(response, oddDay);
      const texts = rules.items.worriesIn(item);
      return { kind: 'refused', id: readId(item), content, digest, problem, texts };
    });
  };
}

/** Takes in the items of a post to `round`; one outcome an item, in order. */
export type ReceiveResponses = (
  round: Round,
  items: readonly unknown[],
  arrival?: Arrival,
) => Promise<readonly ItemResult[]>;

/**
 * Makes the function that takes in items, from anybody. What is wrong with an item is its outcome,
 * never an exception.
 *
 * @throws StoreError when the database fails; then nothing of the post is stored
 */
export function receiveResponses(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  { judge, hours }: { readonly judge: JudgeResponses; readonly hours: RecentHours },
): ReceiveResponses {
  const receiptKey = installationKey(store.keys, 'receipt');

  return async function receiveAll(round, items, arrival) {
    const forReceipts = await receiptKey();
    const judged = await judge(round, items, arrival);
    const tablet = arrival ? tabletOf(arrival) : null;
    const today = stockholmDay(now());
    const results = await store.responses.accept(round.id, judged, today, tablet);
    const came = results.filter(({ outcome }) => outcome !== 'replayed');
    hours.add(round.id, came.length, now().getTime());
    return results.map((result) => withReceipt(result, forReceipts, round.id));
  };
}
