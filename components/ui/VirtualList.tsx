import { measureElement, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';

type VirtualListProps<T> = {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** The height of a row before it is measured. */
  estimate: number;
  render: (item: T, index: number) => ReactNode;
  /** The row the keyboard is on: it is brought into view, and its `[data-main]` takes the focus. */
  cursor?: number | undefined;
  before?: ReactNode;
  /** The last row came near: there may be more to read. */
  onEnd?: () => void;
};

/** A list of which only the rows in view exist. */
export function VirtualList<T>({ label, items, keyOf, estimate, render, cursor, before, onEnd }: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: index => {
      const item = items[index];
      return item ? keyOf(item) : index;
    },
    overscan: 8,
    // While a detail hides the list its rows have no height: taken for one, it would scroll the list elsewhere.
    measureElement: (row, entry, list) =>
      row.getClientRects().length > 0
        ? measureElement(row, entry, list)
        : (list.itemSizeCache.get(list.options.getItemKey(list.indexFromElement(row))) ?? estimate),
  });

  useEffect(() => {
    if (cursor === undefined) return;
    const row = scroller.current?.querySelector(`[data-index="${cursor}"]`);
    // A row that took the focus by itself is where the operator is pressing: moving it away would lose the press.
    if (row?.contains(document.activeElement)) return;
    const focus = () =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-index="${cursor}"] [data-main]`)
        ?.focus({ preventScroll: true });
    rows.scrollToIndex(cursor);
    // A row that is there takes the focus at once, so that the next key meets it; another only exists once it is drawn.
    if (row) return focus();
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, [cursor, rows]);

  const shown = rows.getVirtualItems();
  const isAtEnd = items.length > 0 && (shown.at(-1)?.index ?? 0) >= items.length - 1;
  useEffect(() => {
    if (isAtEnd) onEnd?.();
  }, [isAtEnd, onEnd]);

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
      {before}
      <ul aria-label={label} className="relative m-0 list-none p-0" style={{ height: rows.getTotalSize() }}>
        {shown.map(row => {
          const item = items[row.index];
          return (
            item && (
              <li
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                aria-setsize={items.length}
                aria-posinset={row.index + 1}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${row.start}px)` }}
              >
                {render(item, row.index)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
