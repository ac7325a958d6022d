import {
  DISPOSAL_KINDS,
  type DisposalKind,
  type DisposalRule,
} from '../../../contract/disposal.ts';
import type {
  ConfirmDisposalView,
  DisposalKindView,
  DisposalView,
  ProtocolView,
} from '../../../contract/screens/law.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import { formatNumber } from '../../../report/numbers.ts';
import type { Disposal } from '../../../store/interface/disposals.ts';
import type { CoordinatorPage } from '../coordinator-page.ts';
import type { Fields, FormProblem } from '../form.ts';
import { answersInWords, dayInWords } from '../words.ts';
import { dueInWords, dueOf, ruleInWords, ruleOf } from './disposal-rule.ts';
import { erasedWords, KINDS, staysWords } from './disposal-words.ts';

interface Shown {
  readonly message?: string | null;
  readonly problems?: readonly FormProblem[];
  readonly entered?: Fields;
}

function kindView(
  { round, home }: CoordinatorPage,
  kind: DisposalKind,
  today: string,
): DisposalKindView {
  const { id, title, what } = KINDS[kind];
  const rule = ruleOf(round, kind);
  const due = dueOf(round, kind, today);
  return {
    id,
    title,
    what,
    rule: rule && ruleInWords(rule),
    state: dueInWords(due),
    run:
      due.is === 'now' ? { label: `Gallra ${title.toLowerCase()}`, href: `${home}/${id}` } : null,
    action: `${home}/regel/${id}`,
    remove: rule && `${home}/regel/${id}/ta-bort`,
  };
}

/** What stands in the forms of the rules from the start. */
function enteredBefore({ round }: CoordinatorPage): Fields {
  return Object.fromEntries(
    DISPOSAL_KINDS.flatMap((kind) => {
      const rule = ruleOf(round, kind);
      const { id } = KINDS[kind];
      return rule === null
        ? []
        : [
            [`${id}-beslut`, rule.decision],
            [`${id}-dag`, rule.decidedOn],
            [`${id}-manader`, String(rule.months)],
          ];
    }),
  );
}

export async function disposalView(
  { store, now }: Dependencies,
  page: CoordinatorPage,
  { message = null, problems = [], entered = {} }: Shown,
): Promise<DisposalView> {
  const { round, frame, home } = page;
  const today = stockholmDay(now());
  const disposals = await store.disposals.list(round.id);
  return {
    ...frame,
    message,
    problems,
    entered: { ...enteredBefore(page), ...entered },
    revision: round.revision ?? 0,
    kinds: DISPOSAL_KINDS.map((kind) => kindView(page, kind, today)),
    protocols: disposals.toReversed().map(({ number, kind, day, totals, decision }) => ({
      label: `Gallringsprotokoll ${number}`,
      href: `${home}/protokoll/${number}`,
      about: `${KINDS[kind].title}, ${dayInWords(day)}. ${answersInWords(totals.answers)}. Beslut ${decision}.`,
    })),
  };
}

interface Confirmed {
  readonly kind: DisposalKind;
  readonly rule: DisposalRule;
  readonly problems?: readonly FormProblem[];
}

export async function confirmView(
  { store }: Dependencies,
  { round, frame, home }: CoordinatorPage,
  { kind, rule, problems = [] }: Confirmed,
): Promise<ConfirmDisposalView> {
  const { id, title } = KINDS[kind];
  const totals = await store.disposals.preview(round.id, kind);
  const snapshots = await store.snapshots.list(round.id);
  return {
    ...frame,
    message: null,
    problems,
    entered: {},
    title: `Gallra ${title.toLowerCase()}`,
    erased: erasedWords(kind, totals),
    stays: staysWords(kind),
    cautions: [
      'Det går inte att ångra.',
      'Säkerhetskopior som är gjorda före i dag innehåller fortfarande det som gallras. Ta bort dem, eller låt dem gå ut. Läggs en sådan kopia tillbaka med kommandot restore gallras den igen.',
      ...(kind === 'answers' && snapshots.length === 0
        ? ['Inget läge är framräknat. När svaren är borta går det inte att rangordna dem.']
        : []),
      ...(totals.keptAside > 0
        ? [
            `${formatNumber(totals.keptAside)} undanlagda svar gallras också. Gå igenom dem först, om något av dem ska räknas.`,
          ]
        : []),
    ],
    decision: ruleInWords(rule),
    action: `${home}/${id}`,
    upTo: await store.responses.lastSequence(round.id),
    back: home,
  };
}

export function protocolView(
  { round, frame, home }: CoordinatorPage,
  { number, kind, decision, day, username, upTo, totals }: Disposal,
): ProtocolView {
  return {
    ...frame,
    message: null,
    problems: [],
    entered: {},
    title: `Gallringsprotokoll ${number}`,
    facts: [
      { term: 'Omgång', value: `${round.title}, ${round.municipality.name}` },
      ...(round.caseNumber ? [{ term: 'Diarienummer', value: round.caseNumber }] : []),
      { term: 'Gallrat', value: KINDS[kind].title },
      { term: 'Dag', value: dayInWords(day) },
      { term: 'Beslut', value: decision },
      { term: 'Utfört av', value: username ?? 'programmets kommandorad' },
      { term: 'Svar till och med nummer', value: formatNumber(upTo) },
      { term: 'Återkallade före gallringen', value: answersInWords(totals.withdrawn) },
    ],
    erased: erasedWords(kind, totals),
    stays: staysWords(kind),
    back: home,
  };
}
