/** What is looked at in an answer to the installing worker. */
type Answer = Pick<Response, 'status' | 'type' | 'redirected' | 'headers'>;

/** By the end of the address; one without an ending is the page. */
const TYPES: readonly (readonly [RegExp, RegExp])[] = [
  [/\.js$/, /^text\/javascript\b/],
  [/\.css$/, /^text\/css\b/],
  [/\.svg$/, /^image\/svg\+xml\b/],
  [/\.png$/, /^image\/png\b/],
  [/\.webp$/, /^image\/webp\b/],
  [/\.woff2$/, /^font\/woff2\b/],
  [/\.json$/, /^application\/json\b/],
  [/\.webmanifest$/, /^application\/manifest\+json\b/],
  [/\/[^.]*$/, /^text\/html\b/],
];

/**
 * Whether this is the file asked for, rather than the login page of a café's network, an error page or
 * what a redirect led to. Its bytes are held against their digest besides.
 */
export function isRightAnswer(url: string, answer: Answer): boolean {
  const { pathname } = new URL(url);
  const [, wanted] = TYPES.find(([ending]) => ending.test(pathname)) ?? [];
  const type = answer.headers.get('content-type') ?? '';
  const isOwn = answer.type === 'basic' && !answer.redirected;
  return isOwn && answer.status === 200 && wanted?.test(type) === true;
}
