import type { AppContext } from '../../../http/app-env.ts';

const LONGEST = 64;

/** What is wrong with a username, in a sentence; `null` when it can be used. */
export function usernameProblem(username: string): string | null {
  return /^[a-z0-9åäö][a-z0-9åäö.-]*$/.test(username) && username.length <= LONGEST
    ? null
    : `Skriv högst ${LONGEST} små bokstäver, siffror, punkter och bindestreck. Ta gärna rollen i stället för namnet: samordnare-2.`;
}

const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** What is wrong with a new password; `null` when it can be used. */
export function passwordProblem(password: string, again: string): string | null {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    return `Lösenordet ska ha ${SHORTEST_PASSWORD} till ${LONGEST_PASSWORD} tecken. Tre eller fyra ord fungerar bra.`;
  return password === again ? null : 'De två lösenorden är inte lika. Skriv samma två gånger.';
}

/** Fields as they were typed: blanks around a password belong to it. */
export async function typed(c: AppContext, ...names: readonly string[]): Promise<string[]> {
  const form = await c.req.formData();
  return names.map((name) => String(form.get(name) ?? ''));
}
