import type { Questionnaire } from './questionnaire.ts';

/**
 * The questionnaire as a school class is asked it. Nothing ends it: whoever is too young to answer
 * alone may answer with the class, which the guardians have been told of. Their age is then stored
 * as unknown, since no age group holds it and the lowest would be untrue.
 */
export function forClass(questionnaire: Questionnaire): Questionnaire {
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => {
      if (!('options' in item) || typeof item.options === 'string') return item;
      const options = item.options.map(({ ends, ...option }) =>
        ends ? { ...option, sends: null } : option,
      );
      return { ...item, options };
    }),
  }));
  return { ...questionnaire, sections: sections as Questionnaire['sections'] };
}
