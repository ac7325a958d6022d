/** The stylesheet of the finder comes with it: the first question does without. */
import address from './place.css?url';

export function finderStyles(): void {
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}
