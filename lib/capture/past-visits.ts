import type { Visit } from './visit';

const longest = 8;

export type PastVisits = {
  put(visit: Visit): void;
  /** The latest visit to this address that found something; it is the caller's then. */
  take(url: URL): Visit | undefined;
};

/** Remember a few pages of this document that the operator may come back to. */
export function startPastVisits(): PastVisits {
  let visits: Visit[] = [];
  return {
    put(visit) {
      if (!visit.isBlank()) visits = [...visits.filter(other => !isAt(other, visit.url)), visit].slice(-longest);
    },
    take(url) {
      const found = visits.find(visit => isAt(visit, url));
      visits = visits.filter(visit => visit !== found);
      return found;
    },
  };
}

/** Whether this is the address of a visit, its part aside. */
export function isAt(visit: Visit, url: URL): boolean {
  return visit.url.pathname === url.pathname && visit.url.search === url.search;
}
