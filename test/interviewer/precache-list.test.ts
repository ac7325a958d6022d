import { describe, expect, test } from 'vitest';
import { filesOf } from '../../survey-ui/build/precache-list.ts';

const MANIFEST = {
  'interviewer/main.tsx': {
    file: 'assets/main.js',
    imports: ['_preact.js'],
    dynamicImports: ['interviewer/later.ts'],
    css: ['assets/main.css'],
  },
  '_preact.js': { file: 'assets/preact.js' },
  'interviewer/later.ts': {
    file: 'assets/later.js',
    // A ring, as the bundler makes where two chunks need one another.
    imports: ['interviewer/main.tsx', '_preact.js'],
    assets: ['assets/later.woff2'],
  },
  'resident/client.tsx': { file: 'assets/client.js', imports: ['_preact.js'] },
};

describe('what is kept on the tablet', () => {
  test('is all that the app can come to load, and nothing of the enkät', () => {
    expect([...filesOf(MANIFEST, ['interviewer/main.tsx'])].toSorted()).toEqual([
      'assets/later.js',
      'assets/later.woff2',
      'assets/main.css',
      'assets/main.js',
      'assets/preact.js',
    ]);
  });

  test('is not made up when the build lacks a part', () => {
    expect(() => filesOf(MANIFEST, ['styles/tablet.css'])).toThrow('styles/tablet.css');
  });
});
