/** Which texts are listed, as an address says it. */
import { TEXT_FIELDS } from '../../contract/free-text/response-texts.ts';
import { PERSONAL_KINDS } from '../../contract/free-text/span.ts';
import type { Labels, Round } from '../../contract/index.ts';
import type { TextsView } from '../../contract/screens/texts.ts';
import type { TextFilter } from '../../store/interface/texts.ts';
import { FIELD_WORDS, KIND_WORDS } from './text-words.ts';

export interface ListedTexts extends TextFilter {
  /** From one. */
  readonly page: number;
}

const oneOf = <Code extends string>(codes: readonly Code[], given: string | null) =>
  codes.find((code) => code === given);

/** Anything that is not a choice of the filter is as if it were not there. */
export function readTextFilter(query: URLSearchParams, round: Round): ListedTexts {
  const themes = round.themes;
  const places = round.places.map(({ code }) => code);
  const page = query.get('sida') ?? '';
  return {
    field: oneOf(TEXT_FIELDS, query.get('del')),
    kind: oneOf([...PERSONAL_KINDS, 'any', 'none'], query.get('maskerat')),
    theme: oneOf(themes, query.get('tema')),
    place: oneOf(places, query.get('plats')),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** @example textQuery({ field: 'comment', page: 2 }) // => "del=comment&sida=2" */
export function textQuery({ field, kind, theme, place, page }: ListedTexts): string {
  const query = new URLSearchParams();
  const parts = { del: field, maskerat: kind, tema: theme, plats: place };
  for (const [name, value] of Object.entries(parts)) if (value) query.set(name, value);
  if (page > 1) query.set('sida', String(page));
  return query.toString();
}

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The fields of the filter's form, with what is chosen. */
export function filterFields(
  { field, kind, theme, place }: ListedTexts,
  round: Round,
  labels: Labels,
): TextsView['filter'] {
  const named = (codes: readonly string[], names: Readonly<Record<string, string>>) =>
    codes
      .map((value) => ({ value, label: names[value] ?? value }))
      .sort((a, b) => a.label.localeCompare(b.label, 'sv'));
  const all = (label: string) => ({ value: '', label });
  return [
    {
      name: 'del',
      label: 'Del av svaret',
      selected: field ?? '',
      options: [all('Alla'), ...choices(FIELD_WORDS)],
    },
    {
      name: 'tema',
      label: 'Tema',
      selected: theme ?? '',
      options: [all('Alla'), ...named(round.themes, labels.themes)],
    },
    {
      name: 'plats',
      label: 'Plats',
      selected: place ?? '',
      options: [
        all('Alla'),
        ...named(
          round.places.map(({ code }) => code),
          labels.places,
        ),
      ],
    },
    {
      name: 'maskerat',
      label: 'Maskerat',
      selected: kind ?? '',
      options: [
        all('Alla texter'),
        { value: 'any', label: 'Något är maskerat' },
        { value: 'none', label: 'Inget är maskerat' },
        ...choices(KIND_WORDS),
      ],
    },
  ];
}
