import { useState } from 'react';

/** A cursor over rows of any kinds, each known by the id of its element that takes the focus. */
export function useCursor(ids: readonly string[]) {
  const [id, setId] = useState<string>();
  const at = id === undefined ? -1 : ids.indexOf(id);

  function step(by: number) {
    const next = ids[Math.max(0, Math.min(ids.length - 1, at < 0 ? (by > 0 ? 0 : ids.length - 1) : at + by))];
    if (next === undefined) return;
    setId(next);
    document.getElementById(next)?.focus();
  }

  return { id: at < 0 ? undefined : id, put: setId, step, listed: ids.length };
}

export type Cursor = ReturnType<typeof useCursor>;
