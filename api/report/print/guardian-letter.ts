/** A letter to the guardians of a school class: what, why, when, what is stored, whom to ask. */
import type { Invitation, Round } from '../../contract/index.ts';
import { element, textElement } from '../charts/markup.ts';
import { printPage } from './print-page.ts';
import { printWords } from './print-words.ts';
import { contactLine, exampleMark, type PrintLogo, type PrintRound, senderMark } from './sender.ts';

interface LetterSource {
  readonly round: PrintRound & Pick<Round, 'modules' | 'questions'>;
  readonly logo: PrintLogo | null;
}

const STYLE = `
.letter { display: grid; gap: 4mm; font-size: 11.5pt; }
.letter p, .letter li { max-inline-size: 40em; }
.letter .sender { font-size: 14pt; font-weight: 700; }
.letter h1 { font-size: 21pt; line-height: 1.15; }
.letter h2 { font-size: 13pt; }
.letter ul { padding-inline-start: 1.3em; margin-block-end: 2mm; }
@media print {
  @page { size: A4; margin: 18mm 20mm; }
  .sheet { margin: 0; inline-size: auto; padding: 0; }
}
`;

function when({ opensOn, closesOn }: Invitation): string {
  const { day } = printWords('sv');
  if (opensOn === null) return 'på skoltid';
  if (closesOn === null || closesOn === opensOn) return `den ${day(opensOn)}, på skoltid`;
  return `mellan den ${day(opensOn)} och den ${day(closesOn)}, på skoltid`;
}

function part(title: string, ...paragraphs: readonly string[]): string {
  return `<section>${textElement('h2', {}, title)}${paragraphs.map((text) => textElement('p', {}, text)).join('')}</section>`;
}

/** Whether the round asks more than the core, of which the letter can't say what it is about. */
function hasOwn({ modules = [], questions = [] }: LetterSource['round']): boolean {
  return modules.length > 0 || questions.length > 0;
}

/** The letter, in Swedish; its words hold what the enkät itself says of the same. */
export function guardianLetterHtml({ round, logo }: LetterSource, invitation: Invitation): string {
  const kommun = round.municipality.name;
  const contact = contactLine(round);
  const body = `<article class="sheet letter">
${exampleMark(round)}
<header>${senderMark(round, logo)}</header>
${textElement('h1', {}, 'Till vårdnadshavare: klassen svarar på en enkät om trygghet')}
${textElement('p', {}, `${invitation.venue} svarar på en enkät om trygghet ${when(invitation)}. Det tar ungefär tre minuter.`)}
${part('Vem frågar, och varför?', `Kommunen och polisen i ${kommun}. De vill veta vad som gör unga otrygga, var och när. Svaren används när de bestämmer vad de ska lova att göra. Löftena blir offentliga.`)}
${part('Det är frivilligt', 'Ditt barn väljer självt om det vill svara, och kan hoppa över frågor och sluta när som helst. Det påverkar inget i skolan. Vill du inte att ditt barn är med? Säg det till barnet eller till läraren före lektionen, så gör barnet något annat under tiden.')}
${part('Vilka är frågorna?', `Hur trygg man känner sig, vad som oroar, om det finns otrygga platser och när, och vad kommunen och polisen borde göra. Vi frågar också om ålder, kön och var man bor. Vi frågar inte efter namn.${hasOwn(round) ? ' Sist kommer några frågor som kommunen har lagt till.' : ' Vi frågar inte om barnet själv har varit utsatt för något eller gjort något.'}`)}
<section>${textElement('h2', {}, 'Vad sparas?')}
${element(
  'ul',
  {},
  textElement(
    'li',
    {},
    'Det som barnet svarar, vilken dag det var och vilken klass svaren kommer från.',
  ),
  textElement(
    'li',
    {},
    'Inte namn, klockslag eller ip-adress. Är barnet under 13 år sparas ingen ålder.',
  ),
  textElement(
    'li',
    {},
    'Kommunen redovisar bara siffror för många tillsammans, aldrig för enskilda.',
  ),
)}
${textElement('p', {}, 'Svaren kan vara allmän handling. Eleverna uppmanas därför att inte skriva namn eller annat som visar vem någon är.')}</section>
${round.controller ? part('Vem är ansvarig?', `Personuppgiftsansvarig är ${round.controller}.`) : ''}
${contact ? part('Har du frågor?', `Kontakta ${contact}.`) : ''}
${part('Om ditt barn blir oroligt', 'Vi läser inte svaren direkt. Vid fara: ring 112. Polisen när det inte är akut: 114\u00a014. Barn kan ringa Bris på 116\u00a0111. Skolans elevhälsa kan också hjälpa till.')}
</article>`;
  return printPage({
    title: `Till vårdnadshavare – ${invitation.venue}`,
    language: 'sv',
    direction: 'ltr',
    style: STYLE,
    body,
  });
}
