/** One suggested pledge: the catalogue's wording with places, times and period filled in. */
import type { Action, DraftPledge, TargetKind } from '../../contract/index.ts';
import { joinList } from '../numbers.ts';

const TARGET_KIND_LABELS: Readonly<Record<TargetKind, string>> = {
  count: 'Antal',
  rate: 'Takt',
  staffing: 'Bemanning',
  presence: 'Närvaro',
  delivery: 'Leverans',
  cohort: 'Målgrupp',
  process: 'Process',
  conditional: 'Vid behov',
};

const PLACES_TO_CHOOSE = 'platser som väljs utifrån svaren';
const TIMES_TO_CHOOSE = 'de tider som väljs utifrån svaren';
const MOST_PLACES_IN_TEXT = 3;

/** What fills the gaps of a wording. */
interface Setting {
  readonly period: string;
  readonly places: readonly string[];
  readonly times: readonly { readonly label: string; readonly phrase: string }[];
}

/** The pledge under its number. */
export function draftPledge(
  number: string,
  action: Action,
  setting: Setting,
  because: string,
): DraftPledge {
  const { pledge } = action;
  const places = setting.places.slice(0, MOST_PLACES_IN_TEXT);
  const ofPresence = pledge.targetKind === 'presence';
  return {
    number,
    action: action.code,
    text: fillIn(pledge.text, setting),
    purpose: fillIn(pledge.purpose, setting),
    responsible: [action.responsible],
    actor: action.actor,
    targetKind: pledge.targetKind,
    targetKindLabel: TARGET_KIND_LABELS[pledge.targetKind],
    target: targetLine(action, setting),
    countingRule: fillIn(pledge.countingRule, setting),
    places: ofPresence || pledge.text.includes('{platser}') ? places : [],
    timesOfDay:
      ofPresence || pledge.text.includes('{tider}') ? setting.times.map(({ label }) => label) : [],
    because,
  };
}

const placesInText = ({ places }: Setting): string =>
  places.length > 0 ? joinList(places.slice(0, MOST_PLACES_IN_TEXT)) : PLACES_TO_CHOOSE;

const timesInText = ({ times }: Setting): string =>
  times.length > 0 ? joinList(times.map(({ phrase }) => phrase)) : TIMES_TO_CHOOSE;

function fillIn(text: string, setting: Setting): string {
  return text
    .replaceAll('{platser}', () => placesInText(setting))
    .replaceAll('{tider}', () => timesInText(setting))
    .replaceAll('{period}', () => setting.period);
}

/** The line that the council fills in. */
function targetLine({ pledge: { targetKind, unit } }: Action, setting: Setting): string {
  const counted = unit ?? 'gånger';
  switch (targetKind) {
    case 'count':
    case 'rate':
    case 'staffing':
      return `Minst ____ ${counted} under ${setting.period}`;
    case 'presence':
      return `Minst ____ ${unit ?? 'tillfällen'} under ${setting.period}. Platser: ${placesInText(setting)}. Tider: ${timesInText(setting)}`;
    case 'cohort':
      return `____ av ____ ${counted} under ${setting.period}`;
    case 'delivery':
      return 'Klart senast ____';
    case 'process':
      return 'Fortlöpande. Bedöms i ord varje tertial utifrån ____';
    case 'conditional':
      return 'Vid behov. Det som utlöser löftet är ____';
  }
}
