/** A draft of pledges for a plausible municipality, with invented figures. */
import type { Draft, DraftPledge, DraftTheme, Evidence } from '../../api/contract/draft.ts';

function evidence(
  item: string,
  label: string,
  named: number,
  share: number,
  burden: number,
  rankInterval: [number, number],
): Evidence {
  return {
    item,
    label,
    sentence: `${label} nämndes av ${named} av 987 som svarade.`,
    named,
    share,
    shareLow: share - 0.03,
    shareHigh: share + 0.03,
    burden,
    burdenLow: burden - 0.14,
    burdenHigh: burden + 0.14,
    rankInterval,
  };
}

const TRAFFIC_PLEDGE: DraftPledge = {
  number: '1.1',
  action: 'traffic-controls',
  text: 'Polisen genomför riktade trafikkontroller där och när de som svarade har föreslagit det.',
  purpose: 'Minska buskörning och höga hastigheter så att fler vågar gå och cykla på kvällen.',
  responsible: ['Lokalpolisområde Kungsbacka', 'Förvaltningen för Teknik'],
  actor: 'police',
  targetKind: 'rate',
  targetKindLabel: 'Takt: minst så många per vecka, månad eller tertial',
  target: 'Minst ____ trafikkontroller i veckan under 2027–2028',
  countingRule:
    'En kontroll räknas när den har varat minst ____ minuter på en av platserna. Kontroller i hotspot-patrullering räknas: ja / nej.',
  places: ['Resecentrum', 'Åsa station'],
  timesOfDay: ['Helgkväll, 17–22', 'Helgnatt, 22–06'],
  because: 'Trafikkontroller önskas av 233 av 987 som svarade (24 %, spann 21–27 %).',
};

const LETTER_PLEDGE: DraftPledge = {
  ...TRAFFIC_PLEDGE,
  number: '1.2',
  action: 'letters-to-guardians',
  text: 'Kommunen skickar brev till vårdnadshavare för alla som fyller 15 år om regler för moped och A-traktor.',
  purpose: 'Fler vuxna vet vad som gäller och pratar med sin ungdom innan det första körkortet.',
  responsible: ['Förvaltningen för Förskola & Grundskola'],
  actor: 'municipality',
  targetKind: 'cohort',
  targetKindLabel: 'Målgrupp: alla i gruppen nås',
  target: 'Alla som fyller 15 år under 2027–2028, det vill säga ____ ungdomar per år',
  countingRule: 'Ett brev räknas när det är skickat. Brev i retur räknas: ja / nej.',
  places: [],
  timesOfDay: [],
  because: 'Svarar mot temat buskörning, som ligger på plats 1–2.',
};

const LIGHTING_PLEDGE: DraftPledge = {
  ...TRAFFIC_PLEDGE,
  number: '2.1',
  action: 'lighting',
  text: 'Kommunen förbättrar belysningen i tre tunnlar eller gångvägar per år.',
  purpose: 'Göra platser som känns mörka tryggare att passera.',
  responsible: ['Förvaltningen för Teknik'],
  actor: 'municipality',
  targetKind: 'count',
  targetKindLabel: 'Antal: minst så många under perioden',
  target: 'Minst ____ platser under 2027–2028',
  countingRule: 'En plats räknas när den nya belysningen är tänd och besiktad.',
  places: ['Badhusparken'],
  timesOfDay: ['Vardagskväll, 17–22'],
  because: 'Bättre belysning önskas av 398 av 987 som svarade (40 %, spann 37–44 %).',
};

const TRAFFIC: DraftTheme = {
  number: 1,
  pledgeTheme: 'traffic',
  title: 'Trygghet i trafik',
  standing: 'stable',
  standingReasons: [],
  background: [
    'Buskörning med moped och A-traktor är ett av de två teman som oroar mest. 342 av 987 som svarade nämner den (34 %, spann 31–38 %), och de som gör det är i snitt ganska otrygga (3,6 av 5).',
    'Höga hastigheter nämns av 163 (17 %). Oron är störst i Åsa och längs Onsalavägen.',
  ],
  evidence: [
    evidence('reckless-driving', 'Buskörning, A-traktor, oljud', 342, 0.34, 1.22, [1, 2]),
    evidence('speeding', 'Höga hastigheter', 163, 0.165, 0.45, [6, 8]),
  ],
  places: [
    { label: 'Resecentrum', sentence: '88 av dem som nämner buskörning nämner Resecentrum.' },
    { label: 'Åsa station', sentence: '31 nämner Åsa station och gångtunneln.' },
  ],
  timesOfDay: [{ label: 'Helgkväll, 17–22', sentence: 'Vanligast är helgkvällar (nämnt av 140).' }],
  wishes: [
    {
      actor: 'police',
      actorLabel: 'Polisen',
      label: 'Trafikkontroller',
      sentence: 'Trafikkontroller önskas av 233 av 987 (24 %, spann 21–27 %).',
    },
    {
      actor: 'municipality',
      actorLabel: 'Kommunen',
      label: 'Fartdämpande åtgärder',
      sentence: 'Fartdämpande åtgärder önskas av 154 av 987 (16 %, spann 13–18 %).',
    },
  ],
  pledges: [TRAFFIC_PLEDGE, LETTER_PLEDGE],
};

const PUBLIC_SPACE: DraftTheme = {
  ...TRAFFIC,
  number: 2,
  pledgeTheme: 'public-space',
  title: 'Trygghet i offentlig miljö',
  standing: 'uncertain',
  standingReasons: ['Temat hamnar bland de fyra främsta i bara sju av tio omräkningar.'],
  background: ['Mörker och dålig belysning nämns av 371 av 987 som svarade (37 %, spann 34–41 %).'],
  evidence: [evidence('lighting', 'Mörker, dålig belysning', 371, 0.37, 1.15, [1, 2])],
  places: [{ label: 'Badhusparken', sentence: '61 av dem som nämner mörker nämner Badhusparken.' }],
  wishes: [
    {
      actor: 'municipality',
      actorLabel: 'Kommunen',
      label: 'Bättre belysning',
      sentence: 'Bättre belysning önskas av 398 av 987 (40 %, spann 37–44 %).',
    },
  ],
  pledges: [LIGHTING_PLEDGE],
};

/** A draft with two themes and three pledges; `changes` replaces whole fields. */
export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    title: 'Utkast till medborgarlöften 2027–2028',
    municipality: 'Kungsbacka kommun',
    policeArea: 'Lokalpolisområde Kungsbacka',
    period: '2027–2028',
    example: true,
    snapshot: 7,
    madeOn: '2026-05-20',
    notices: ['Det här är ett utkast. Inget är beslutat.', 'Svaren är påhittade exempeldata.'],
    basis: [
      '1 004 personer svarade mellan den 4 april och den 18 maj 2026: 641 i intervju på stan, 171 i skolan och 192 på webben.',
      'Svaren är viktade efter ålder, kön och område. De motsvarar i precision ungefär 611 svar från ett slumpvis urval.',
    ],
    ties: [
      'Buskörning och mörker går inte att skilja åt. Båda kan vara det som oroar mest.',
      'Narkotika kan ligga på plats tre, fyra eller fem.',
    ],
    cautions: ['192 svarade på webben och valde själva att svara.'],
    method: [
      'Varje tema får ett tal: hur stor andel som nämner det gånger hur otrygga de är.',
      'Rangordningen bygger på läge 7, svar till och med den 18 maj 2026.',
    ],
    themes: [TRAFFIC, PUBLIC_SPACE],
    ...changes,
  };
}
