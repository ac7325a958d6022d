/** What a seal is bound to, for those who seal and those who open; without what checks the contract. */

/** What the seal is for (`info` of HPKE), so that it opens nothing else. */
export const SEALING_INFO = new TextEncoder().encode('trygghetsdialog answer 1');

/** What a sealed answer is bound to: it can't be opened as another's, or in another round. */
export function associatedData(round: string, id: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${round}\n${id.toLowerCase()}`);
}
