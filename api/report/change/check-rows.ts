/** The comparability check in words: what was alike in two rounds, what differs, and what it means. */
import type { ChangeReason } from '../../contract/index.ts';
import { changeReasonSentence } from '../change-words.ts';
import { joinList } from '../numbers.ts';
import type { PublishedComparison } from './compare-published.ts';
import type { PublishedPair } from './published-round.ts';
import {
  agesTold,
  answersTold,
  compositionTold,
  interviewersTold,
  type Told,
  venuesTold,
  waysTold,
} from './told-answers.ts';
import {
  monthsTold,
  type OfferedLabels,
  offeredTold,
  questionnaireTold,
} from './told-questions.ts';

export type CheckStatus = 'same' | 'differs' | 'unknown';

export interface CheckRow {
  readonly id: string;
  readonly title: string;
  readonly status: CheckStatus;
  /** How it was in the earlier round, and how it is in this one. */
  readonly before: string;
  readonly now: string;
  readonly meaning: string;
}

type Further = PublishedComparison['further'][number]['code'];
type Code = ChangeReason | Further;

const FURTHER: Readonly<Record<Further, string>> = {
  'themes-offered':
    'Ett tema som kommit till eller försvunnit flyttar svar från eller till de andra. Därför kallar vi ingen skillnad för en förändring.',
  'theme-words':
    'Teman har fått andra ord, och då kan fler eller färre välja dem. Därför kallar vi ingen skillnad för en förändring.',
  'places-offered':
    'En plats som kommit till kan ta svar från en annan. Läs skillnader mellan platser med det i minnet.',
  gender:
    'Könsfördelningen bland dem som svarade är en annan än förra gången. Viktningen jämnar bara ut det när befolkningens kön är angivet båda gångerna.',
  area: 'Svaren kommer från andra områden än förra gången. Viktningen jämnar bara ut det när befolkningens områden är angivna båda gångerna.',
};

interface RowSketch {
  readonly id: string;
  readonly title: string;
  /** What in the check belongs to the row. */
  readonly codes: readonly Code[];
  readonly told: (pair: PublishedPair, labels: OfferedLabels) => readonly [before: Told, now: Told];
  /** Said when all is alike. */
  readonly alike: string;
}

const ROWS: readonly RowSketch[] = [
  {
    id: 'satt',
    title: 'Sätt att svara',
    codes: ['mode-changed', 'mode-mix-changed', 'mode-left-out'],
    told: waysTold,
    alike: 'Lika stor del svarade på varje sätt.',
  },
  {
    id: 'antal',
    title: 'Antal svar',
    codes: ['small-base'],
    told: answersTold,
    alike: 'Minst 30 har svarat på varje sätt som jämförs.',
  },
  {
    id: 'enkat',
    title: 'Enkät och svarsskala',
    codes: ['question-changed', 'question-not-known', 'scale-changed'],
    told: questionnaireTold,
    alike: 'Frågan om vad som oroar, och skalan, är densamma.',
  },
  {
    id: 'teman',
    title: 'Teman att välja på',
    codes: ['themes-offered', 'theme-words'],
    told: offeredTold('themes'),
    alike: 'Samma teman, med samma ord.',
  },
  {
    id: 'platslista',
    title: 'Platser att välja på',
    codes: ['places-offered'],
    told: offeredTold('places'),
    alike: 'Samma platser i listan.',
  },
  {
    id: 'aldersgrupper',
    title: 'Åldersgrupper',
    codes: ['age-groups-do-not-nest', 'age-groups-not-known'],
    told: agesTold,
    alike: 'Samma indelning i åldrar.',
  },
  {
    id: 'sammansattning',
    title: 'Vilka som svarade',
    codes: ['age-composition-changed', 'gender', 'area'],
    told: compositionTold,
    alike: 'Ingen grupp är mycket större eller mindre än förra gången.',
  },
  {
    id: 'arstid',
    title: 'Årstid och mörker',
    codes: ['season-changed', 'season-not-known'],
    told: monthsTold,
    alike: 'Svaren samlades in under samma tid på året.',
  },
  {
    id: 'insatser',
    title: 'Platser för intervjuer',
    codes: ['venues-changed', 'venues-not-known'],
    told: venuesTold('street'),
    alike: 'Minst hälften av platserna är desamma.',
  },
  {
    id: 'intervjuare',
    title: 'Slags intervjuare',
    codes: ['interviewers-changed', 'interviewers-not-known'],
    told: interviewersTold,
    alike: 'Samma slags intervjuare ställde frågorna.',
  },
  {
    id: 'skolor',
    title: 'Skolor',
    codes: [],
    told: venuesTold('school'),
    alike: 'Samma skolor.',
  },
];

