/** Who asks, as it stands on everything printed. */
import type { Round } from '../../contract/index.ts';
import { element, textElement } from '../charts/markup.ts';

/** What is printed of a round's sender beside its name. */
export interface PrintLogo {
  /** The picture as a `data:` address, so that the document stands by itself. */
  readonly src: string;
  readonly alt: string;
}

export type PrintRound = Pick<
  Round,
  'title' | 'municipality' | 'closesOn' | 'languages' | 'example' | 'controller' | 'contact'
>;

/** The municipality's logo, or its name where it has none. */
export function senderMark({ municipality }: PrintRound, logo: PrintLogo | null): string {
  return logo === null
    ? textElement('p', { class: 'sender' }, municipality.name)
    : element('img', { class: 'logo', src: logo.src, alt: logo.alt || municipality.name });
}

/** "Brottsförebyggande samordnare, trygghet@exempel.se, 08-465 004 10"; empty where none is named. */
export function contactLine({ contact }: PrintRound): string {
  if (!contact) return '';
  return [contact.role, contact.email, contact.phone].filter(Boolean).join(', ');
}

export function exampleMark({ example }: PrintRound): string {
  return example
    ? textElement(
        'p',
        { class: 'example', lang: 'sv', dir: 'ltr' },
        'Exempel. Sätt inte upp och dela inte ut.',
      )
    : '';
}
