import { describe, expect, test } from 'vitest';
import type { Stop } from '../../../api/contract/round.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { kindsAt } from '../../../survey-ui/interviewer/stop/kinds.ts';
import type { Shift } from '../../../survey-ui/interviewer/stop/shift.ts';
import {
  aboutStop,
  dayInWords,
  isUntold,
  stopsByDay,
} from '../../../survey-ui/interviewer/stop/stops-by-day.ts';
import { exampleKit, SHIFT } from '../example-kit.ts';

const TODAY = '2026-05-03';

function aStop(id: string, day: string, changes: Partial<Stop> = {}): Stop {
  return { ...SHIFT.stop, id, day, ...changes };
}

async function kitWith(...stops: readonly Stop[]): Promise<Kit> {
  return { ...(await exampleKit()), stops };
}

const at = (stop: Stop, changes: Partial<Shift> = {}): Shift => ({ ...SHIFT, stop, ...changes });

const ids = (stops: readonly Stop[]) => stops.map(({ id }) => id);

describe('the stops to choose from', () => {
  test('are those of today, and of other days the nearest first', async () => {
    const kit = await kitWith(
      aStop('april', '2026-04-02'),
      aStop('i-dag', TODAY),
      aStop('i-morgon', '2026-05-04'),
      aStop('i-gar', '2026-05-02'),
    );
    const { today, others } = stopsByDay(kit, null, TODAY);
    expect(ids(today)).toEqual(['i-dag']);
    expect(ids(others)).toEqual(['i-morgon', 'i-gar', 'april']);
  });

  test('hold the one that is worked at once, whether the round has heard of it or not', async () => {
    const planned = aStop('planerad', TODAY);
    const made = aStop('gjord-har', TODAY);
    const kit = await kitWith(planned);
    expect(ids(stopsByDay(kit, at(made), TODAY).today)).toEqual(['gjord-har', 'planerad']);
    expect(ids(stopsByDay(kit, at(planned), TODAY).today)).toEqual(['planerad']);
    const elsewhere = at(made, { round: 'en-annan' });
    expect(ids(stopsByDay(kit, elsewhere, TODAY).today)).toEqual(['planerad']);
  });
});

test('a stop that was made in practice is told the server when it is worked at in earnest', async () => {
  const planned = aStop('planerad', TODAY);
  const made = aStop('gjord-har', TODAY);
  const kit = await kitWith(planned);
  expect(isUntold(kit, at(made, { practice: true }), made)).toBe(true);
  expect(isUntold(kit, at(made), made)).toBe(false);
  expect(isUntold(kit, at(planned, { practice: true }), planned)).toBe(false);
  expect(isUntold(kit, null, planned)).toBe(false);
});

test('a stop is told from others by who is there, and its day in words', () => {
  const police = { kind: 'uniformed-police', count: 2 } as const;
  const nobody = { kind: 'volunteer', count: 0 } as const;
  const stop = aStop('s', TODAY, { interviewers: [police, nobody] });
  const about = (one: Stop) => aboutStop(one).replaceAll('\u00a0', ' ');
  expect(about(stop)).toBe('2 poliser · 30 intervjuer planerade');
  const mixed = [police, { kind: 'municipal', count: 1 } as const];
  expect(about({ ...stop, mode: 'school', planned: null, interviewers: mixed })).toBe(
    'Skola · 2 poliser, 1 från kommunen',
  );
  expect(dayInWords(TODAY)).toBe('söndag 3 maj');
  expect(kindsAt(stop)).toEqual(['uniformed-police']);
  expect(kindsAt({ ...stop, interviewers: [] })).toHaveLength(3);
});
