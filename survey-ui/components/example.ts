import type { VNode } from 'preact';

/**
 * Examples of a component by their name: at once the catalogue page, the fixtures and the
 * accessibility cases. Ids in an example are unique over the whole catalogue.
 */
export type Examples = Readonly<Record<string, VNode>>;
