import { expect, test } from 'vitest';
import { INSTALL_STEPS } from '../../survey-ui/interviewer/install/install-steps.ts';
import { platformOf } from '../../survey-ui/interviewer/install/platform.ts';

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0';
const IPAD = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.5 Safari/605.1.15`;

test.each([
  ['android-chrome', `Mozilla/5.0 (Linux; Android 10; K) ${BLINK} Safari/537.36`, 5],
  [
    'android-samsung',
    `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Safari/537.36`,
    5,
  ],
  ['android-firefox', 'Mozilla/5.0 (Android 15; Tablet; rv:145.0) Gecko/145.0 Firefox/145.0', 5],
  [
    'ios-safari',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${WEBKIT} Version/18.5 Mobile/15E148 Safari/604.1`,
    5,
  ],
  ['ios-safari', IPAD, 5],
  ['mac-safari', IPAD, 0],
  [
    'ios-other',
    `Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) ${WEBKIT} CriOS/142.0.0.0 Mobile/15E148 Safari/604.1`,
    5,
  ],
  ['desktop-chrome', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${BLINK} Safari/537.36`, 10],
  [
    'desktop-edge',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BLINK} Safari/537.36 Edg/142.0.0.0`,
    10,
  ],
  ['other', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 0],
  ['other', '', 0],
] as const)('help for %s is given to those who use it (%s)', (platform, userAgent, points) => {
  expect(platformOf({ userAgent, maxTouchPoints: points })).toBe(platform);
});

test('whoever cannot be given steps is told what to do instead', () => {
  for (const { steps, note } of Object.values(INSTALL_STEPS)) {
    expect(steps.length > 0 || note !== undefined).toBe(true);
  }
});

test('on an iPad one is told to install before the code is typed', () => {
  expect(INSTALL_STEPS['ios-safari'].note).toContain('innan du skriver koden');
  expect(INSTALL_STEPS['ios-other'].note).toContain('innan du skriver koden');
});
