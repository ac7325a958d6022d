/** Places in people's own words: alike ones together, each with the places that it may be. */
import { Hono } from 'hono';
import { fold } from '../../../contract/places/fold.ts';
import { placeIndex } from '../../../contract/places/place-index.ts';
import { suggestPlaces } from '../../../contract/places/suggest-places.ts';
import type { PlacingView } from '../../../contract/screens/places.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { requireRole } from '../../../http/sessions.ts';
import type { PlaceText } from '../../../store/interface/placings.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { type FormProblem, textFields } from '../form.ts';
import { answersInWords } from '../words.ts';

const MOST_GROUPS = 50;
const MOST_SUGGESTIONS = 3;
/** Value of a choice that says that no place can be told. */
const NOWHERE = 'ingen';

const MESSAGES: Readonly<Record<string, string>> = {
  placerad: 'Platsen är satt. Den räknas från nästa läge.',
};

interface Group {
  readonly text: string;
  readonly texts: readonly PlaceText[];
}

/** Texts that are alike but for case, marks and punctuation; the most frequent first. */
function groupsOf(
  texts: readonly PlaceText[],
  keyOf = (one: PlaceText) => fold(one.masked),
): readonly Group[] {
  return [...Map.groupBy(texts, keyOf).values()]
    .map((alike) => ({ text: alike[0]?.masked ?? '', texts: alike }))
    .toSorted((a, b) => b.texts.length - a.texts.length);
}

const numbersOf = ({ texts }: Group) => texts.map(({ text }) => text).join(',');

/** Mounted at `/radet`. */
export function placingPages(deps: Dependencies) {
  const { store, screens, now } = deps;
  const at = '/:round/platslista/att-placera';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'platslista');

  async function view(
    { round, frame, home }: CoordinatorPage,
    shown: { readonly message?: string | null; readonly problems?: readonly FormProblem[] } = {},
  ): Promise<PlacingView> {
    const texts = await store.placings.texts(round.id);
    const waiting = groupsOf(texts.filter(({ place }) => place === undefined));
    const placed = groupsOf(
      texts.filter(({ place }) => place !== undefined),
      ({ masked, place }) => `${place ?? ''} ${fold(masked)}`,
    );
    const index = placeIndex({ ...round, municipality: round.municipality.name });
    const labels = new Map(round.places.map(({ code, label }) => [code, label]));
    const count = waiting.reduce((sum, group) => sum + group.texts.length, 0);
    return {
      ...frame,
      message: shown.message ?? null,
      problems: shown.problems ?? [],
      entered: {},
      lead:
        count === 0
          ? 'Alla platser i egna ord är placerade.'
          : `${answersInWords(count)} har en plats i egna ord som inte är placerad. De räknas, men inte på någon plats.`,
      action: `${home}/att-placera`,
      back: home,
      places: [
        { value: '', label: 'Välj en plats' },
        ...round.places
          .map(({ code, label }) => ({ value: code, label }))
          .toSorted((a, b) => a.label.localeCompare(b.label, 'sv')),
        { value: NOWHERE, label: 'Går inte att placera' },
      ],
      groups: waiting.slice(0, MOST_GROUPS).map((group) => ({
        id: String(group.texts[0]?.text ?? 0),
        text: group.text,
        count: answersInWords(group.texts.length),
        texts: numbersOf(group),
        suggestions: suggestPlaces(index, group.text)
          .slice(0, MOST_SUGGESTIONS)
          .map(({ place, how }) => ({
            value: place.code,
            label: labels.get(place.code) ?? place.code,
            how: how === 'said' ? 'nämns i texten' : 'liknar',
          })),
      })),
      placed: placed.slice(0, MOST_GROUPS).map((group) => {
        const place = group.texts[0]?.place ?? null;
        const where = place === null ? 'går inte att placera' : (labels.get(place) ?? place);
        return {
          id: String(group.texts[0]?.text ?? 0),
          texts: numbersOf(group),
          sentence: `”${group.text}”: ${where} (${answersInWords(group.texts.length)})`,
        };
      }),
    };
  }

  async function place(c: AppContext) {
    const shown = await page(c);
    const { texter = '', plats = '', forslag = '' } = textFields(await c.req.formData());
    const chosen = forslag || plats;
    const code = chosen === NOWHERE ? null : chosen;
    const texts = texter.split(',').map(Number).filter(Number.isSafeInteger);
    const known = code === null || shown.round.places.some((one) => one.code === code);
    if (texts.length === 0 || !known) {
      const problems = [
        { message: 'Välj en plats, eller ”Går inte att placera”.', href: '#texter' },
      ];
      return c.html(screens.places.placing(await view(shown, { problems })), 422);
    }
    await store.placings.place(shown.round.id, texts, code, {
      kind: 'texts-placed',
      day: stockholmDay(now()),
      account: shown.account.id,
      subject: `${answersInWords(texts.length)}: ${code ?? 'går inte att placera'}`,
    });
    return c.redirect(`${shown.home}/att-placera?klart=placerad`, 303);
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => {
      const message = MESSAGES[c.req.query('klart') ?? ''] ?? null;
      return c.html(screens.places.placing(await view(await page(c), { message })));
    })
    .post(at, coordinator, place);
}
