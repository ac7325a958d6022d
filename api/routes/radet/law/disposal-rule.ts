/** The rules of disposal of a round: reading their form, and when it is time. */
import {
  DISPOSAL_KINDS,
  type DisposalKind,
  type DisposalRule,
  dayAfterMonths,
} from '../../../contract/disposal.ts';
import type { Round } from '../../../contract/index.ts';
import { isDay } from '../../../contract/round-life/days.ts';
import type { Fields, FormProblem } from '../form.ts';
import { dayInWords } from '../words.ts';
import { KINDS, monthsInWords } from './disposal-words.ts';

const LONGEST_DECISION = 200;
const MOST_MONTHS = 240;

/** The kind by the word in its address; `undefined` when there is none. */
export function kindOf(id: string): DisposalKind | undefined {
  return DISPOSAL_KINDS.find((kind) => KINDS[kind].id === id);
}

export function ruleOf({ disposalRules = [] }: Round, kind: DisposalKind): DisposalRule | null {
  return disposalRules.find((rule) => rule.kind === kind) ?? null;
}

export function withRule(round: Round, kind: DisposalKind, rule: DisposalRule | null): Round {
  const others = (round.disposalRules ?? []).filter((one) => one.kind !== kind);
  return { ...round, disposalRules: rule === null ? others : [...others, rule] };
}

/** @example ruleInWords(rule) // => "24 månader efter omgångens sista dag. Beslut KS 2027/12, 3 maj 2027." */
export function ruleInWords({ months, decision, decidedOn }: DisposalRule): string {
  const when = months === 0 ? 'Efter' : `${monthsInWords(months)} efter`;
  return `${when} omgångens sista dag. Beslut ${decision}, ${dayInWords(decidedOn)}.`;
}

export type Due =
  | { readonly is: 'no-rule' | 'no-last-day' }
  | { readonly is: 'later' | 'now'; readonly day: string };

/** When a kind is to be disposed of. A round without a last day has not ended. */
export function dueOf(round: Round, kind: DisposalKind, today: string): Due {
  const rule = ruleOf(round, kind);
  if (rule === null) return { is: 'no-rule' };
  if (round.closesOn === null) return { is: 'no-last-day' };
  const day = dayAfterMonths(round.closesOn, rule.months);
  return { is: today > round.closesOn && today >= day ? 'now' : 'later', day };
}

export function dueInWords(due: Due): string {
  switch (due.is) {
    case 'no-rule':
      return 'Det finns ingen regel, så inget gallras. Allmänna handlingar bevaras tills någon har beslutat annat.';
    case 'no-last-day':
      return 'Omgången har ingen sista dag. Tiden räknas från den.';
    case 'later':
      return `Det blir dags ${dayInWords(due.day)}.`;
    case 'now':
      return `Det är dags sedan ${dayInWords(due.day)}.`;
    default:
      return due satisfies never;
  }
}

/** Names of the fields begin with the kind's own word, since both forms stand on one page. */
export function readRule(
  kind: DisposalKind,
  fields: Fields,
  today: string,
): { readonly rule: DisposalRule } | { readonly problems: readonly FormProblem[] } {
  const { id } = KINDS[kind];
  const [decision = '', decidedOn = '', months = ''] = [
    fields[`${id}-beslut`],
    fields[`${id}-dag`],
    fields[`${id}-manader`],
  ];
  const problems: FormProblem[] = [];
  const wrong = (field: string, message: string) =>
    problems.push({ message, href: `#${id}-${field}` });
  if (decision === '')
    wrong('beslut', 'Skriv vilket beslut som gäller, till exempel KS 2026/123 § 45.');
  else if (decision.length > LONGEST_DECISION)
    wrong('beslut', `Beslutet får ha högst ${LONGEST_DECISION} tecken.`);
  if (!isDay(decidedOn)) wrong('dag', 'Skriv dagen för beslutet som till exempel 2026-11-26.');
  else if (decidedOn > today) wrong('dag', 'Dagen för beslutet har inte varit än.');
  if (!/^\d{1,3}$/.test(months) || Number(months) > MOST_MONTHS)
    wrong('manader', `Skriv antalet månader med siffror, från 0 till ${MOST_MONTHS}.`);
  return problems.length > 0
    ? { problems }
    : { rule: { kind, decision, decidedOn, months: Number(months) } };
}
