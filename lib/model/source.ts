/**
 * Where a value was read, most trusted first. `centre` is the account owner's own backend: such readings are private and
 * leave the library only where the operator asks for them. Apart from the schemas, which page scripts need not carry.
 */
export const readingSources = ['centre', 'answer', 'state', 'meta', 'dom', 'article', 'operator'] as const;
export type ReadingSource = (typeof readingSources)[number];
