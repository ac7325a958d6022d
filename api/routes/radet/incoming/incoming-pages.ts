/** `/radet/:round/inkommet`: how much has come in, from where, and where all of it is now. */
import { Hono } from 'hono';
import { QUALITY_FLAGS, type Round } from '../../../contract/index.ts';
import { receivedByStop } from '../../../contract/received-by-stop.ts';
import type { CountTable, IncomingView } from '../../../contract/screens/incoming.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import type { Intake } from '../../../http/intake.ts';
import { requireRole } from '../../../http/sessions.ts';
import { FLAG_WORDS } from '../../../report/flag-words.ts';
import { catalogueLabels, labelOf } from '../../../report/labels.ts';
import { formatNumber } from '../../../report/numbers.ts';
import type { IncomingCounts, TalliedAnswers } from '../../../store/interface/incoming.ts';
import type { Store } from '../../../store/store.ts';
import { coordinatorPage } from '../coordinator-page.ts';
import { roundPageAddress } from '../frame.ts';
import { languageInSwedish } from '../language-names.ts';
import { answersInWords, dayInWords } from '../words.ts';

const MOST_DAYS = 60;
const MOST_STOPS = 40;
/** A count of an hour below this is not told apart: few people answer in a night. */
const SMALLEST_HOUR = 5;
const HOUR_MS = 3_600_000;

function reckoningOf(counts: IncomingCounts): IncomingView['reckoning'] {
  const { received, counted, takenIn, waiting, discarded, withdrawn, withdrawnAside, disposed } =
    counts;
  const part = (term: string, value: number, about: string) => ({
    term,
    value: formatNumber(value),
    about,
  });
  return [
    part('Inkommet', received, 'Varje svar en gång, också de som inte räknas'),
    part(
      'Räknas',
      counted,
      takenIn > 0 ? `Varav ${formatNumber(takenIn)} låg undan först` : 'Svar som står kvar',
    ),
    part('Väntar på dig', waiting.conflict + waiting.refused, 'Undanlagda, inte avgjorda'),
    part('Lagda åt sidan', discarded, 'Med skäl; går att ångra'),
    part('Återkallade', withdrawn + withdrawnAside, 'Av den som svarade; innehållet är borta'),
    part('Gallrade', disposed, 'Enligt beslut; innehållet är borta'),
  ];
}

function tableOf(
  about: Pick<CountTable, 'id' | 'caption' | 'column'> & { readonly note?: string },
  counts: Iterable<readonly [id: string, label: string, value: number]>,
): CountTable {
  const rows = [...counts].map(([id, label, value]) => ({
    id,
    label,
    value,
    count: formatNumber(value),
  }));
  return { note: null, ...about, rows, most: Math.max(1, ...rows.map(({ value }) => value)) };
}

function flagsOf({ answers, byFlag }: Awaited<ReturnType<Store['responses']['countFlagged']>>) {
  if (answers === 0) return null;
  return {
    sentence: `${answersInWords(answers)} har en flagga eller flera. En flagga är en fråga till en människa, inte ett bevis. Inget svar är borttaget för att det har en, och rangordningen finns både med och utan dem.`,
    rows: QUALITY_FLAGS.filter((flag) => byFlag.has(flag)).map((flag) => {
      const { label, meaning, chance } = FLAG_WORDS[flag];
      return { id: flag, cells: [label, formatNumber(byFlag.get(flag) ?? 0), meaning, chance] };
    }),
  };
}

function sums(
  answers: readonly TalliedAnswers[],
  keyOf: (one: TalliedAnswers) => string,
): readonly (readonly [string, number])[] {
  const byKey = new Map<string, number>();
  for (const one of answers) byKey.set(keyOf(one), (byKey.get(keyOf(one)) ?? 0) + one.count);
  return [...byKey].toSorted(([, a], [, b]) => b - a);
}

const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);

