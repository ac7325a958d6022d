import { itemLeaves } from '../../../contract/free-text/item-leaves.ts';
import { createItemMasking } from '../../../contract/free-text/mask-item.ts';
import { AGE_GROUPS, GENDERS, MODES, OUTSIDE_AREA, type Round } from '../../../contract/index.ts';
import type { AsideItemView, AsideView } from '../../../contract/screens/incoming.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { Correction } from '../../../http/aside-item.ts';
import { catalogueLabels } from '../../../report/labels.ts';
import { formatNumber } from '../../../report/numbers.ts';
import type { ReceivedItem } from '../../../store/interface/answers.ts';
import {
  KEPT_STATES,
  type KeptAside,
  type KeptState,
} from '../../../store/interface/kept-aside.ts';
import type { CoordinatorPage } from '../coordinator-page.ts';
import type { FormProblem } from '../form.ts';
import { dayInWords } from '../words.ts';

export const ON_A_PAGE = 50;

const STATE_WORDS: Readonly<Record<KeptState, string>> = {
  waiting: 'Väntar',
  'taken-in': 'Räknas nu',
  discarded: 'Lagda åt sidan',
  arrived: 'Kom igen och räknas',
};

const OUTCOME_WORDS: Readonly<Record<KeptAside['outcome'], string>> = {
  conflict: 'Samma id, annat innehåll',
  refused: 'Gick inte att ta emot',
};

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}

export const itemOf = ({ content }: Pick<KeptAside, 'content'>): unknown => parsed(content);

const numberOf = ({ sequence }: KeptAside) => `Nummer ${sequence}`;

interface Listed {
  readonly state: KeptState;
  readonly page: number;
  readonly items: readonly KeptAside[];
  readonly counts: Readonly<Record<KeptState, number>>;
  readonly message: string | null;
}

export function asideView(
  { frame, home }: CoordinatorPage,
  { state, page, items, counts, message }: Listed,
): AsideView {
  const waiting = counts.waiting;
  const at = (to: KeptState, number = 1) => `${home}?lista=${to}&sida=${number}`;
  const pages = Math.ceil(counts[state] / ON_A_PAGE);
  return {
    ...frame,
    message,
    problems: [],
    entered: {},
    lead:
      waiting === 0
        ? 'Inget väntar. Allt som har kommit in räknas, eller är avgjort.'
        : `${formatNumber(waiting)} väntar på att du avgör dem. De räknas inte förrän du har gjort det, och inget är borta.`,
    tryAll: waiting > 0 ? `${home}/prova-alla` : null,
    states: KEPT_STATES.map((one) => ({
      label: `${STATE_WORDS[one]} (${formatNumber(counts[one])})`,
      href: at(one),
      current: one === state,
    })),
    items: items.map((kept) => ({
      id: String(kept.sequence),
      href: `${home}/${kept.sequence}`,
      label: numberOf(kept),
      cells: [dayInWords(kept.receivedOn), OUTCOME_WORDS[kept.outcome], reasonOf(kept)],
    })),
    pages: [
      ...(page > 1 ? [{ label: 'Tidigare', href: at(state, page - 1) }] : []),
      ...(page < pages ? [{ label: 'Fler', href: at(state, page + 1) }] : []),
    ],
  };
}

const REASONS: Readonly<Record<string, string>> = {
  'different-content': 'Ett annat svar med samma id finns redan',
  'invalid-response': 'Något i svaret passar inte enkäten',
  'unknown-place': 'Platsen finns inte i omgången',
  'unknown-theme': 'Temat finns inte i katalogen',
  'unknown-action': 'Åtgärden finns inte i katalogen',
  'unknown-area': 'Området finns inte i omgången',
  'unknown-version': 'Enkätversionen hör inte till omgången',
  'future-date': 'Dagen ligger i framtiden',
  'outside-round': 'Dagen ligger utanför omgången',
  'cannot-open': 'Det förseglade svaret går inte att öppna',
};

/** What was wrong, without any of what stood there: that can be somebody's words. */
function reasonOf({ problem }: Pick<KeptAside, 'problem'>): string {
  const reason = REASONS[problem.code] ?? problem.code;
  return problem.path && problem.code !== 'different-content'
    ? `${reason} (${problem.path})`
    : reason;
}

