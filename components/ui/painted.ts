/** Resolves once what was drawn until now has been shown; at once in a panel that is hidden, which shows nothing. */
export function painted(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}
