/** What a key does, and the key as it is printed; `–` where none is set. */
export function KeyRow({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <div className="flex h-8 items-center justify-between gap-3 border-b last:border-0">
      <dt>{label}</dt>
      <dd className="m-0 flex gap-1">
        {keys.length === 0 && <span className="text-soft">–</span>}
        {keys.map(key => (
          <kbd
            key={key}
            className="min-w-6 rounded-control border border-edge/60 bg-paper px-1.5 text-center font-sans text-small"
          >
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  );
}
