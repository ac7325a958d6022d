/** What surrounds the pages of a round: who is signed in, where one can go, which snapshot is shown. */
import { ROLES, type Role, type Round, SNAPSHOT_MAKERS } from '../../contract/index.ts';
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
  { path: 'forandring', label: 'Förändring' },
  { path: 'tidningen', label: 'Tidningstestet' },
  { path: 'utkast', label: 'Utkast' },
] as const;

interface RoundPageEntry {
  readonly path: string;
  readonly label: string;
  readonly roles: readonly Role[];
}

const COORDINATOR: readonly Role[] = ['coordinator'];

/**
 * The pages of a round that belong to no snapshot: what runs it, each for those who may, in the
 * order of the work. A group is one link; its pages are listed under it on each of them.
 */
export const ROUND_PAGES = [
  { group: 'Lägen', pages: [{ path: 'lagen', label: 'Lägen', roles: ROLES }] },
  {
    group: 'Förbered',
    pages: [
      { path: 'omgang', label: 'Omgången', roles: COORDINATOR },
      { path: 'enkatfragor', label: 'Frågor', roles: COORDINATOR },
      { path: 'platslista', label: 'Platser', roles: COORDINATOR },
      { path: 'befolkning', label: 'Befolkning', roles: COORDINATOR },
      { path: 'sprak', label: 'Språk', roles: COORDINATOR },
    ],
  },
  {
    group: 'Samla in',
    pages: [
      { path: 'insamling', label: 'Inbjudningar', roles: COORDINATOR },
      { path: 'insatser', label: 'Insatser', roles: COORDINATOR },
      { path: 'plattor', label: 'Plattor', roles: COORDINATOR },
    ],
  },
  {
    group: 'Det som kommer in',
    pages: [
      { path: 'inkommet', label: 'Inkommet', roles: COORDINATOR },
      { path: 'att-ratta', label: 'Att rätta till', roles: COORDINATOR },
      { path: 'texter', label: 'Texter', roles: ROLES },
      { path: 'texter/att-lasa', label: 'Texter att läsa', roles: COORDINATOR },
    ],
  },
  {
    group: 'Arkiv och register',
    pages: [
      { path: 'gallring', label: 'Gallring', roles: COORDINATOR },
      { path: 'utlamnande', label: 'Utlämnande', roles: COORDINATOR },
      { path: 'register', label: 'Register', roles: COORDINATOR },
    ],
  },
] as const satisfies readonly {
  readonly group: string;
  readonly pages: readonly RoundPageEntry[];
}[];

/** The pages that belong to no round. */
export const SITE_PAGES: readonly RoundPageEntry[] = [
  { path: '', label: 'Omgångar', roles: ROLES },
  { path: 'konton', label: 'Konton', roles: COORDINATOR },
  { path: 'logg', label: 'Logg', roles: COORDINATOR },
  { path: 'handbok', label: 'Handbok', roles: ROLES },
  { path: 'konto', label: 'Ditt konto', roles: ROLES },
];

export type RoundPath = (typeof ROUND_PAGES)[number]['pages'][number]['path'];

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
  return ROUND_PAGES.some(({ pages }) => pages.some((page) => page.path === path));
}

const isFor =
  ({ role }: Account) =>
  ({ roles }: RoundPageEntry): boolean =>
    roles.includes(role);

/** Those who may ask for a new snapshot. */
function mayMakeSnapshots({ role }: Account): boolean {
  return SNAPSHOT_MAKERS.includes(role);
}

/** How a new snapshot is asked for, or `null` for those who may not. */
export function snapshotForm(round: Round, account: Account, newest: number): SnapshotForm | null {
  return mayMakeSnapshots(account)
    ? { action: `${roundAddress(round.id)}/lagen`, after: newest }
    : null;
}

/** Who is signed in; "samordnare" is not told to be samordnare, nor "radet" to be rådet. */
export function councilFrame(account: Account): CouncilFrame {
  const { username, role } = account;
  const words = ROLE_WORDS[role];
  const isSaid = username.localeCompare(words, 'en', { sensitivity: 'base' }) === 0;
  return {
    account: { username, role: isSaid ? null : words },
    site: SITE_PAGES.filter(isFor(account)).map(({ path, label }) => ({
      label,
      href: path === '' ? '/radet' : `/radet/${path}`,
    })),
  };
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

function labelOf({ path, label }: RoundPageEntry, waiting: number | null): string {
  return path === 'texter/att-lasa' && waiting ? `${label} (${formatNumber(waiting)})` : label;
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
  const groups = ROUND_PAGES.map(({ group, pages }) => ({
    group,
    pages: (pages as readonly RoundPageEntry[]).filter(isFor(account)).map((page) => ({
      label: labelOf(page, waiting),
      href: `${roundAddress(round.id)}/${page.path}`,
      current: page.path === current,
    })),
  }));
  const within = groups.find(({ pages }) => pages.some((page) => page.current))?.pages ?? [];
  const above = isRoundPath(current) ? null : snapshot;
  return {
    ...councilFrame(account),
    round: { id: round.id, title: round.title, municipality: round.municipality.name },
    example: round.example,
    navigation: views,
    administration: groups.flatMap(({ group, pages }) => {
      const [first, ...more] = pages;
      if (first === undefined) return [];
      if (more.length === 0) return [first];
      return [{ ...first, label: group, current: pages === within }];
    }),
    within: within.length > 1 ? within : [],
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
