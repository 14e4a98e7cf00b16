import { hideContacts, hideName, hideNamesInData } from './people';
import { hideSecrets } from './secrets';

/** What is known of a page before it is redacted. */
export type Known = {
  /** Ids of what is shown: never taken for telephone numbers. */
  ids: ReadonlySet<string>;
  /** Names of people who are not what is shown, and what stands for each. */
  names: ReadonlyMap<string, string>;
};

export const nothingKnown: Known = { ids: new Set(), names: new Map() };

/** A text or an attribute of a page, or an address, without secrets, contacts and the names of others. */
export function redactText(text: string, { ids, names }: Known = nothingKnown): string {
  return hideContacts(hideSecrets(hideName(text, names)), ids);
}

/** The same of data in a script: what was a literal is one still. */
export function redactData(data: string, { ids, names }: Known = nothingKnown): string {
  return hideContacts(hideSecrets(hideNamesInData(data, names)), ids);
}
