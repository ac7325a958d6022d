/** Which themes a person names: the truth by age, moved by gender, by stop and by chance. */
import type { DemoMode, Person } from './person.ts';
import { chance, gaussian, pickSeveral, type Random } from './random.ts';
import { AGE_BAND, THEME_TRUTH } from './truth.ts';

/** Log odds that one stop adds to each theme: what neighbours at a venue have in common. */
export type StopEffects = Readonly<Record<string, number>>;

const STOP_SD = 0.35;

/** Share of persons who have anything at all to say; those on a street are in more of a hurry. */
const ENGAGED: Readonly<Record<DemoMode, number>> = { street: 0.74, school: 0.76, web: 0.88 };

/** The shares of the truth are of all persons: those who say something carry them. */
const MEAN_ENGAGED = 0.78;

export function drawStopEffects(random: Random): StopEffects {
  return Object.fromEntries(
    Object.keys(THEME_TRUTH).map((code) => [code, STOP_SD * gaussian(random)]),
  );
}

function probability(
  code: string,
  { ageGroup, gender }: Person,
  effects: StopEffects | null,
): number {
  const truth = THEME_TRUTH[code];
  if (!truth) return 0;
  const share = Math.min(0.9, truth.shares[AGE_BAND[ageGroup]] / MEAN_ENGAGED);
  const lean = gender === 'woman' ? 1 : gender === 'man' ? -1 : 0;
  const odds = Math.log(share / (1 - share)) + lean * (truth.women ?? 0) + (effects?.[code] ?? 0);
  return 1 / (1 + Math.exp(-odds));
}

export interface NamedThemes {
  /** Worries without a place: fraud, burglary, networks. */
  readonly placeless: readonly string[];
  /** What makes a place unsafe. */
  readonly placed: readonly string[];
}

/** Draws the themes; at most `most` of each kind, as the questionnaire allows. */
export function drawThemes(
  random: Random,
  mode: DemoMode,
  person: Person,
  effects: StopEffects | null,
): NamedThemes {
  if (!chance(random, ENGAGED[mode])) return { placeless: [], placed: [] };
  const named = Object.keys(THEME_TRUTH).filter((code) =>
    chance(random, probability(code, person, effects)),
  );
  const most = mode === 'web' ? 3 : 2;
  const some = (codes: readonly string[], count: number) =>
    pickSeveral(random, Object.fromEntries(codes.map((code) => [code, 1])), count);
  const placeless = named.filter((code) => THEME_TRUTH[code]?.placeless);
  const placed = named.filter((code) => !THEME_TRUTH[code]?.placeless);
  return { placeless: some(placeless, most), placed: some(placed, 2 * most) };
}
