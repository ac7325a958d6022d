/** From items as they arrive to outcomes: judged one by one, stored together. */
import { createSecretKey, type KeyObject } from 'node:crypto';
import {
  type CheckedResponse,
  checkResponse,
  type ResponseRules,
  responseRules,
} from '../contract/check-response.ts';
import { createMasking } from '../contract/free-text/mask-response.ts';
import type { ItemResult, Mode, QualityFlag, Response, Round } from '../contract/index.ts';
import type { Questionnaire } from '../contract/questionnaire/questionnaire.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ReceivedItem } from '../store/store.ts';
import { classesOf, isFromClass } from './class-sessions.ts';
import { canonicalText, digestOfText } from './digest.ts';
import { answerableQuestionnaires, answerableVersions } from './find-questionnaire.ts';
import { receiptCode } from './receipt-code.ts';

/** Modes that an enrolled tablet or the staff would send; from anybody else they are marked so. */
const NEEDS_DEVICE: ReadonlySet<Mode> = new Set(['street', 'school', 'paper']);

function isSealed(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'sealed' in item;
}

function readId(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('id' in item)) return null;
  return typeof item.id === 'string' ? item.id.slice(0, 80) : null;
}

function versionOf(item: unknown): string {
  if (typeof item !== 'object' || item === null || !('questionnaire' in item)) return '';
  return String(item.questionnaire);
}

function check(item: unknown, rules: ResponseRules, today: string): CheckedResponse {
  if (!isSealed(item)) return checkResponse(item, rules, today);
  return {
    response: null,
    problem: {
      code: 'cannot-open',
      path: 'sealed',
      detail: 'Omgången har ingen nyckel att öppna förseglade svar med.',
    },
  };
}

/** What is made of a round once, since a post may carry 200 answers. */
interface RoundRules {
  readonly check: ResponseRules;
  readonly mask: ReturnType<typeof createMasking>;
}

interface Keys {
  readonly digest: KeyObject;
  readonly receipt: KeyObject;
}

/** An answer that stands can be withdrawn with its receipt; what was refused or withdrawn has none. */
function withReceipt(result: ItemResult, key: KeyObject, round: string): ItemResult {
  const { id, outcome, problem } = result;
  const stands = (outcome === 'created' || outcome === 'replayed') && problem === undefined;
  return stands && id !== null
    ? { ...result, receipt: receiptCode(key, round, id.toLowerCase()) }
    : result;
}

/**
 * Makes the function that takes in items, of an anonymous post unless `from` says that the staff
 * sends them. What is wrong with an item is its outcome, never an exception.
 *
 * @throws StoreError when the database fails; then nothing of the post is stored
 */
export function receiveResponses(
  deps: Pick<Dependencies, 'store' | 'catalogue' | 'questionnaires' | 'now'>,
) {
  const { store, catalogue, now } = deps;
  let versions: ReadonlySet<string> = new Set(deps.questionnaires.keys());
  let asked: readonly Questionnaire[] = [...deps.questionnaires.values()];
  const rulesOf = new WeakMap<Round, RoundRules>();
  let keys: Promise<Keys> | undefined;

  function rulesFor(round: Round): RoundRules {
    const known = rulesOf.get(round);
    if (known && [...versions].every((version) => known.check.versions.has(version))) return known;
    const rules = {
      check: responseRules(round, catalogue, versions),
      mask: createMasking(round, asked),
    };
    rulesOf.set(round, rules);
    return rules;
  }

  /** Versions that rounds have come to ask since: looked for only when an item names one. */
  async function knowVersions(items: readonly unknown[]): Promise<void> {
    if (items.every((item) => versions.has(versionOf(item)))) return;
    versions = await answerableVersions(deps);
    asked = await answerableQuestionnaires(deps);
  }

  function receive(
    item: unknown,
    rules: RoundRules,
    today: string,
    key: KeyObject,
    isTrusted: (response: Response) => boolean,
  ): ReceivedItem {
    const content = canonicalText(item);
    const digest = digestOfText(key, content);
    const { response, problem } = check(item, rules.check, today);
    if (problem !== null) return { kind: 'refused', id: readId(item), content, digest, problem };
    const flags: QualityFlag[] =
      NEEDS_DEVICE.has(response.mode) && !isTrusted(response) ? ['no-device'] : [];
    return { kind: 'response', response, content, digest, flags, texts: rules.mask(response) };
  }

  async function readKeys(): Promise<Keys> {
    const read = (name: keyof Keys) => store.keys.get(name).then(createSecretKey);
    keys ??= Promise.all([read('digest'), read('receipt')]).then(([digest, receipt]) => ({
      digest,
      receipt,
    }));
    try {
      return await keys;
    } catch (error) {
      keys = undefined;
      throw error;
    }
  }

  return async function receiveAll(
    round: Round,
    items: readonly unknown[],
    from: 'anybody' | 'staff' = 'anybody',
  ): Promise<readonly ItemResult[]> {
    const { digest, receipt } = await readKeys();
    const today = stockholmDay(now());
    await knowVersions(items);
    const rules = rulesFor(round);
    const classes = await classesOf(store, round.id, items);
    const isTrusted = (response: Response) => from === 'staff' || isFromClass(response, classes);
    const received = items.map((item) => receive(item, rules, today, digest, isTrusted));
    const results = await store.responses.accept(round.id, received, today);
    return results.map((result) => withReceipt(result, receipt, round.id));
  };
}
