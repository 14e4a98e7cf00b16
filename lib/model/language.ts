/** The language to begin with, from the browser's own. */
export function guessLanguage(browserLanguages: readonly string[]): 'zh-CN' | 'en' {
  return browserLanguages[0]?.toLowerCase().startsWith('zh') === false ? 'en' : 'zh-CN';
}
