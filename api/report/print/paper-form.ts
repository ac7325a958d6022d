/** The questionnaire on paper: the same questions as on the web, to be ticked and then typed in. */
import type { Offer } from '../../contract/questionnaire/offer.ts';
import {
  type PaperField,
  type PaperPlaceWords,
  paperFields,
} from '../../contract/questionnaire/paper/paper-fields.ts';
import type { Questionnaire } from '../../contract/questionnaire/questionnaire.ts';
import { sectionTitle } from '../../contract/questionnaire/texts.ts';
import { element, escapeXml, textElement } from '../charts/markup.ts';
import { PAPER_STYLE } from './paper-style.ts';
import { printPage } from './print-page.ts';
import { type PrintWords, printWords } from './print-words.ts';
import { contactLine, exampleMark, type PrintLogo, type PrintRound, senderMark } from './sender.ts';

export interface PaperSource {
  readonly round: PrintRound;
  readonly logo: PrintLogo | null;
  readonly questionnaire: Questionnaire;
  /** Worded in the language of the sheet. */
  readonly offer: Offer;
  readonly language: string;
  /** Somebody who answers for the dialogue has read the texts; a sheet of others says so. */
  readonly reviewed: boolean;
  /** The sheets' own numbers, a copy each; `null` is one sheet with a blank for the number. */
  readonly numbers: readonly number[] | null;
}

/** How sheets in a language speak of their places; the typing screen asks the same. */
export function paperPlaceWords({ say }: PrintWords): PaperPlaceWords {
  return {
    thatPlace: say('paper.thatPlace'),
    places: [1, 2].map((nummer) => say('paper.place', { nummer: String(nummer) })),
  };
}

/** For the coordinator, in Swedish whatever the sheet is in. */
const UNREVIEWED =
  '<p class="example" lang="sv" dir="ltr">Översättningen är inte granskad. Dela inte ut.</p>';

const BOX = '<span class="box"></span>';
const line = (count: number) => '<span class="line"></span>'.repeat(count);

function options({ options: list }: PaperField): string {
  const items = list.map(({ label }, index) =>
    element(
      'li',
      {},
      textElement('span', { class: 'code' }, String(index + 1)),
      BOX,
      textElement('span', {}, label),
    ),
  );
  return element('ul', { class: list.length > 12 ? 'options many' : 'options' }, items.join(''));
}

/** A place is written, by name or number; only that there is none is ticked. */
function placeLine(field: PaperField, places: number): string {
  const others = field.options
    .slice(places)
    .map(({ label }, index) =>
      element(
        'li',
        {},
        textElement('span', { class: 'code' }, String(places + index + 1)),
        BOX,
        textElement('span', {}, label),
      ),
    );
  return `${line(1)}${element('ul', { class: 'options' }, others.join(''))}`;
}

function question(field: PaperField, words: PrintWords, places: number): string {
  const { kind } = field.step.question;
  const hint = kind === 'place' ? words.say('paper.placeLine') : field.hint;
  const answer =
    kind === 'place'
      ? placeLine(field, places)
      : kind === 'long-text'
        ? line(4)
        : kind === 'short-text' || kind === 'number'
          ? line(1)
          : options(field);
  return `<section class="question">
<h3><span class="number">${field.number}</span> ${escapeXml(field.title)}</h3>
${hint === undefined ? '' : textElement('p', { class: 'hint' }, hint)}
${answer}
</section>`;
}

/** A heading before the first question of a section, and of each place. */
function heading(
  field: PaperField,
  before: PaperField | undefined,
  fields: readonly PaperField[],
  { questionnaire, language, words }: PaperSource & { readonly words: PrintWords },
): string {
  const { section, turn } = field.step;
  if (turn && turn.index !== before?.step.turn?.index) {
    const after = fields.slice(fields.indexOf(field)).find(({ step }) => step.turn === null);
    const next = after ?? fields.at(-1);
    const title = words.say('paper.place', { nummer: String(turn.index + 1) });
    const skip = words.say('paper.placeNext', { nummer: String(next?.number ?? '') });
    return `${textElement('h2', {}, title)}${turn.index === 0 ? '' : textElement('p', { class: 'hint' }, skip)}`;
  }
  if (section === before?.step.section) return '';
  return textElement('h2', {}, sectionTitle(questionnaire, section, language));
}

function front(source: PaperSource, words: PrintWords, number: number | null): string {
  const { round, logo } = source;
  const { say, day } = words;
  const contact = contactLine(round);
  const until =
    round.closesOn === null
      ? say('paper.return')
      : say('paper.until', { datum: day(round.closesOn) });
  const blank = '<span class="blank"></span>';
  return `<header>
${exampleMark(round)}
${source.reviewed ? '' : UNREVIEWED}
<div class="top">${senderMark(round, logo)}
<p class="sheet-number">${escapeXml(say('paper.number'))} ${number === null ? blank : `<strong>${number}</strong>`} ${escapeXml(say('paper.day'))} ${blank}</p></div>
${textElement('h1', {}, say('paper.title', { kommun: round.municipality.name }))}
${textElement('p', { class: 'lead' }, say('paper.lead'))}
<p>${escapeXml(say('paper.how'))} ${escapeXml(until)}</p>
<p>${escapeXml(say('paper.stored'))}${round.controller ? ` ${escapeXml(say('paper.controller', { vem: round.controller }))}` : ''}${contact ? ` ${escapeXml(say('paper.contact', { vem: contact }))}` : ''}</p>
${textElement('p', { class: 'help' }, say('paper.help'))}
</header>`;
}

function placeList({ offer }: PaperSource, { say }: PrintWords): string {
  const items = offer.places.map(({ label }, index) =>
    element(
      'li',
      {},
      textElement('span', { class: 'code' }, String(index + 1)),
      textElement('span', {}, label),
    ),
  );
  return `<section class="places">${textElement('h2', {}, say('paper.placeList'))}<ul>${items.join('')}</ul></section>`;
}

function sheet(source: PaperSource, words: PrintWords, number: number | null): string {
  const fields = paperFields(source, source.language, paperPlaceWords(words));
  const questions = fields.map(
    (field, index) =>
      heading(field, fields[index - 1], fields, { ...source, words }) +
      question(field, words, source.offer.places.length),
  );
  return `<article class="sheet paper">
${front(source, words, number)}
<div class="columns">
${questions.join('\n')}
</div>
${textElement('p', { class: 'thanks' }, words.say('paper.thanks'))}
${placeList(source, words)}
</article>`;
}

/** The sheets as one document for the printer; each begins on a page of its own. */
export function paperFormHtml(source: PaperSource): string {
  const words = printWords(source.language);
  const { say, language, direction } = words;
  return printPage({
    title: `${say('paper.title', { kommun: source.round.municipality.name })} – ${source.round.title}`,
    language,
    direction,
    style: PAPER_STYLE,
    body: (source.numbers ?? [null]).map((number) => sheet(source, words, number)).join('\n'),
  });
}
