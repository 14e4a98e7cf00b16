import { infoOf } from './platform-of';
import { type PlatformId, roll, type SwitchId } from './roll';

/** The page of a platform's hot list. */
export function hotlistPage(id: SwitchId): string {
  return infoOf(id)?.pages?.hotlist ?? roll[id].home;
}

/** The address of an account's page, as far as the platform's form of it is known. */
export function profilePage(id: PlatformId, account: { id: string; handle?: string | undefined }): string | undefined {
  const form = infoOf(id)?.pages?.profile;
  if (!form) return undefined;
  const value = form.includes('{id}') ? account.id : account.handle?.replace(/^@/, '');
  return value && form.replace(/\{\w+\}/, encodeURIComponent(value));
}

/** Whether the platform has pages of accounts that can be read in a browser. */
export function hasProfiles(id: PlatformId): boolean {
  return infoOf(id)?.pages?.profile !== false;
}
