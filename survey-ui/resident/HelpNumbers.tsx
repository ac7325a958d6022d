import { Notice } from '../components/Notice.tsx';
import type { Words } from '../text/words.ts';

/** Where to turn for help: first and last in every way of answering, since nobody reads the answers at once. */
export function HelpNumbers({ words: { say } }: { readonly words: Words }) {
  return (
    <Notice title={say('help.title')}>
      <p>{say('help.notRead')}</p>
      <ul class="help-numbers">
        {(['emergency', 'police', 'children', 'women'] as const).map((who) => (
          <HelpNumber key={who} text={say(`help.${who}`)} />
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
      {name}:{' '}
      <a dir="ltr" href={`tel:${number.replace(/[^0-9]/g, '')}`}>
        {number}
      </a>
    </li>
  );
}
