import { Notice } from '../components/Notice.tsx';
import { word } from './words.ts';

/** Where to turn for help: first and last in every way of answering, since nobody reads the answers at once. */
export function HelpNumbers() {
  return (
    <Notice title={word('help.title')}>
      <p>{word('help.notRead')}</p>
      <ul class="help-numbers">
        {(['emergency', 'police', 'children', 'women'] as const).map((who) => (
          <HelpNumber key={who} text={word(`help.${who}`)} />
        ))}
      </ul>
    </Notice>
  );
}

/** "Akut: 112" with the number as a link that calls it. */
function HelpNumber({ text }: { readonly text: string }) {
  const [name = text, number = ''] = text.split(': ');
  return (
    <li>
      {name}: <a href={`tel:${number.replace(/[^0-9]/g, '')}`}>{number}</a>
    </li>
  );
}
