/**
 * What the tap (the page's world) and the reader (our own world) say to each other. `entrypoints/tap.content/words`
 * says the same, since the tap imports nothing; a test holds the two together.
 */

/**
 * The event both ring on `performance`: a target without parents, so that no listener of the document or the window
 * hears it. The tap rings it plain when it starts; the reader answers, or begins, with a message event and a port.
 */
export const doorbell = 'caifeng';

/** One answer of the page's own request, as text. */
export type Copy = { url: string; method: string; status: number; body: string };

/**
 * Reader → tap. `patterns` replaces what was said before, and answers then come by an event of the name `by`; `state`
 * asks for a live object by its path, or how many requests run.
 */
export type ToTap = { patterns: readonly RegExp[]; by: string } | { state: string; id: number };

/**
 * Tap → reader. `problem` is what the tap itself failed at; the page never hears of it. Id 0 answers no question: a
 * request that is wanted sets out, and the background may wake up meanwhile.
 */
export type FromTap = { id: number; value: unknown } | { problem: string };

/**
 * Answers do not go over the port, which would copy every character twice: 2.3 ms for 374,000. They come as the
 * `lastEventId` of a message event on `performance`, the one text of an event that both worlds share; what else there is
 * to a copy, as its `data`. The event's name is made by chance and told over the port, so that nothing else hears it.
 */
export type CopyData = Omit<Copy, 'body'>;
