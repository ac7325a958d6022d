/** Flagged answers are few: an index of them alone makes them quick to count, and costs the others nothing. */
export const flagged = `
create index response_flagged on response (round, sequence, mode, flags) where flags <> '[]';
`;
