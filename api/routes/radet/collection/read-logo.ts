import { createHash } from 'node:crypto';
import type { Round } from '../../../contract/index.ts';
import type { FormProblem } from '../form.ts';
import { moreThanAPicture } from './more-than-a-picture.ts';

type Logo = NonNullable<Round['logo']> & { readonly bytes: Uint8Array };

export type ReadLogo = { readonly logo: Logo | null } | { readonly problem: FormProblem };

/** Phones load it with the first page. */
const MOST_BYTES = 60_000;

/** How the files begin; what a file calls itself is not believed. */
const SIGNATURES: readonly (readonly [type: Logo['type'], begins: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n.\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['image/svg+xml', /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/],
];

/**
 * The logo in a form's field; `null` when no file was chosen.
 *
 * @param alt - what it says, for those who don't see it; the municipality's name when left out
 */
export async function readLogo(
  field: FormDataEntryValue | null,
  alt: string,
  municipality: string,
): Promise<ReadLogo> {
  if (!(field instanceof File) || field.size === 0) return { logo: null };
  if (field.size > MOST_BYTES) {
    const message = `Bilden är ${Math.ceil(field.size / 1000)} kB men får vara högst ${MOST_BYTES / 1000} kB, eftersom varje telefon hämtar den. Välj en mindre bild, gärna SVG.`;
    return { problem: { message, href: '#logotyp' } };
  }
  const bytes = new Uint8Array(await field.arrayBuffer());
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  const type = SIGNATURES.find(([, begins]) => begins.test(start))?.[0];
  if (!type) {
    return {
      problem: {
        message: 'Filen är ingen bild som går att visa. Välj en PNG, JPEG, WebP eller SVG.',
        href: '#logotyp',
      },
    };
  }
  const more =
    type === 'image/svg+xml' ? moreThanAPicture(Buffer.from(bytes).toString('utf8')) : null;
  if (more !== null) {
    const message = `SVG-filen innehåller ${more}, och det får en logotyp inte göra. Spara den som ren bild (”optimerad SVG”), eller välj en PNG.`;
    return { problem: { message, href: '#logotyp' } };
  }
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { logo: { bytes, type, digest, alt: alt || municipality } };
}
