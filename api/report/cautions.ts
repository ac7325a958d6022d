/** What a reader must be careful about, worded: what it is, and what it means. */
import type { Caution, Priorities } from '../contract/index.ts';
import { ageLabel, GENDER_LABELS, VARIABLE_LABELS } from './labels.ts';
import { capitalise, countInWords, formatNumber, formatShare, joinList } from './numbers.ts';
import { modePhrase, persons } from './phrases.ts';
import {
  figuresInWords,
  HELD_BACK,
  leastChange,
  NOT_PUBLISHED,
} from './publication/publication-words.ts';

/** Stands on every page and document with figures. */
export const MAIN_CAUTION =
  'Siffrorna gäller dem som svarade, inte alla invånare. Vi mötte dem på vissa platser och tider, eller så valde de själva att svara. Viktningen jämnar ut ålder, kön och område men inte att vissa hellre svarar. Spannet visar bara hur siffran kunde svänga om insamlingen gjordes om likadant. Det är ingen felmarginal.';

/** Said of everything that is made from invented answers. */
export const EXAMPLE_NOTICE = 'Svaren är påhittade exempeldata.';

/** Words a caution; figures that it lacks are left out of the words. */
type Wording = (caution: Figures, priorities: Priorities) => string;

const DAY_IN_TEXT = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** The figures of a caution, read safely. */
interface Figures {
  number(name: string): number;
  text(name: string): string;
  list(name: string): readonly string[];
  has(name: string): boolean;
}

