/** The flags of answers in words: what each means, and how often it comes by chance. */
import type { QualityFlag } from '../contract/index.ts';

interface FlagWords {
  readonly label: string;
  readonly meaning: string;
  /** Figures are those of the simulation in `analysis/README.md`. */
  readonly chance: string;
}

export const FLAG_WORDS: Readonly<Record<QualityFlag, FlagWords>> = {
  'no-device': {
    label: 'Okänd avsändare',
    meaning:
      'Svaret säger sig komma från gatan, en skola eller ett papper, men skickades inte av någon vi känner.',
    chance: 'Säger inget om svaret är äkta.',
  },
  'revoked-device': {
    label: 'Spärrad platta',
    meaning: 'Svaret kom från en platta som var spärrad när det kom fram.',
    chance: 'Kan vara ett äkta svar som väntade på plattan.',
  },
  'expired-device': {
    label: 'Plattans tid ute',
    meaning: 'Svaret kom från en platta vars anslutning hade gått ut.',
    chance: 'Kan vara ett äkta svar som väntade på plattan.',
  },
  'other-round-device': {
    label: 'Platta för annan omgång',
    meaning: 'Plattan var ansluten för en annan omgång.',
    chance: 'Händer när en platta lånas mellan omgångar.',
  },
  'clock-error': {
    label: 'Fel klocka',
    meaning: 'Plattans klocka gick mer än tio minuter fel, så dagen kan vara fel.',
    chance: 'Säger inget om svaret är äkta.',
  },
  'no-form': {
    label: 'Utan formulär',
    meaning: 'Svaret skickades utan enkätens formulär, som när ett program skickar.',
    chance: 'Händer inte den som svarar på enkätens sidor.',
  },
  'used-form': {
    label: 'Annat svars formulär',
    meaning: 'Svaret skickades med ett formulär som hörde till ett annat svar.',
    chance: 'Händer inte den som svarar på enkätens sidor.',
  },
  'old-form': {
    label: 'Gammalt formulär',
    meaning: 'Formuläret hämtades mer än en vecka innan svaret kom.',
    chance: 'Kan hända den som var utan nät länge.',
  },
  'hidden-field': {
    label: 'Osynligt fält',
    meaning: 'Ett fält som ingen människa ser var ifyllt. Program fyller i allt.',
    chance: 'Mycket sällan: ett tillägg i webbläsaren kan fylla i fältet.',
  },
  burst: {
    label: 'Samma svar tätt',
    meaning: 'Minst tre svar med samma innehåll kom inom tio minuter.',
    chance: 'Sågs aldrig bland ärliga svar i 1\u00a0000 simulerade omgångar.',
  },
  copy: {
    label: 'Kopia',
    meaning: 'Minst två tidigare svar har samma innehåll, ord för ord, med minst tio uppgifter.',
    chance: 'Sågs aldrig bland ärliga svar i 1\u00a0000 simulerade omgångar.',
  },
  speed: {
    label: 'Snabbare än man läser',
    meaning: 'Svaret kom fortare än någon hinner läsa frågorna som är besvarade.',
    chance: 'Ett eller två av 10\u00a0000 ärliga svar i simuleringen.',
  },
  'straight-lining': {
    label: 'Samma steg överallt',
    meaning: 'Minst sex skattningar, och alla på samma steg, till exempel det översta.',
    chance: 'Färre än ett av 1\u00a0000 ärliga svar i simuleringen.',
  },
  late: {
    label: 'Kom sent',
    meaning: 'Svaret kom när omgången sedan länge var stängd, men gavs medan den var öppen.',
    chance: 'Kan hända en platta som var utan nät länge.',
  },
  corrected: {
    label: 'Rättat',
    meaning: 'Samordnaren rättade ett värde innan svaret togs emot. Originalet ligger kvar.',
    chance: 'Säger inget om svaret är äkta.',
  },
  'outside-dates': {
    label: 'Dag utanför omgången',
    meaning: 'Dagen för svaret ligger före eller efter omgången.',
    chance: 'Klockan i en platta kan gå fel.',
  },
  'future-date': {
    label: 'Dag i framtiden',
    meaning: 'Dagen för svaret hade inte kommit när svaret kom.',
    chance: 'Klockan i en platta kan gå fel.',
  },
};
