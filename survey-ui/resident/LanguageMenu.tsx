import { CHANGE_LANGUAGE, LANGUAGE_FIELD } from '../../api/contract/questionnaire/addresses.ts';
import { Button } from '../components/Button.tsx';
import type { Words } from '../text/words.ts';
import { STEP_FORM } from './step-form.ts';

interface LanguageMenuProps {
  readonly words: Words;
  /** Buttons of the page's form take the answers along; a page without a form has links. */
  readonly form: boolean;
  /** All languages in sight, as on the page where a visitor arrives. */
  readonly spread: boolean;
}

/** The languages that can be changed to, each by its own name; nothing where there is no choice. */
export function LanguageMenu({ words, form, spread }: LanguageMenuProps) {
  const { say, language, offered } = words;
  const others = offered.filter(({ code }) => code !== language.code);
  if (others.length === 0) return null;
  const list = (
    <ul>
      {others.map(({ code, name }) => (
        <li key={code} lang={code}>
          {form ? (
            <Button variant="quiet" form={STEP_FORM} name="go" value={`${CHANGE_LANGUAGE}${code}`}>
              {name}
            </Button>
          ) : (
            <a class="button button-quiet" href={`?${LANGUAGE_FIELD}=${code}`} hreflang={code}>
              {name}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
  if (spread) {
    return (
      <nav class="language-list no-print" aria-label={say('language.choose')}>
        {list}
      </nav>
    );
  }
  return (
    <details class="language-menu no-print" key={language.code}>
      <summary>
        <span class="visually-hidden">{say('language.choose')}: </span>
        {language.name}
      </summary>
      {list}
    </details>
  );
}
