/** What surrounds the pages of a round: who is signed in, where one can go, which snapshot is shown. */
import { ROLES, type Role, type Round } from '../../contract/index.ts';
import type {
  CouncilFrame,
  RoundFrame,
  SnapshotForm,
  UnpublishedNote,
} from '../../contract/screens/council.ts';
import { formatNumber } from '../../report/numbers.ts';
import type { Account } from '../../store/interface/accounts.ts';
import type { SnapshotSummary } from '../../store/interface/snapshots.ts';
import { answersInWords, dayInWords, ROLE_WORDS } from './words.ts';

/** The pages of a snapshot, by the last part of their address. */
const SNAPSHOT_PAGES = [
  { path: '', label: 'Översikt' },
  { path: 'teman', label: 'Teman' },
  { path: 'platser', label: 'Platser' },
  { path: 'plats-och-tema', label: 'Plats och tema' },
  { path: 'tider', label: 'Tider' },
  { path: 'onskemal', label: 'Önskemål' },
  { path: 'fragor', label: 'Fler frågor' },
  { path: 'tabell', label: 'Tabeller' },
  { path: 'utkast', label: 'Utkast' },
] as const;

/** The pages of a round that belong to no snapshot: what runs it, each for those who may. */
const ROUND_PAGES = [
  { path: 'lagen', label: 'Lägen', roles: ROLES },
  { path: 'insamling', label: 'Insamling', roles: ['coordinator'] },
  { path: 'texter', label: 'Texter', roles: ROLES },
  { path: 'texter/att-lasa', label: 'Texter att läsa', roles: ['coordinator'] },
  { path: 'sprak', label: 'Språk', roles: ['coordinator'] },
] as const satisfies readonly {
  readonly path: string;
  readonly label: string;
  readonly roles: readonly Role[];
}[];

export type RoundPath = (typeof ROUND_PAGES)[number]['path'];

export type SnapshotPath = (typeof SNAPSHOT_PAGES)[number]['path'];

export const roundAddress = (round: string) => `/radet/${round}`;

/** Address of a view of a snapshot. @example snapshotAddress('r', 7, 'teman') // => "/radet/r/lage/7/teman" */
export function snapshotAddress(round: string, number: number, path: SnapshotPath = ''): string {
  return `${roundAddress(round)}/lage/${number}${path && `/${path}`}`;
}

/** Address of a page of a round that belongs to no snapshot. */
export function roundPageAddress(round: string, path: RoundPath): string {
  return `${roundAddress(round)}/${path}`;
}

function isRoundPath(path: SnapshotPath | RoundPath): path is RoundPath {
  return ROUND_PAGES.some((page) => page.path === path);
}

/** Those who may ask for a new snapshot. */
function mayMakeSnapshots({ role }: Account): boolean {
  return role === 'coordinator' || role === 'council';
}

/** How a new snapshot is asked for, or `null` for those who may not. */
export function snapshotForm(round: Round, account: Account, newest: number): SnapshotForm | null {
  return mayMakeSnapshots(account)
    ? { action: `${roundAddress(round.id)}/lagen`, after: newest }
    : null;
}

/** Who is signed in; "samordnare" is not told to be samordnare, nor "radet" to be rådet. */
export function councilFrame({ username, role }: Account): CouncilFrame {
  const words = ROLE_WORDS[role];
  const isSaid = username.localeCompare(words, 'en', { sensitivity: 'base' }) === 0;
  return { account: { username, role: isSaid ? null : words } };
}

interface Shown {
  readonly round: Round;
  readonly account: Account;
  /** The snapshot that the page shows, or that its links lead to. */
  readonly snapshot: Pick<SnapshotSummary, 'number' | 'madeOn' | 'respondents'> | null;
  /** Number of the round's newest snapshot. */
  readonly newest: number | null;
  readonly current: SnapshotPath | RoundPath;
  /** How many texts wait to be read; `null` for those who don't read them. */
  readonly waiting: number | null;
  readonly unpublished?: UnpublishedNote | null;
}

export function roundFrame(shown: Shown): RoundFrame {
  const { round, account, snapshot, newest, current, waiting, unpublished = null } = shown;
  const views =
    snapshot === null
      ? []
      : SNAPSHOT_PAGES.map(({ path, label }) => ({
          label,
          href: snapshotAddress(round.id, snapshot.number, path),
          current: path === current,
        }));
  const administration = ROUND_PAGES.filter(({ roles }) =>
    (roles as readonly Role[]).includes(account.role),
  ).map(({ path, label }) => ({
    label: path === 'texter/att-lasa' && waiting ? `${label} (${formatNumber(waiting)})` : label,
    href: roundPageAddress(round.id, path),
    current: path === current,
  }));
  const above = isRoundPath(current) ? null : snapshot;
  return {
    ...councilFrame(account),
    round: { id: round.id, title: round.title, municipality: round.municipality.name },
    example: round.example,
    navigation: views,
    administration,
    snapshotLine:
      above &&
      `Läge ${above.number} · ${dayInWords(above.madeOn)} · ${answersInWords(above.respondents)}`,
    newer:
      above && newest !== null && newest > above.number && !isRoundPath(current)
        ? {
            label: `Det finns ett nyare: läge ${newest}`,
            href: snapshotAddress(round.id, newest, current),
          }
        : null,
    unpublished,
  };
}
