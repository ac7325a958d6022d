/** Letters that sound the same in Swedish made one, for those who spell by ear. */

const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/(?:skj|stj|sch|sh)/g, 'sj'],
  [/^(?:dj|gj|hj|lj)/, 'j'],
  [/(?:kj|ch(?=[eiy]))/g, 'tj'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/kh/g, 'k'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/x/g, 'ks'],
  [/(\D)\1+/g, '$1'],
];

/**
 * A folded word as it sounds: c as s or k, w as v, double letters single.
 *
 * @example
 * sound('resecentrum'); // => 'resesentrum'
 */
export function sound(word: string): string {
  return SAME_SOUND.reduce((heard, [letters, one]) => heard.replace(letters, one), word);
}