const WORDINGS: Readonly<Record<string, Wording>> = {
  [NOT_PUBLISHED]: () =>
    'Läget är inte publicerat. Siffrorna är samordnarens arbetsmaterial: sprid dem inte, för små skillnader mot tidigare lägen kan avslöja enskildas svar.',
  [HELD_BACK]: (caution, { smallestCell }) =>
    `${figuresInWords(caution.number('figures'))} visas inte. De har ändrats med färre än ${leastChange(smallestCell)} sedan de senast publicerades (läge ${formatNumber(caution.number('since'))} eller tidigare), eller skyddar sådana. De kommer tillbaka när fler har svarat.`,
  'no-answers': () =>
    'Ingen har svarat på frågan om vad som oroar ännu. Därför finns inget att rangordna.',
  'no-margins': () =>
    'Svaren är inte viktade, eftersom befolkningens sammansättning inte är angiven. Grupper som svarade mycket väger tungt.',
  'margin-left-out': (caution) =>
    `Svaren är inte viktade efter ${variableName(caution.text('variable'))}, eftersom ingen har svarat på den frågan.`,
  'margins-not-met': () =>
    'Svaren är inte viktade: de är för få eller för ojämnt fördelade för att motsvara befolkningen. Grupper som svarade mycket väger tungt.',
  'not-converged': (caution) =>
    `Viktningen nådde inte ända fram på ${formatNumber(caution.number('sweeps'))} varv. De viktade siffrorna stämmer bara ungefär med befolkningen.`,
  'merged-categories': mergedCategories,
  'weights-trimmed': (caution) =>
    `De största vikterna är kapade vid ${formatNumber(caution.number('ratio'))} gånger medelvikten. Enstaka svar väger då inte för mycket, men befolkningens sammansättning nås inte helt.`,
  'extreme-weights': (caution) =>
    `Det svar som väger mest väger ${formatNumber(caution.number('largestWeightRatio'), 1)} gånger mer än medelsvaret. Enstaka personer i grupper med få svar påverkar siffrorna mycket.`,
  'unbalanced-sample': unbalancedSample,
  'unknown-demographics': (caution) =>
    `${capitalise(persons(caution.number('count')))} (${formatShare(caution.number('share'))}) har inte svarat på frågan om ${variableName(caution.text('variable'))}. I viktningen är de en grupp för sig.`,
  'small-base': (caution) =>
    `Bara ${persons(caution.number('answered'))} har svarat på frågan om vad som oroar. Enstaka svar kan ändra ordningen.`,
  'few-clusters': (caution) =>
    `Svaren kommer från få insamlingstillfällen (${formatNumber(caution.number('stops'))} där flera svarade tillsammans). Spannen är därför osäkra.`,
  'lonely-stratum': () =>
    'Ett sätt att svara har bara ett insamlingstillfälle. Hur mycket siffran svänger mellan tillfällen har fått uppskattas ur de andra.',
  'modes-disagree': modesDisagree,
  'stop-decides': stopDecides,
  'campaign-suspected': campaignSuspected,
  'self-selected': () =>
    'De som svarade på webben valde själva att svara. De kan skilja sig från andra på sätt som viktningen inte rättar till.',
  'unrated-concerns': (caution) =>
    `${caution.has('count') ? capitalise(countOf(caution.number('count'), 'gång', 'gånger')) : 'Några gånger'} nämndes något som oroar utan att någon angav hur otryggt det känns. Det räknas då som lägsta graden, 1.`,
  'items-too-few': (caution, priorities) =>
    `Färre än fem personer har nämnt ${joinList(caution.list('items').map((id) => themeName(id, priorities)))}. Sådant rangordnas inte.`,
  'normal-draws': (caution) =>
    `Svaren är så många (${formatNumber(caution.number('respondents'))}) att stabiliteten är beräknad ur siffrornas spridning i stället för genom att dra om svaren. Vid så många svar ger det samma bild.`,
  'replicates-not-converged': (caution) =>
    `I ${formatNumber(caution.number('count'))} av de upprepade dragningarna nådde viktningen inte ända fram. De är inte med i beräkningen av stabilitet.`,
  'mode-changed': (caution) =>
    `Sättet att svara är ett annat än i ${caution.text('since') || 'den förra omgången'}. Siffrorna går inte att jämföra rakt av: en skillnad kan bero på sättet att svara.`,
  'mode-mix-changed': (caution) =>
    `Fördelningen mellan sätten att svara är en annan än i ${caution.text('since') || 'den förra omgången'}. Jämför inte siffrorna för alla rakt av, utan inom varje sätt att svara.`,
  'scale-changed': (caution) =>
    `Svarsskalan är en annan än i ${caution.text('since') || 'den förra omgången'}. Siffrorna går inte att jämföra.`,
  'age-groups-do-not-nest': (caution) =>
    `Åldersgrupperna är indelade på ett annat sätt än i ${caution.text('since') || 'den förra omgången'}. Siffrorna går inte att jämföra.`,
  'visitors-apart': (caution) =>
    `${caution.has('visitors') ? capitalise(persons(caution.number('visitors'))) : 'Några personer'} som besöker eller bor utanför kommunen har svarat. De är inte med i rangordningen, eftersom det inte går att väga deras svar mot befolkningen.`,
};

/** A caution in one or two sentences. A code that nobody has worded shows as it is. */
export function cautionSentence(caution: Caution, priorities: Priorities): string {
  const wording = Object.hasOwn(WORDINGS, caution.code) ? WORDINGS[caution.code] : undefined;
  return wording?.(figuresOf(caution), priorities) ?? caution.code;
}

/** All cautions of the priorities, worded. */
export function cautionSentences(priorities: Priorities): string[] {
  return priorities.cautions.map((caution) => cautionSentence(caution, priorities));
}

function figuresOf(caution: Caution): Figures {
  return {
    number: (name) => (typeof caution[name] === 'number' ? caution[name] : 0),
    text: (name) => (typeof caution[name] === 'string' ? caution[name] : ''),
    list: (name) => (Array.isArray(caution[name]) ? caution[name].map(String) : []),
    has: (name) => caution[name] !== undefined,
  };
}

function mergedCategories(caution: Figures, priorities: Priorities): string {
  const groups = caution.has('categories')
    ? `: ${caution
        .list('categories')
        .map((merge) => mergeName(merge, priorities))
        .join('; ')}`
    : '';
  return `Några grupper saknar svar och har slagits ihop med närmaste grupp i viktningen${groups}. Vad de grupperna själva tycker syns inte.`;
}

