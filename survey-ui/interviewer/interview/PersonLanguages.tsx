import type { Kit } from '../../../api/contract/tablet/kit.ts';

interface PersonLanguagesProps {
  readonly kit: Kit;
  readonly label: string;
  readonly language: string;
  readonly onChoose: (code: string) => void;
}

/** The round's languages, each by its own name, in sight at once. Nothing where there is one. */
export function PersonLanguages({ kit, label, language, onChoose }: PersonLanguagesProps) {
  if (kit.languages.length < 2) return null;
  return (
    <fieldset class="person-languages">
      <legend class="visually-hidden">{label}</legend>
      {kit.languages.map(({ language: { code, name, direction } }) => (
        <button
          type="button"
          key={code}
          class="chip"
          lang={code}
          dir={direction}
          aria-pressed={code === language}
          onClick={() => onChoose(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
