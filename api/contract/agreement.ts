/**
 * A founding document as structured data: an agreement between a municipality and the police, its
 * goal areas, duties and pledges. Official texts are quoted, with their source. Carries roles, never names.
 */
import type { TargetKind } from './draft.ts';

export interface Party {
  readonly name: string;
  readonly kind: 'municipality' | 'police' | 'region' | 'other';
  /** Hierarchy above: "Polisområde Halland". */
  readonly partOf: string | null;
}

/** A body that proposes, decides or works: council, steering group, working group. */
export interface Body {
  readonly code: string;
  readonly name: string;
  readonly level: 'strategic' | 'deciding' | 'operative' | 'coordinating';
  readonly members: readonly string[];
  readonly mandate: string;
}

export interface GoalArea {
  readonly code: string;
  /** A field that the parties work in, or a heading that pledges are given under. */
  readonly kind: 'cooperation-area' | 'pledge-theme';
  readonly title: string;
  readonly description: string;
  /** Theme codes of the catalogue. */
  readonly themes: readonly string[];
}

/** Something that the agreement obliges to, other than a pledge: follow-up, communication, analysis. */
export interface Duty {
  readonly code: string;
  readonly kind:
    | 'follow-up'
    | 'communication'
    | 'situation-picture'
    | 'action-plan'
    | 'meeting'
    | 'organisation'
    | 'evidence'
    | 'work';
  readonly text: string;
  readonly responsible: readonly string[];
  /** "minst en gång per tertial", or `null` where the document has none. */
  readonly cadence: string | null;
}

export interface Target {
  readonly kind: TargetKind;
  /** The least number, where the document has one. */
  readonly atLeast: number | null;
  readonly unit: string | null;
  /** For rates: the period of the count. */
  readonly per: 'week' | 'month' | 'tertial' | 'year' | 'period' | null;
}

export interface Pledge {
  /** As in the document, or in its order where it has no numbers. */
  readonly number: string;
  readonly numbered: boolean;
  readonly goalArea: string;
  /** Official text, quoted. */
  readonly text: string;
  readonly purpose: string | null;
  readonly responsible: readonly string[];
  readonly targets: readonly Target[];
  readonly targetGroup: string | null;
  readonly actions: readonly string[];
}

export interface Agreement {
  readonly code: string;
  readonly title: string;
  readonly municipality: string;
  readonly parties: readonly Party[];
  /** Exact dates, or years where the document has only those. */
  readonly period: { readonly from: string; readonly to: string | null };
  readonly signed: {
    readonly on: string | null;
    readonly roles: readonly string[];
  };
  readonly predecessor: string | null;
  readonly programme: string | null;
  readonly purpose: string;
  /** What the pledges shall lead to, where the document lists it; quoted. */
  readonly aims: readonly string[];
  readonly audience: readonly string[];
  readonly bodies: readonly Body[];
  readonly contactRoles: readonly string[];
  readonly goalAreas: readonly GoalArea[];
  readonly duties: readonly Duty[];
  readonly pledges: readonly Pledge[];
  readonly source: { readonly document: string; readonly publisher: string };
}