function unbalancedSample(caution: Figures, priorities: Priorities): string {
  if (!caution.has('category')) {
    return 'Alla grupper har inte svarat. Viktningen kan inte ersätta svar som saknas.';
  }
  const group = categoryName(caution.text('category'), priorities);
  const population = formatShare(caution.number('population'));
  const said = caution.has('share')
    ? `är ${formatShare(caution.number('share'))} av dem som svarade men ${population} av befolkningen`
    : `är mycket få bland dem som svarade men ${population} av befolkningen`;
  return `Alla grupper har inte svarat lika mycket. Störst är skillnaden för gruppen ${group}: de ${said}. Viktningen jämnar ut det, men enstaka svar i en liten grupp väger då tungt.`;
}

function modesDisagree(caution: Figures, priorities: Priorities): string {
  const first = modePhrase(caution.text('first'), priorities);
  const second = modePhrase(caution.text('second'), priorities);
  const themes = joinList(caution.list('items').map((id) => themeName(id, priorities)));
  return `De som svarade ${first} och de som svarade ${second} ger olika bild av ${themes}. Vilken bild som stämmer bäst för alla invånare går inte att säga.`;
}

function stopDecides(caution: Figures, priorities: Priorities): string {
  const names = (list: string) =>
    joinList(caution.list(list).map((id) => themeName(id, priorities)));
  const [entering, leaving] = [names('entering'), names('leaving')];
  const close = 'De ligger så nära varandra att en enda insats avgör vilket som kommer med.';
  if (entering === '' || leaving === '') {
    return 'En enda insats avgör vad som hamnar bland de främsta.';
  }
  const without = caution.has('stop')
    ? `insatsen ”${caution.text('stop')}” (${formatNumber(caution.number('respondents'))} svar)`
    : 'en av insatserna';
  return `Utan ${without} hade ${entering} varit bland de ${countInWords(priorities.top)} främsta i stället för ${leaving}. ${close}`;
}

function campaignSuspected(caution: Figures, priorities: Priorities): string {
  const id = caution.text('item');
  const { places, themes } = priorities;
  const item = (caution.text('kind') === 'place' ? places : themes).find((one) => one.id === id);
  const name = item?.label ?? id;
  const what = name === '' ? 'En plats eller ett tema' : `”${name}”`;
  const who = caution.has('mode')
    ? ` bland dem som svarade ${modePhrase(caution.text('mode'), priorities)}`
    : '';
  const day = Date.parse(caution.text('day'));
  const when = Number.isFinite(day)
    ? `den ${DAY_IN_TEXT.format(day)} (${formatNumber(caution.number('count'))} svar)`
    : 'en dag';
  return `${what} nämndes långt oftare än vanligt ${when}${who}. Det kan vara en kampanj. Svaren är kvar i rangordningen, och ”utan flaggade svar” visar hur den blir utan dem.`;
}

const countOf = (count: number, one: string, many: string): string =>
  `${countInWords(count)} ${count === 1 ? one : many}`;

const themeName = (id: string, { themes }: Priorities): string =>
  `”${themes.find((theme) => theme.id === id)?.label ?? id}”`;

const variableName = (variable: string): string =>
  (VARIABLE_LABELS[variable] ?? `”${variable}”`).toLocaleLowerCase('sv');

const mergeName = (merge: string, priorities: Priorities): string =>
  merge
    .split(' → ')
    .map((category) => categoryName(category, priorities))
    .join(' till ');

/** "ageGroup=16-19, gender=man" in words. */
function categoryName(text: string, { byVariable }: Priorities): string {
  const parts = text.split(', ').map((part) => {
    const at = part.indexOf('=');
    if (at < 0) return part;
    const [variable, category] = [part.slice(0, at), part.slice(at + 1)];
    if (variable === 'ageGroup') return ageLabel(category);
    if (variable === 'gender') return (GENDER_LABELS[category] ?? category).toLocaleLowerCase('sv');
    return byVariable[variable]?.[category]?.label ?? category;
  });
  return `”${parts.join(', ')}”`;
}