/** What can stand at a path where a code is wrong. */
function optionsAt(path: string, round: Round, { catalogue }: Pick<Dependencies, 'catalogue'>) {
  const labels = catalogueLabels(catalogue, round);
  const of = (codes: readonly string[], names: Readonly<Record<string, string>> = {}) =>
    codes.map((code) => ({ value: code, label: names[code] ?? code }));
  if (/(^|\.)place$/.test(path))
    return round.places.map(({ code, label }) => ({ value: code, label }));
  if (/(^|\.)themes\.\d+$/.test(path)) return of(round.themes, labels.themes);
  if (/(^|\.)action$/.test(path))
    return of(
      catalogue.actions.map(({ code }) => code),
      labels.actions,
    );
  if (path === 'respondent.area')
    return of([...round.areas.map(({ code }) => code), OUTSIDE_AREA], labels.categories.area);
  if (path === 'respondent.ageGroup') return of(AGE_GROUPS, labels.categories.ageGroup);
  if (path === 'respondent.gender') return of(GENDERS, labels.categories.gender);
  if (path === 'mode') return of(MODES, labels.categories.mode);
  if (path === 'questionnaire')
    return [{ value: round.questionnaire, label: 'Den som omgången frågar nu' }];
  return null;
}

interface ShownItem {
  readonly kept: KeptAside;
  /** What would come of it with the corrections so far; `null` when it is not judged. */
  readonly judged: ReceivedItem | null;
  readonly corrections: readonly Correction[];
  readonly problems?: readonly FormProblem[];
}

export async function asideItemView(
  deps: Dependencies,
  { round, frame, home }: CoordinatorPage,
  { kept, judged, corrections, problems = [] }: ShownItem,
): Promise<AsideItemView> {
  const { store } = deps;
  const [other, decisions] = await Promise.all([
    kept.outcome === 'conflict' ? store.keptAside.sameId(kept) : undefined,
    store.keptAside.decisions(round.id, kept.sequence),
  ]);
  const { mask } = createItemMasking(round);
  const { leaves, cut } = itemLeaves(itemOf(kept));
  const theirs = new Map(
    itemLeaves(other ? parsed(other.content) : {}).leaves.map((leaf) => [
      leaf.path,
      other?.masked.get(leaf.path) ?? mask(leaf).masked,
    ]),
  );
  const mine = leaves.map((leaf) => mask(leaf));
  const paths = [...new Set([...mine.map(({ path }) => path), ...theirs.keys()])];
  const byPath = new Map(mine.map((leaf) => [leaf.path, leaf]));
  const at = `${home}/${kept.sequence}`;
  const waits = kept.state === 'waiting';
  const problem = judged?.kind === 'refused' ? judged.problem : null;
  const options = problem?.path === undefined ? null : optionsAt(problem.path, round, deps);
  const sealed = problem?.code === 'cannot-open';
  return {
    ...frame,
    message: null,
    problems,
    entered: {},
    title: numberOf(kept),
    what: `${OUTCOME_WORDS[kept.outcome]}. ${reasonOf(kept)}. Kom ${dayInWords(kept.receivedOn)}.`,
    back: home,
    compared: other !== undefined,
    cut,
    leaves: paths.map((path) => {
      const own = byPath.get(path);
      const cells = [own?.shownPath ?? path, own?.masked ?? ''];
      const theirValue = theirs.get(path) ?? '';
      return {
        id: path,
        cells: other ? [...cells, theirValue] : cells,
        differs: other !== undefined && path !== 'id' && (own?.masked ?? '') !== theirValue,
      };
    }),
    history: decisions.map(({ kind, reason, username, day }) =>
      [`${dayInWords(day)}: ${username} ${DECISION_WORDS[kind]}.`, reason && `Skäl: ${reason}`]
        .filter(Boolean)
        .join(' '),
    ),
    corrected: corrections.map(({ path, value }) => `${path}=${value ?? ''}`),
    correction:
      waits && problem?.path !== undefined && !sealed
        ? {
            action: `${at}/ratta`,
            path: problem.path,
            sentence: `${REASONS[problem.code] ?? problem.code}: ${problem.path}. Originalet finns kvar som det kom.`,
            options,
            typed: options === null && ['future-date', 'outside-round'].includes(problem.code),
          }
        : null,
    accept:
      waits && judged?.kind === 'response'
        ? {
            action: `${at}/ta-emot`,
            about:
              kept.outcome === 'conflict'
                ? 'Är det en annan person som har svarat på samma platta? Då räknas svaret som ett eget. Är det samma person som ändrade sig: lägg det åt sidan.'
                : 'Inget är längre fel. Svaret räknas från nästa läge.',
          }
        : null,
    discard: waits ? `${at}/lagg-undan` : null,
    reopen:
      kept.state === 'discarded' || kept.state === 'taken-in'
        ? {
            action: `${at}/oppna-igen`,
            about:
              kept.state === 'taken-in'
                ? 'Svaret räknas då inte längre, och väntar här igen.'
                : 'Det väntar då här igen.',
          }
        : null,
  };
}

const DECISION_WORDS = {
  accepted: 'tog emot det',
  corrected: 'rättade det och tog emot det',
  discarded: 'lade det åt sidan',
  reopened: 'öppnade det igen',
} as const;
