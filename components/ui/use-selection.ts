import { useState } from 'react';

/** Which rows of a list are picked; `range` takes all between the last one picked and this. */
export function useSelection(ids: readonly string[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string>();
  const selected = new Set(ids.filter(id => picked.has(id)));

  function toggle(id: string, range = false) {
    const from = anchor ? ids.indexOf(anchor) : -1;
    const to = ids.indexOf(id);
    const next = new Set(selected);
    if (range && from >= 0 && to >= 0) {
      for (const between of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(between);
    } else if (!next.delete(id)) next.add(id);
    setPicked(next);
    setAnchor(id);
  }

  return {
    selected,
    toggle,
    pick: (some: readonly string[]) => setPicked(new Set(some)),
    all: () => setPicked(new Set(ids)),
    clear: () => setPicked(new Set()),
  };
}
