/** Chrome's words for a page that no extension may read. */
export function isForNobody(refusal: string): boolean {
  return /cannot access (?:a|contents of url) "?(?!https?:|file:)[\w-]+:|gallery|cannot be scripted/i.test(refusal);
}
