/** Which way of installing a browser has. Told from its own description, since nothing else tells it. */
export type Platform =
  | 'android-chrome'
  | 'android-samsung'
  | 'android-firefox'
  | 'ios-safari'
  | 'ios-other'
  | 'mac-safari'
  | 'desktop-chrome'
  | 'desktop-edge'
  | 'other';

export interface BrowserDescription {
  readonly userAgent: string;
  /** An iPad calls itself a Mac, but has a screen to touch. */
  readonly maxTouchPoints: number;
}

/** The first line that fits: browsers name the ones that they resemble. */
const KINDS: readonly (readonly [RegExp, Platform])[] = [
  [/(iPhone|iPad|iPod).*(CriOS|FxiOS|EdgiOS|OPiOS|DuckDuckGo)/, 'ios-other'],
  [/iPhone|iPad|iPod/, 'ios-safari'],
  [/Android.*Firefox|Android.*Gecko\//, 'android-firefox'],
  [/Android.*SamsungBrowser/, 'android-samsung'],
  [/Android.*Chrome/, 'android-chrome'],
  [/Firefox|OPR/, 'other'],
  [/Edg\//, 'desktop-edge'],
  [/Chrome/, 'desktop-chrome'],
  [/Macintosh.*Safari/, 'mac-safari'],
];

/** @example platformOf({ userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', maxTouchPoints: 5 }) // => 'android-firefox' */
export function platformOf({ userAgent, maxTouchPoints }: BrowserDescription): Platform {
  const isPad = /Macintosh/.test(userAgent) && maxTouchPoints > 1;
  const named = isPad ? userAgent.replace('Macintosh', 'iPad') : userAgent;
  return KINDS.find(([described]) => described.test(named))?.[1] ?? 'other';
}
