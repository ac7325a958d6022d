/** Posters with the address of the enkät as a QR code: one A4 a venue. */
import type { Invitation } from '../../contract/index.ts';
import { codeInGroups } from '../../contract/invitation-code.ts';
import { element, escapeXml, textElement } from '../charts/markup.ts';
import { POSTER_STYLE } from './poster-style.ts';
import { printPage } from './print-page.ts';
import { PRINT_LANGUAGES, printWords } from './print-words.ts';
import { qrSvg } from './qr-svg.ts';
import { contactLine, exampleMark, type PrintLogo, type PrintRound, senderMark } from './sender.ts';

export interface PosterSource {
  readonly round: PrintRound;
  readonly logo: PrintLogo | null;
  /** The address that visitors use, without a trailing slash. */
  readonly publicUrl: string;
}

/** The address of an invitation: short enough to be typed, and the same in the QR code. */
function invitationAddress(publicUrl: string, code: string): string {
  return `${publicUrl}/i/${code}`;
}

/** The languages that the round is printed in, Swedish first. */
function languagesOf({ languages }: PrintRound): readonly string[] {
  const others = PRINT_LANGUAGES.filter((code) => code !== 'sv' && languages.includes(code));
  return ['sv', ...others];
}

/** The question once more, in the round's other languages; lättläst has the same question as Swedish. */
function otherQuestions(round: PrintRound): string {
  const values = { kommun: round.municipality.name };
  return languagesOf(round)
    .filter((code) => !code.startsWith('sv'))
    .map(printWords)
    .map(({ language, direction, say }) =>
      textElement(
        'p',
        { class: 'other-language', lang: language, dir: direction },
        `${say('poster.question', values)} ${say('poster.facts')}`,
      ),
    )
    .join('\n');
}

function languageNames(round: PrintRound): string {
  const names = languagesOf(round).map((code) => {
    const { language, direction, say } = printWords(code);
    return textElement('span', { lang: language, dir: direction }, say('language.name'));
  });
  return element('p', { class: 'languages' }, names.join('<span aria-hidden="true"> · </span>'));
}

function poster(
  { round, logo, publicUrl }: PosterSource,
  { kind, code, venue }: Invitation,
): string {
  const { say, day } = printWords('sv');
  const address = invitationAddress(publicUrl, code);
  const shown = address.replace(/^https?:\/\//, '');
  const contact = contactLine(round);
  return `<section class="sheet poster">
${exampleMark(round)}
<header>${senderMark(round, logo)}</header>
${textElement('h1', {}, say('poster.question', { kommun: round.municipality.name }))}
${textElement('p', { class: 'ask' }, say('poster.ask'))}
<div class="answer">
<figure>${qrSvg(address, `QR-kod till ${shown}`)}</figure>
<div class="answer-words">
${textElement('p', {}, say('poster.scan'))}
<p class="address">${escapeXml(shown).replace('/i/', '/<wbr>i/')}</p>
${kind === 'class' ? `<p>Klasskod: <strong class="address">${codeInGroups(code)}</strong></p>` : ''}
${textElement('p', {}, say('poster.facts'))}
${round.closesOn === null ? '' : textElement('p', { class: 'until' }, say('poster.until', { datum: day(round.closesOn) }))}
${languageNames(round)}
</div>
</div>
${otherQuestions(round)}
<footer>
${textElement('p', {}, [`Avsändare: kommunen och polisen i ${round.municipality.name}.`, round.controller && `Personuppgiftsansvarig: ${round.controller}.`, contact && `Frågor: ${contact}.`].filter(Boolean).join(' '))}
${textElement('p', { class: 'venue' }, `${kind === 'class' ? 'Klass' : 'Affisch'}: ${venue}`)}
</footer>
</section>`;
}

/** Posters as one document, each on its own A4. */
export function posterHtml(source: PosterSource, invitations: readonly Invitation[]): string {
  return printPage({
    title: `Affischer – ${source.round.title}`,
    language: 'sv',
    direction: 'ltr',
    style: POSTER_STYLE,
    body: invitations.map((invitation) => poster(source, invitation)).join('\n'),
  });
}
