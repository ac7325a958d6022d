/**
 * What a journalist would ask about a ranking, and what the figures can answer: the hardest questions
 * first, so that they are met before the meeting and not after it.
 */
import type { Catalogue, Priorities, RankedPriority, Round } from '../contract/index.ts';
import { basisSentences } from './basis.ts';
import { changeWords } from './change-words.ts';
import { composition, compositionSentence } from './composition.ts';
import {
  capitalise,
  countInWords,
  formatCountOf,
  formatRange,
  formatShare,
  formatShareRange,
} from './numbers.ts';
import { groupPhrase, modePhrase, rankedItems, themePhrase } from './phrases.ts';

/** How far the figures reach. */
type Reach = 'answered' | 'partly' | 'cannot';

export const REACH_WORDS: Readonly<Record<Reach, string>> = {
  answered: 'Det kan vi svara på',
  partly: 'Det kan vi svara på till en del',
  cannot: 'Det kan vi inte svara på',
};

export interface PressQuestion {
  readonly id: string;
  /** As a journalist would put it. */
  readonly question: string;
  readonly reach: Reach;
  readonly answer: readonly string[];
  /** The figure that the answer leans on; `null` where there is none. */
  readonly figure: string | null;
  /** How hard it is to meet, 0–1: the weaker our answer, the harder. */
  readonly hardness: number;
}

interface Asked {
  readonly priorities: Priorities;
  readonly margins: Round['margins'];
  readonly catalogue: Catalogue | null;
  /** What is said of flagged answers, and whether the ranking holds without them. */
  readonly flagged: readonly string[];
}

const MOST = 5;

