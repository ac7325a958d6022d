/** Forms of the council's pages: what stood in them, and what has to be put right. */

/** Name of a field → what stood in it, trimmed. */
export type Fields = Readonly<Record<string, string>>;

export interface FormProblem {
  readonly message: string;
  /** Address of the field on the page: `#namn`. */
  readonly href: string;
}

/** The fields of a form as text, trimmed; files are left out, and of several with one name the last is kept. */
export function textFields(form: FormData): Fields {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  );
}
