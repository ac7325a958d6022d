import { expect, test } from 'vitest';
import { makePriorities } from '../../api/report/priorities.ts';
import { placesStanding, themesStanding } from '../../api/report/standing-words.ts';
import { aContext, someRows } from './priorities-fixture.ts';

const priorities = makePriorities(someRows(400), aContext(), { replicates: 20 });

test('the page of themes tells what the order of themes stands, and nothing of places', () => {
  const sentences = themesStanding(priorities);
  expect(sentences[0]).toMatch(/^Vi har räknat om ordningen på \S+ andra sätt/);
  expect(sentences.join(' ')).toContain('personer nämnde bara det första');
  for (const place of priorities.places) expect(sentences.join(' ')).not.toContain(place.label);
});

test('the page of places tells of places, and nothing of themes', () => {
  const sentences = placesStanding(priorities);
  expect(sentences[0]).toMatch(/^Vi har räknat om ordningen/);
  for (const theme of priorities.themes)
    expect(sentences.join(' ')).not.toContain(`”${theme.label}”`);
});

test('a snapshot from before places were counted in other ways says nothing of that', () => {
  const { placeRobustness: _, ...old } = priorities;
  expect(placesStanding(old).join(' ')).not.toContain('andra sätt');
});
