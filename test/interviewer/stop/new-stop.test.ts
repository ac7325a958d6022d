import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makeStop,
  type StopPlan,
  stopProblems,
} from '../../../survey-ui/interviewer/stop/new-stop.ts';

const plan: StopPlan = {
  day: '2026-05-03',
  venue: ' Åsa torg, vid kiosken ',
  place: null,
  mode: 'street',
  interviewers: { 'uniformed-police': 2, municipal: 1, volunteer: 0 },
  planned: 40,
};

describe('a stop that is made on the spot', () => {
  test('is named by its day and its venue, and holds only those who are there', () => {
    expect(makeStop(plan, 'x7k2')).toEqual({
      id: '2026-05-03-asa-torg-vid-kiosken-x7k2',
      venue: 'Åsa torg, vid kiosken',
      place: null,
      day: '2026-05-03',
      mode: 'street',
      interviewers: [
        { kind: 'uniformed-police', count: 2 },
        { kind: 'municipal', count: 1 },
      ],
      planned: 40,
    });
  });

  test('has no number of interviews when nobody has said one', () => {
    expect(makeStop({ ...plan, planned: 0 }, 'x7k2').planned).toBeNull();
  });

  test.each([
    ['市場', '2026-05-03-x7k2'],
    ['A\u030akersberga', '2026-05-03-akersberga-x7k2'],
    ['---', '2026-05-03-x7k2'],
  ])('at %s is named %s', (venue, id) => {
    expect(makeStop({ ...plan, venue }, 'x7k2').id).toBe(id);
  });

  test('has a name that the server takes, whatever the venue is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (venue) => {
        expect(makeStop({ ...plan, venue }, 'x7k2').id).toMatch(/^[a-z0-9-]{1,120}$/);
      }),
    );
  });
});

describe('what is wrong with a plan', () => {
  const nobody = { 'uniformed-police': 0, municipal: 0, volunteer: 0 };

  test('is told all at once', () => {
    expect(stopProblems(plan)).toEqual([]);
    expect(stopProblems({ ...plan, venue: '  ', interviewers: nobody })).toEqual([
      'no-venue',
      'no-interviewer',
    ]);
    expect(stopProblems({ ...plan, venue: 'a'.repeat(81) })).toEqual(['venue-too-long']);
    expect(stopProblems({ ...plan, venue: ` ${'a'.repeat(80)} ` })).toEqual([]);
  });
});
