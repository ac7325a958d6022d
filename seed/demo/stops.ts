/** The stops of the example: every tätort and both gymnasier, as in the dialogue of 2018. */
import type { Stop } from '../../api/contract/round.ts';
import { kungsbacka } from '../municipalities/kungsbacka/municipality.ts';

type Venue = readonly [code: string, venue: string, area: string, days: readonly string[]];

/** Squares, stations and shops; about 25 interviews a day. */
const STREET: readonly Venue[] = [
  [
    'kungstorget',
    'Kungstorget',
    'kungsbacka',
    ['04-18', '04-24', '05-03', '05-09', '05-16', '05-30'],
  ],
  ['resecentrum', 'Resecentrum', 'kungsbacka', ['04-16', '04-29', '05-12', '05-22']],
  ['kungsmassan-fyren', 'Kungsmässan/Fyren', 'kungsbacka', ['04-11', '04-25', '05-08', '05-23']],
  ['onsala-centrum', 'Onsala centrum', 'onsala', ['04-12', '04-28', '05-10', '05-24']],
  ['saro-centrum', 'Särö centrum', 'saro', ['04-19', '05-17']],
  ['kullaviks-centrum', 'Kullaviks centrum', 'kullavik', ['04-22', '05-20']],
  ['vallda', 'Vallda', 'vallda', ['04-23', '05-21']],
  ['anneberg-station', 'Annebergs station', 'anneberg', ['04-15', '05-13']],
  ['fjaras-centrum', 'Fjärås centrum', 'fjaras', ['04-26', '05-28']],
  ['asa-centrum', 'Åsa centrum', 'asa', ['04-17', '05-15']],
  ['frillesas-centrum', 'Frillesås centrum', 'frillesas', ['04-30', '05-27']],
  ['gallinge', 'Gällinge', 'gallinge', ['05-19']],
];

/** One school class is one stop. */
const SCHOOL: readonly Venue[] = [
  ['elof-lindalv-klass-1', 'Elof Lindälvs gymnasium', 'kungsbacka', ['04-21', '05-05']],
  ['elof-lindalv-klass-2', 'Elof Lindälvs gymnasium', 'kungsbacka', ['04-21', '05-05']],
  ['aranas-klass-1', 'Aranäsgymnasiet', 'kungsbacka', ['04-27', '05-11']],
  ['aranas-klass-2', 'Aranäsgymnasiet', 'kungsbacka', ['04-27', '05-11']],
];

/** A stop, and what the model needs to know about it. */
export interface DemoStop {
  readonly stop: Stop;
  readonly area: string;
}

const PLANNED = 25;

/** Who interviews: uniformed police at every third street stop, volunteers at every fourth. */
function interviewers(mode: Stop['mode'], position: number): Stop['interviewers'] {
  if (mode === 'school') return [{ kind: 'municipal', count: 1 }];
  const team: Stop['interviewers'] = [{ kind: 'municipal', count: 2 }];
  if (position % 3 === 0) team.push({ kind: 'uniformed-police', count: 2 });
  if (position % 4 === 1) team.push({ kind: 'volunteer', count: 1 });
  return team;
}

/** The place of the catalogue where a venue is: a school, for a class of it. */
function placeOf(venue: string): string | null {
  const code = venue.replace(/-klass-\d+$/, '');
  return kungsbacka.places.some((place) => place.code === code) ? code : null;
}

function stopsOf(mode: Stop['mode'], venues: readonly Venue[]): DemoStop[] {
  return venues
    .flatMap(([code, venue, area, days]) =>
      days.map((day) => ({ code, venue, area, day: `2026-${day}` })),
    )
    .map(({ code, venue, area, day }, position) => ({
      area,
      stop: {
        id: `${day}-${code}`,
        venue,
        place: placeOf(code),
        day,
        mode,
        interviewers: interviewers(mode, position),
        planned: PLANNED,
      },
    }));
}

export const stopsWithAreas: readonly DemoStop[] = [
  ...stopsOf('street', STREET),
  ...stopsOf('school', SCHOOL),
];
