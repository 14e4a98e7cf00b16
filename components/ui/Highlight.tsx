/** Text with the places found marked: `[from, to)` in order. */
export function Highlight({ text, places }: { text: string; places: readonly (readonly [number, number])[] }) {
  let end = 0;
  return (
    <>
      {places.map(([from, to]) => {
        const before = text.slice(end, from);
        end = to;
        return (
          <span key={from}>
            {before}
            <mark className="rounded-small bg-mark text-ink">{text.slice(from, to)}</mark>
          </span>
        );
      })}
      {text.slice(end)}
    </>
  );
}
