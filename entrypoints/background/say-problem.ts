import type { DatabaseProblem } from '../../lib/db/problem';
import { readSettings } from '../../lib/db/settings';
import { app as en } from '../../lib/i18n/en/app';
import { app as zh } from '../../lib/i18n/zh-CN/app';
import { guessLanguage } from '../../lib/model/language';

const catalogues = { 'zh-CN': zh, en };

/** What keeps the library from doing what was asked, in the panel's own words. */
export async function sayProblem({ kind }: DatabaseProblem): Promise<string> {
  return (await words()).database[kind];
}

/** Why a press to keep kept nothing. */
export async function sayNothingToKeep(): Promise<string> {
  return (await words()).nothingToKeep;
}

async function words() {
  // What is wrong may be the database itself, and then nobody can say which language was chosen.
  const language = await readSettings().then(
    settings => settings.language,
    () => guessLanguage(navigator.languages),
  );
  return catalogues[language];
}
