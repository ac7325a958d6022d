/** The door of the contract: what travels between the parts. Pure; safe in a browser. */
export * from './agreement.ts';
export * from './catalogue.ts';
export * from './change.ts';
export * from './codes.ts';
export * from './dialogue.ts';
export * from './draft.ts';
export * from './invitation.ts';
export * from './priorities.ts';
export * from './problem.ts';
export * from './question-result.ts';
export * from './ranked-item.ts';
export * from './response.ts';
export * from './round.ts';
export * from './screens.ts';
