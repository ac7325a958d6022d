/** How somebody came to the enkät. The address tells it, and the answer carries what it means. */

export interface SurveyEntry {
  /** Where the pages of this way in are: `/enkat/kungsbacka/i/K7RW4`; the forms are sent there. */
  readonly address: string;
  /** A school class in its own session, or anybody. */
  readonly mode: 'web' | 'school';
  /** The invitation that the answer belongs to, and what it is called; `null` for those who came by themselves. */
  readonly invitation: { readonly stop: string; readonly venue: string } | null;
  /** A code that no invitation has: said, and no more, since the enkät is open to all. */
  readonly unknownCode: string | null;
  /** To learn how it works, or to see it before it opens: the answers go nowhere. */
  readonly trial: 'practice' | 'preview' | null;
}
