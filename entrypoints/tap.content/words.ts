/** What the tap and the reader say to each other. `lib/capture/tap-words` says the same: the tap imports nothing. */

/**
 * The event both ring on `performance`: a target without parents, so that no listener of the document or the window
 * hears it. The tap rings it plain when it starts; the reader answers, or begins, with a message event and a port.
 */
export const doorbell = 'caifeng';

/** One answer of the page's own request, as text. */
export type Copy = { url: string; method: string; status: number; body: string; at: number };

/** Reader → tap. `patterns` replaces what was said before; `state` asks for a live object by its path, or how many requests run. */
export type ToTap = { patterns: readonly RegExp[] } | { state: string; id: number };

/** Tap → reader. `problem` is what the tap itself failed at; the page never hears of it. */
export type FromTap = { copy: Copy } | { id: number; value: unknown } | { problem: string };
