const maxDepth = 40;
const maxCharacters = 4_000_000;

type Ref = { __v_isRef: true; _rawValue?: unknown; _value?: unknown };
const isRef = (value: object): value is Ref => '__v_isRef' in value && value.__v_isRef === true;

/**
 * Copy a live object of the page by its path (`__INITIAL_STATE__.note`) as plain data: Vue's refs are unwrapped, maps
 * and sets become arrays; functions, elements and cycles are left out. Too big to copy is `undefined`, not a part.
 */
export function copyState(root: object, path: string): unknown {
  let characters = 0;

  const copy = (value: unknown, above: readonly object[]): unknown => {
    if (typeof value === 'string') characters += value.length;
    if (typeof value === 'bigint') return String(value);
    if (typeof value === 'function' || typeof value === 'symbol') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (isRef(value)) return copy(unwrap(value), above);
    if (value instanceof Date) return value.getTime();
    if (value instanceof Node || ArrayBuffer.isView(value) || above.includes(value)) return undefined;
    if (above.length > maxDepth) return undefined;

    const within = [...above, value];
    if (Array.isArray(value)) return value.map(item => copy(item, within));
    if (value instanceof Map || value instanceof Set) return Array.from(value, item => copy(item, within));
    const plain: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      characters += key.length + 8;
      if (characters > maxCharacters) throw new RangeError('too big');
      const copied = copy(item, within);
      if (copied !== undefined) plain[key] = copied;
    }
    return plain;
  };

  try {
    return copy(
      path.split('.').reduce<unknown>((at, key) => step(unwrap(at), key), root),
      [],
    );
  } catch {
    // The page's own getters may throw, and its state may be too big: then there is no state to tell of.
    return undefined;
  }
}

function unwrap(value: unknown): unknown {
  return typeof value === 'object' && value !== null && isRef(value) ? unwrap(value._rawValue ?? value._value) : value;
}

function step(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
