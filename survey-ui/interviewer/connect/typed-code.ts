/** The code in what somebody typed, pasted or photographed. Pure. */
import { readCode } from '../../../api/contract/invitation-code.ts';

/** The code after `#` in the address of the app, or the text itself where it is no address. */
function afterHash(text: string): string {
  return text.includes('#') ? text.slice(text.indexOf('#') + 1) : text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** @returns empty when it is no code at all */
export function typedCode(text: string): string {
  return readCode(decoded(afterHash(text.trim())));
}