/** Mounted at `/radet`. */
export function incomingPages(deps: Dependencies, { hours }: Pick<Intake, 'hours'>) {
  const { store, screens, now, catalogue } = deps;
  const languages = new Map(
    screens.survey.languages.map(({ code, name }) => [
      code,
      capitalised(languageInSwedish(code, name)),
    ]),
  );

  function hourTable(round: Round): CountTable {
    const nowMs = now().getTime();
    const known = hours.of(round.id, nowMs);
    const clock = (ago: number) =>
      new Date(nowMs - ago * HOUR_MS).toLocaleTimeString('sv-SE', {
        hour: '2-digit',
        timeZone: 'Europe/Stockholm',
      });
    return {
      id: 'timmar',
      caption: 'Per timme, det senaste dygnet',
      column: 'Timme',
      note: 'Timmarna finns bara i serverns minne och försvinner när den startas om: när någon svarade sparas inte. Färre än fem skrivs inte ut.',
      rows: known.map(({ hoursAgo, count }) => ({
        id: String(hoursAgo),
        label: hoursAgo === 0 ? 'Den här timmen' : `Kl. ${clock(hoursAgo)}`,
        value: count > 0 && count < SMALLEST_HOUR ? SMALLEST_HOUR - 1 : count,
        count: count > 0 && count < SMALLEST_HOUR ? `1–${SMALLEST_HOUR - 1}` : formatNumber(count),
      })),
      most: Math.max(1, ...known.map(({ count }) => count)),
    };
  }

  async function view(c: AppContext): Promise<IncomingView> {
    const { round, frame } = await coordinatorPage(deps, c, 'inkommet');
    const [counts, answers, stops, invitations, worries, withdrawals, places] = await Promise.all([
      store.incoming.counts(round.id),
      store.incoming.tally(round.id),
      store.stops.list(round.id),
      store.invitations.list(round.id),
      store.worries.countWaiting(round.id),
      store.withdrawals.countByDay(round.id),
      store.placings.count(round.id),
    ]);
    const labels = catalogueLabels(catalogue, round);
    const venues = new Map([...stops, ...invitations].map(({ id, venue }) => [id, venue]));
    const waiting = counts.waiting.conflict + counts.waiting.refused;
    const today = stockholmDay(now());
    const ofToday = answers.filter(({ day }) => day === today);
    const visitors = answers.filter(({ visitor }) => visitor);
    const count = (some: readonly TalliedAnswers[]) =>
      some.reduce((sum, one) => sum + one.count, 0);
    const last = await store.responses.lastSequence(round.id);
    const flags = flagsOf(await store.responses.countFlagged(round.id, last));
    const byDay = sums(answers, ({ day }) => day).toSorted(([a], [b]) => b.localeCompare(a));
    return {
      ...frame,
      message: null,
      problems: [],
      entered: {},
      lead:
        counts.received === 0
          ? 'Inget svar har kommit in än.'
          : `${answersInWords(counts.counted)} räknas, ${formatNumber(count(ofToday))} av dem från i dag. ${formatNumber(count(visitors))} kommer från besökare och de som bor utanför, och hålls för sig i rangordningen.`,
      reckoning: counts.received === 0 ? [] : reckoningOf(counts),
      links: [
        {
          label: `Att rätta till (${formatNumber(waiting)})`,
          href: roundPageAddress(round.id, 'att-ratta'),
          about: 'Svar som kom två gånger med olika innehåll, eller som inte gick att ta emot.',
        },
        {
          label: `Texter att läsa (${formatNumber(worries)})`,
          href: roundPageAddress(round.id, 'texter/att-lasa'),
          about: 'Ord som kan betyda att någon far illa. Läs inom två arbetsdagar.',
        },
        {
          label: `Platser att placera (${formatNumber(places.waiting)})`,
          href: `${roundPageAddress(round.id, 'platslista')}/att-placera`,
          about: 'Platser som skrevs med egna ord.',
        },
      ],
      flags,
      tables:
        answers.length === 0
          ? []
          : [
              tableOf(
                { id: 'dagar', caption: 'Per dag, den senaste först', column: 'Dag' },
                byDay.slice(0, MOST_DAYS).map(([day, value]) => [day, dayInWords(day), value]),
              ),
              hourTable(round),
              tableOf(
                { id: 'satt', caption: 'Per sätt att svara', column: 'Sätt' },
                sums(answers, ({ mode }) => mode).map(([mode, value]) => [
                  mode,
                  labelOf(labels.categories.mode, mode),
                  value,
                ]),
              ),
              tableOf(
                { id: 'sprak', caption: 'Per språk', column: 'Språk' },
                sums(answers, ({ language }) => language).map(([code, value]) => [
                  code,
                  languages.get(code) ?? code,
                  value,
                ]),
              ),
              tableOf(
                { id: 'insatser', caption: 'Per insats, affisch och klass', column: 'Var' },
                [...receivedByStop(answers)]
                  .toSorted(([, a], [, b]) => b - a)
                  .slice(0, MOST_STOPS)
                  .map(([stop, value]) => [stop, venues.get(stop) ?? stop, value]),
              ),
              ...(withdrawals.length === 0
                ? []
                : [
                    tableOf(
                      {
                        id: 'aterkallade',
                        caption: 'Återkallade per dag',
                        column: 'Dag',
                        note: 'Den som svarade tog tillbaka sitt svar med kvittokoden. Det försvinner ur nästa läge; de som redan är framräknade ändras inte.',
                      },
                      withdrawals.map(({ day, count: value }) => [day, dayInWords(day), value]),
                    ),
                  ]),
            ].filter(({ rows }) => rows.length > 0),
    };
  }

  return new Hono<AppEnv>().get('/:round/inkommet', requireRole('coordinator'), async (c) =>
    c.html(screens.incoming.overview(await view(c))),
  );
}