/** Every row of the check, in the order in which it is read. */
export function checkRows(
  pair: PublishedPair,
  compared: PublishedComparison,
  labels: OfferedLabels,
): CheckRow[] {
  const { reasons } = compared.checked;
  const found = new Map<Code, string>();
  for (const { code } of reasons) found.set(code, reasonWords(code, compared));
  for (const { code } of compared.further) found.set(code, FURTHER[code]);
  const isUnknown = (code: Code) => code.endsWith('-not-known');
  return ROWS.map(({ id, title, codes, told, alike }): CheckRow => {
    const [before, now] = told(pair, labels);
    const own = codes.filter((code) => found.has(code));
    const lost = id === 'skolor' ? lostSchools(before, now) : null;
    const status = statusOf(own, lost, isUnknown, before, now);
    const said = [
      ...own.map((code) => found.get(code) ?? '').filter((words) => words !== ''),
      ...(lost ? [lost] : []),
    ];
    return {
      id,
      title,
      status,
      before: before.text,
      now: now.text,
      meaning: said.length > 0 ? said.join(' ') : restOf(status, before, now, alike),
    };
  });
}

/** What follows from another mix depends on what is left to compare. */
function reasonWords(code: ChangeReason, { scopes }: PublishedComparison): string {
  if (code !== 'mode-mix-changed' || scopes.some(({ mode }) => mode === null))
    return changeReasonSentence(code);
  return scopes.length > 0
    ? 'Fördelningen mellan sätten att svara är en annan än förra gången. Därför jämför vi bara inom ett sätt för sig.'
    : '';
}

function statusOf(
  own: readonly Code[],
  lost: string | null,
  isUnknown: (code: Code) => boolean,
  before: Told,
  now: Told,
): CheckStatus {
  if (lost !== null || own.some((code) => !isUnknown(code))) return 'differs';
  if (own.length > 0 || before.isUnknown || now.isUnknown) return 'unknown';
  return before.isNone === now.isNone ? 'same' : 'differs';
}

function restOf(status: CheckStatus, before: Told, now: Told, alike: string): string {
  if (status === 'unknown') return 'Det är inte känt om det var lika båda gångerna.';
  if (status === 'differs') {
    return 'Det gjordes bara i den ena omgången. De svaren finns inte med i jämförelsen.';
  }
  return before.isNone && now.isNone ? 'Gäller ingen av omgångarna.' : alike;
}

/** Schools that took part before and not now: their pupils are missing (or others', the other way round). */
function lostSchools({ names }: Told, { names: namesNow }: Told): string | null {
  const lost = names.filter((name) => !namesNow.includes(name));
  const come = namesNow.filter((name) => !names.includes(name));
  const said = [
    ...(lost.length > 0 ? [`${joinList(lost)} är inte med den här gången.`] : []),
    ...(come.length > 0 ? [`${joinList(come)} var inte med förra gången.`] : []),
  ];
  if (said.length === 0) return null;
  return `${said.join(' ')} Då blir de unga som svarar andra, och färre eller fler.`;
}

/** What keeps the rounds, or some of their answers, from being compared: the rows that differ. */
export function brokenSentences({ checked, further }: PublishedComparison): readonly string[] {
  const refusing = checked.reasons.filter(({ effect }) => effect === 'refuses');
  return [
    ...new Set([
      ...refusing.map(({ code }) => changeReasonSentence(code)),
      ...further.filter(({ effect }) => effect === 'weakens').map(({ code }) => FURTHER[code]),
      ...checked.reasons
        .filter(({ effect }) => effect === 'unknown')
        .map(({ code }) => changeReasonSentence(code)),
    ]),
  ];
}
