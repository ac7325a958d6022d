/** Where answers count: places that were merged, and places in people's own words that somebody has placed. */
import { sql } from 'kysely';
import type { Response } from '../contract/index.ts';
import { placeCounting } from '../contract/places/register/place-register.ts';
import type { Reader, Writer } from './connections.ts';
import { recordEvent } from './events.ts';
import { NOT_WITHDRAWN } from './free-texts.ts';
import type { StoredResponse } from './interface/answers.ts';
import { ERASED_MODE, responseQueries } from './responses.ts';
import { roundReading } from './rounds.ts';
import type { Store } from './store.ts';

/** The last that was said of where a text is; `null` for nothing yet and for "cannot be told". */
const LATEST = sql<number | null>`(select max(number) from place_coding where text = free_text.id)`;
const CONCERN = /^concerns\.(\d+)\.placeText$/;

/** Places in own words are those of concerns that chose none from the list. */
function placeTexts(reader: Reader, round: string) {
  return reader
    .selectFrom('free_text')
    .leftJoin('place_coding as coding', (join) => join.on('coding.number', '=', LATEST))
    .where('free_text.round', '=', round)
    .where('free_text.field', '=', 'place')
    .where('free_text.place', 'is', null)
    .where(NOT_WITHDRAWN);
}

export function placingReading(reader: Reader): Omit<Store['placings'], 'place'> {
  const rounds = roundReading(reader);
  const responses = responseQueries(reader);

  /** Answer → index of the concern → place. */
  async function codings(round: string, sequence: number, after: number) {
    const rows = await placeTexts(reader, round)
      .select(['free_text.response', 'free_text.path', 'coding.place'])
      .where('coding.place', 'is not', null)
      .where('free_text.response', '<=', sequence)
      .where('free_text.response', '>', after)
      .execute();
    const byAnswer = new Map<number, Map<number, string>>();
    for (const { response, path, place } of rows) {
      const index = Number(CONCERN.exec(path)?.[1] ?? -1);
      const known = byAnswer.get(response) ?? new Map<number, string>();
      byAnswer.set(response, known.set(index, place ?? ''));
    }
    return byAnswer;
  }

  async function counted(round: string, sequence: number, after = 0) {
    const [about, stored, placed] = await Promise.all([
      rounds.byId(round),
      responses.upTo(round, sequence, after),
      codings(round, sequence, after),
    ]);
    const isMoved = (about?.retiredPlaces ?? []).length > 0 || placed.size > 0;
    if (!about || !isMoved) return stored;
    const countsAt = placeCounting(about);
    return stored.map((one): StoredResponse => {
      const own = placed.get(one.sequence);
      return { ...one, response: moved(one.response, countsAt, own) };
    });
  }

  return {
    counted,
    async state(round) {
      const about = await rounds.byId(round);
      const row = await reader
        .selectFrom('place_coding')
        .select((select) => select.fn.max<number | null>('number').as('last'))
        .where('round', '=', round)
        .executeTakeFirst();
      return `${about?.placesRevision ?? 0} ${row?.last ?? 0}`;
    },
    async texts(round) {
      const rows = await placeTexts(reader, round)
        .leftJoin('text_correction as correction', (join) =>
          join.on(
            'correction.id',
            '=',
            sql<number>`(select max(id) from text_correction where text = free_text.id)`,
          ),
        )
        .select([
          'free_text.id',
          sql<string>`coalesce(correction.masked, free_text.masked)`.as('masked'),
          'coding.number',
          'coding.place',
        ])
        .orderBy('free_text.id')
        .execute();
      return rows.map(({ id, masked, number, place }) => ({
        text: id,
        masked,
        place: number === null ? undefined : place,
      }));
    },
    async countByPlace(round) {
      const rows = await reader
        .selectFrom('response')
        .innerJoin(
          sql<{ value: string }>`json_each(response.content, '$.concerns')`.as('concern'),
          (join) => join.onTrue(),
        )
        .select([
          sql<string | null>`concern.value ->> '$.place'`.as('place'),
          sql<number>`count(distinct response.sequence)`.as('count'),
        ])
        .where('response.round', '=', round)
        .where('response.mode', '<>', ERASED_MODE)
        .groupBy(sql`1`)
        .execute();
      const countsAt = placeCounting((await rounds.byId(round)) ?? { places: [] });
      const counts = new Map<string, number>();
      for (const { place, count } of rows) {
        const at = place === null ? '' : countsAt(place);
        counts.set(at, (counts.get(at) ?? 0) + count);
      }
      return counts;
    },
    async count(round) {
      const row = await placeTexts(reader, round)
        .select([
          sql<number>`count(*) filter (where coding.number is null)`.as('waiting'),
          sql<number>`count(*) filter (where coding.place is not null)`.as('placed'),
        ])
        .executeTakeFirstOrThrow();
      return row;
    },
  };
}

function moved(
  response: Response,
  countsAt: (code: string) => string,
  own: ReadonlyMap<number, string> | undefined,
): Response {
  const wishes = (list: Response['wishes']['police']) =>
    list.map((wish) => (wish.place ? { ...wish, place: countsAt(wish.place) } : wish));
  return {
    ...response,
    concerns: response.concerns.map((concern, index) => {
      const place = concern.place ?? own?.get(index);
      return place ? { ...concern, place: countsAt(place) } : concern;
    }),
    wishes: {
      police: wishes(response.wishes.police),
      municipality: wishes(response.wishes.municipality),
    },
  };
}

export function placingQueries(reader: Reader, writer: Writer): Store['placings'] {
  return {
    ...placingReading(reader),
    place: (round, texts, place, event) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          const known = await transaction
            .selectFrom('free_text')
            .select('id')
            .where('round', '=', round)
            .where('field', '=', 'place')
            .where('id', 'in', [...texts])
            .where(NOT_WITHDRAWN)
            .execute();
          if (known.length === 0) return 0;
          await transaction
            .insertInto('place_coding')
            .values(
              known.map(({ id }) => ({
                text: id,
                round,
                place,
                account: event.account,
                coded_on: event.day,
              })),
            )
            .execute();
          await recordEvent(transaction, round, event);
          return known.length;
        }),
      ),
  };
}