/** The five hardest questions about the ranking, the hardest first. */
export function pressQuestions(asked: Asked): readonly PressQuestion[] {
  const questions = [
    onlyThere(asked),
    moreThanBefore(asked),
    reallyFirst(asked),
    howMany(asked),
    whoIsMissing(asked),
    worstPlace(asked),
    cheated(asked),
  ].filter((question) => question !== null);
  return questions
    .toSorted((a, b) => b.hardness - a.hardness || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

const CHOSE_TO_ANSWER =
  'Vi mötte människor på vissa platser och tider, eller så valde de själva att svara. Det gör att alla invånare inte hade samma chans att komma med, och det jämnar viktningen inte ut.';

function onlyThere({ priorities }: Asked): PressQuestion {
  const { respondents, respondentsByMode } = priorities;
  const [mode = 'web', count = null] =
    Object.entries(respondentsByMode).sort(([, a], [, b]) => (b ?? 0) - (a ?? 0))[0] ?? [];
  const share = count === null || respondents === 0 ? 1 : count / respondents;
  const questions: Readonly<Record<string, string>> = {
    street: 'Ni har ju bara frågat dem som råkade gå förbi på torget?',
    school: 'Ni har ju mest frågat elever?',
    web: 'Det är väl bara de arga som svarar på en enkät på webben?',
  };
  return {
    id: 'only-there',
    question: questions[mode] ?? 'Hur vet ni att ni har frågat rätt personer?',
    reach: 'partly',
    answer: [...basisSentences(priorities).slice(0, 2), CHOSE_TO_ANSWER],
    figure:
      count === null
        ? null
        : `${formatCountOf(count, respondents)} svarade ${modePhrase(mode, priorities)} (${formatShare(share)})`,
    hardness: 0.5 + share / 2,
  };
}

function moreThanBefore({ priorities }: Asked): PressQuestion {
  const words = changeWords(priorities);
  const compared = priorities.changes.filter(({ difference }) => difference !== null).length;
  return {
    id: 'more-than-before',
    question: 'Är det här mer än förra gången?',
    reach: compared > 0 ? 'partly' : 'cannot',
    answer: words
      ? [words.finding, ...words.reasons]
      : [
          'I de här siffrorna ingår ingen jämförelse med en tidigare omgång.',
          'En siffra från en annan mätning går inte att ställa bredvid: frågorna, sättet att fråga och de som svarade var andra.',
          'Under Förändring syns om någon tidigare omgång går att jämföra med, och annars varför inte.',
        ],
    figure: compared > 0 ? `${countInWords(compared)} teman går att jämföra` : null,
    hardness: compared > 0 ? 0.6 : 0.9,
  };
}

function ofRankText({ rankInterval: [low, high] }: RankedPriority): string {
  return low === high ? `plats ${low}` : `plats ${formatRange(low, high)}`;
}

function reallyFirst({ priorities, catalogue }: Asked): PressQuestion | null {
  const ranked = rankedItems(priorities.themes);
  const [first] = ranked;
  if (!first) return null;
  const phrase = themePhrase(catalogue);
  const tied = ranked.filter(({ tier }) => tier === first.tier);
  return {
    id: 'really-first',
    question: `Är ${phrase(first)} verkligen det största problemet?`,
    reach: tied.length > 1 ? 'cannot' : 'answered',
    answer:
      tied.length > 1
        ? [
            `${capitalise(countInWords(tied.length))} teman ligger så nära varandra att det inte går att säga vilket som är störst.`,
            'Det vi kan säga är vilka som hör till de främsta, och vilka som inte gör det.',
          ]
        : [
            'Bland det som de som svarade nämnde, ja: det ligger först också när vi räknar med hur siffrorna kan svänga.',
            'Det säger vad som känns otryggt, inte hur mycket som händer. Polisens statistik svarar på en annan fråga.',
          ],
    figure: `${capitalise(phrase(first))}: ${ofRankText(first)} i ordningen`,
    hardness: tied.length > 1 ? 0.85 : 0.3,
  };
}

function howMany({ priorities, catalogue }: Asked): PressQuestion | null {
  const [first] = rankedItems(priorities.themes);
  if (!first) return null;
  const { estimate, low, high } = first.prevalence;
  return {
    id: 'how-many',
    question: `Hur många invånare är det egentligen som oroas av ${themePhrase(catalogue)(first)}?`,
    reach: 'partly',
    answer: [
      `Hur många invånare det är kan vi inte svara på. Av dem som svarade på frågan nämnde ${formatCountOf(first.named, priorities.answered)} det.`,
      `Räknat så att grupperna väger som i befolkningen är det ${formatShare(estimate)}. Spannet ${formatShareRange(low, high)} visar hur siffran kunde svänga om vi samlade in likadant en gång till.`,
    ],
    figure: `${formatCountOf(first.named, priorities.answered)} nämnde det`,
    hardness: 0.7,
  };
}

function whoIsMissing({ priorities, margins }: Asked): PressQuestion {
  const compositions = composition(priorities, margins);
  const compared = compositions.flatMap(({ variable, groups }) =>
    groups.flatMap(({ category, share, populationShare }) =>
      share === null || populationShare === null
        ? []
        : [{ variable, group: category, share, populationShare, gap: populationShare - share }],
    ),
  );
  const [missing] = compared.toSorted((a, b) => b.gap - a.gap);
  const question = 'Vilka är det som inte har svarat?';
  if (!missing) {
    return {
      id: 'who-is-missing',
      question,
      reach: 'cannot',
      answer: [
        'Omgången har ingen befolkning inlagd att jämföra med.',
        'Samordnaren kan lägga in den under Befolkning.',
      ],
      figure: null,
      hardness: 0.95,
    };
  }
  const { share, populationShare, gap } = missing;
  return {
    id: 'who-is-missing',
    question,
    reach: 'answered',
    answer: [
      compositionSentence(compositions, priorities),
      'Viktningen jämnar ut ålder, kön och område där vi känner befolkningen. Vad de som inte svarade skulle ha sagt vet vi inte.',
    ],
    figure: `${capitalise(groupPhrase(missing, priorities))}: ${formatShare(share)} av dem som svarade, ${formatShare(populationShare)} av befolkningen`,
    hardness: Math.min(1, 0.4 + 2 * Math.max(0, gap)),
  };
}

function worstPlace({ priorities }: Asked): PressQuestion | null {
  const ranked = rankedItems(priorities.places);
  const [first] = ranked;
  if (!first) return null;
  const tied = ranked.filter(({ tier }) => tier === first.tier);
  return {
    id: 'worst-place',
    question: `Är ${first.label} kommunens otryggaste plats?`,
    reach: 'cannot',
    answer: [
      `${formatCountOf(first.named, priorities.answered)} nämnde platsen${
        tied.length > 1
          ? `, och den går inte att skilja från ${countInWords(tied.length - 1)} ${tied.length === 2 ? 'annan plats' : 'andra platser'}`
          : ''
      }.`,
      'En plats där många rör sig nämns av fler. Hur trygg den är som går där säger ordningen inte, och inte heller hur många brott som sker.',
    ],
    figure: `${first.label}: ${ofRankText(first)} i ordningen`,
    hardness: tied.length > 1 ? 0.8 : 0.65,
  };
}

function cheated({ flagged }: Asked): PressQuestion {
  const [said = 'Inget svar i läget har en flagga.', ...more] = flagged;
  return {
    id: 'cheated',
    question: 'Kan någon ha fuskat sig till det här resultatet?',
    reach: 'partly',
    answer: [
      said,
      ...more,
      'Vi sparar inte vem som svarar, så vi kan inte lova att ingen har svarat två gånger. Misstänkta serier märks, och rangordningen räknas också utan dem.',
    ],
    figure: said,
    hardness: flagged.length > 0 ? 0.55 : 0.35,
  };
}
