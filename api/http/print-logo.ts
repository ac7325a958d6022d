import type { Round } from '../contract/index.ts';
import type { PrintLogo } from '../report/print/sender.ts';
import type { Store } from '../store/store.ts';

/** A round's logo inside what is printed, so that the document needs no other file. */
export async function printLogo(
  { senders }: Pick<Store, 'senders'>,
  { id, logo }: Round,
): Promise<PrintLogo | null> {
  const bytes = logo && (await senders.logo(id));
  if (!bytes) return null;
  return {
    src: `data:${logo.type};base64,${Buffer.from(bytes).toString('base64')}`,
    alt: logo.alt,
  };
}
