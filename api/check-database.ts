/** Whether a database is whole, and what is in it, in words. */
import { digestOfText } from './http/digest.ts';
import { type Verification, verifyDatabase } from './store/verify.ts';

/** Goes through the database at `path`, digests included. */
export function checkDatabase(path: string): Verification {
  return verifyDatabase(path, digestOfText);
}

/** @example foundInWords(verification) // => "1004 svar, varav 2 återkallade, 0 undanlagda och 7 lägen" */
export function foundInWords(found: Verification): string {
  const { responses, withdrawn, keptAside, snapshots } = found;
  return `${responses} svar, varav ${withdrawn} återkallade, ${keptAside} undanlagda och ${snapshots} lägen`;
}
