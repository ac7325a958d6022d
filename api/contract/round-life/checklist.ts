/** What is missing before a round can open, and what is unwise. */
import type { Invitation } from '../invitation.ts';
import type { Round, Stop } from '../round.ts';

/** Pages where something is mended, as the last part of their address under the round. */
export type MendedAt =
  | 'omgang/installningar'
  | 'insamling/avsandare'
  | 'insamling'
  | 'insatser'
  | 'sprak'
  | 'platslista'
  | 'befolkning'
  | 'enkatfragor';

export interface ChecklistItem {
  readonly id: string;
  /** `missing` keeps the round from opening; `unwise` doesn't. */
  readonly state: 'missing' | 'unwise' | 'done';
  readonly sentence: string;
  readonly at: MendedAt;
}

/** What is looked at besides the round. */
export interface ChecklistFacts {
  readonly today: string;
  /** Whether the version that the round asks is there. */
  readonly hasQuestionnaire: boolean;
  readonly stops: readonly Stop[];
  readonly invitations: readonly Invitation[];
  /** Codes of the languages whose texts somebody has read as they now are. */
  readonly reviewed: ReadonlySet<string>;
  /** Names of languages by code, in Swedish. */
  readonly languageNames: Readonly<Record<string, string>>;
}

type Check = (round: Round, facts: ChecklistFacts) => ChecklistItem | null;

const item = (
  id: string,
  at: MendedAt,
  isDone: boolean,
  words: { readonly done: string; readonly missing?: string; readonly unwise?: string },
): ChecklistItem => ({
  id,
  at,
  state: isDone ? 'done' : words.missing === undefined ? 'unwise' : 'missing',
  sentence: isDone ? words.done : (words.missing ?? words.unwise ?? ''),
});

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;

/** Names in a sentence. @example listed(['a', 'b', 'c']) // => "a, b och c" */
function listed(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} och ${last}`;
}

const CHECKS: readonly Check[] = [
  ({ controller, contact }) =>
    item('sender', 'insamling/avsandare', Boolean(controller && contact), {
      done: 'Det står vem som ansvarar för personuppgifterna och vem man kan fråga.',
      missing: 'Ange vem som är personuppgiftsansvarig och vem man kan fråga.',
    }),
  ({ areas }) =>
    item('areas', 'platslista', areas.length > 0, {
      done: `${count(areas.length, 'område', 'områden')} att bo i.`,
      missing: 'Lägg till kommunens områden. Den som svarar väljer var hen bor.',
    }),
  ({ places }) =>
    item('places', 'platslista', places.length > 0, {
      done: `${count(places.length, 'plats', 'platser')} att välja bland.`,
      missing: 'Lägg till platser. Utan dem går det inte att säga var det är otryggt.',
    }),
  ({ themes }) =>
    item('themes', 'enkatfragor', themes.length > 0, {
      done: `${count(themes.length, 'tema', 'teman')} att välja bland.`,
      missing: 'Välj vilka teman som ska gå att välja.',
    }),
  (_, { hasQuestionnaire }) =>
    item('questionnaire', 'enkatfragor', hasQuestionnaire, {
      done: 'Frågorna är klara.',
      missing: 'Den enkätversion som omgången frågar finns inte. Välj frågorna igen.',
    }),
  ({ modes }) =>
    item('modes', 'omgang/installningar', modes.length > 0, {
      done: 'Det är valt hur man kan svara.',
      missing: 'Välj minst ett sätt att svara.',
    }),
  ({ closesOn }, { today }) =>
    closesOn !== null && closesOn < today
      ? item('last-day', 'omgang/installningar', false, {
          done: '',
          missing: 'Sista dagen har redan varit. Välj en ny.',
        })
      : item('last-day', 'omgang/installningar', closesOn !== null, {
          done: 'Omgången har en sista dag.',
          unwise: 'Omgången har ingen sista dag. Utan den vet ingen när det är dags att rangordna.',
        }),
  ({ resultOn }) =>
    item('result', 'omgang/installningar', resultOn !== null, {
      done: 'Det står när resultatet kommer.',
      unwise: 'Lova en dag då resultatet kommer. Den som svarar får veta den.',
    }),
  ({ caseNumber }) =>
    item('case', 'omgang/installningar', Boolean(caseNumber), {
      done: 'Omgången har ett diarienummer.',
      unwise: 'Omgången har inget diarienummer.',
    }),
  ({ margins }) =>
    item('margins', 'befolkning', margins.length > 0, {
      done: 'Svaren kan viktas mot befolkningen.',
      unwise:
        'Det finns ingen befolkning att vikta mot. Siffrorna lutar då åt dem som hellre svarar.',
    }),
  ({ modes }) =>
    item(
      'modes-many',
      'omgang/installningar',
      modes.some((mode) => mode !== 'web'),
      {
        done: 'Man kan svara på fler sätt än på webben.',
        unwise: 'Man kan bara svara på webben. Då hörs de som inte är vana vid det sällan.',
      },
    ),
  uncoveredAreas,
  unreviewed,
  ({ modes }, { stops }) =>
    modes.includes('street')
      ? item(
          'stops',
          'insatser',
          stops.some(({ mode }) => mode === 'street'),
          {
            done: 'Insatser på gatan är planerade.',
            unwise: 'Inga insatser på gatan är planerade.',
          },
        )
      : null,
  ({ modes }, { stops, invitations }) =>
    modes.includes('school')
      ? item(
          'school',
          'insamling',
          stops.some(({ mode }) => mode === 'school') ||
            invitations.some(({ kind, ended }) => kind === 'class' && !ended),
          {
            done: 'Klasser är inbjudna.',
            unwise: 'Ingen klass är inbjuden.',
          },
        )
      : null,
];

/** Areas where nobody is asked: without a stop, and without a poster or a class. */
function uncoveredAreas(
  { areas, places }: Round,
  { stops, invitations }: ChecklistFacts,
): ChecklistItem | null {
  if (areas.length === 0) return null;
  const areaOf = new Map(places.map(({ code, area }) => [code, area]));
  const visited = new Set(
    [...stops, ...invitations.filter(({ ended }) => !ended)].map(({ place }) =>
      areaOf.get(place ?? ''),
    ),
  );
  const without = areas.filter(({ code }) => !visited.has(code)).map(({ label }) => label);
  return item('areas-visited', 'insamling', without.length === 0, {
    done: 'Det finns en insats eller en affisch i varje område.',
    unwise: `Ingen insats och ingen affisch i ${listed(without)}.`,
  });
}

function unreviewed(
  { languages, example }: Round,
  { reviewed, languageNames }: ChecklistFacts,
): ChecklistItem | null {
  const others = languages.filter((code) => code !== 'sv');
  if (others.length === 0 || example) return null;
  const left = others.filter((code) => !reviewed.has(code));
  return item('languages', 'sprak', left.length === 0, {
    done: 'Alla språk är granskade.',
    unwise: `Ingen har granskat texterna på ${listed(left.map((code) => languageNames[code] ?? code))}. De visas inte förrän det är gjort.`,
  });
}

/** In order: what is missing, what is unwise, what is done. */
export function checklist(round: Round, facts: ChecklistFacts): readonly ChecklistItem[] {
  const found = CHECKS.flatMap((check) => check(round, facts) ?? []);
  return (['missing', 'unwise', 'done'] as const).flatMap((state) =>
    found.filter((one) => one.state === state),
  );
}

export function mayOpen(items: readonly ChecklistItem[]): boolean {
  return items.every(({ state }) => state !== 'missing');
}
