/** Whether a heading may be called stable, and why not, in words. */
import type {
  DraftTheme,
  Priorities,
  RankedPriority,
  StabilityReason,
} from '../../contract/index.ts';
import { capitalise, countInWords, formatShare, joinList } from '../numbers.ts';
import { type Phrase, persons } from '../phrases.ts';
import type { Heading } from './headings.ts';

/** A heading stands as its largest theme does; what is uncertain about its other themes is said too. */
export function standing(
  { themes }: Heading,
  priorities: Priorities,
  phrase: Phrase,
): Pick<DraftTheme, 'standing' | 'standingReasons'> {
  const [first] = themes;
  if (!first) {
    return {
      standing: 'uncertain',
      standingReasons: [
        `Rubriken kommer av att en grupp skiljer sig från övriga. Inget av dess teman hör till de ${countInWords(priorities.top)} främsta.`,
      ],
    };
  }
  const standingReasons = themes.flatMap((theme) => {
    const reasons = priorities.stability[theme.id] ?? [];
    if (reasons.length === 0) return [];
    const words = reasons.map((reason) => reasonInWords(reason, theme, priorities));
    return [`${capitalise(phrase(theme))} är osäkert: ${joinList(words)}.`];
  });
  const isStable = (priorities.stability[first.id] ?? []).length === 0;
  return { standing: isStable ? 'stable' : 'uncertain', standingReasons };
}

/** A reason why a theme may not be called stable, with its figures; completes a sentence. */
export function reasonInWords(
  reason: StabilityReason,
  theme: RankedPriority,
  { top, robustness }: Priorities,
): string {
  const leaders = `de ${countInWords(top)} främsta`;
  switch (reason) {
    case 'top-in-few-scenarios':
      return `temat hör till ${leaders} i ${formatShare(robustness.inclusion[theme.id] ?? 0)} av sätten att räkna (minst 80 % krävs)`;
    case 'low-top-probability':
      return `temat hamnar bland ${leaders} i ${formatShare(theme.topProbability)} av de upprepade dragningarna (minst 90 % krävs)`;
    case 'wide-rank-interval':
      return `temat kan ligga så långt ner som på plats ${theme.rankInterval[1]} (plats ${top + 2} är gränsen)`;
    case 'named-by-few':
      return `temat nämns av ${persons(theme.named)} (minst 30 krävs)`;
    case 'modes-contradict':
      return 'de som svarade på olika sätt säger emot varandra';
  }
}
