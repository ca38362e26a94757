/** The newest of what was kept, and never more than `most`. */
export interface Recent<Value> {
  get(key: string): Value | undefined;
  keep(key: string, value: Value): void;
  forget(key: string): void;
}

export function recent<Value>(most: number): Recent<Value> {
  const kept = new Map<string, Value>();
  return {
    get: (key) => kept.get(key),
    keep(key, value) {
      kept.delete(key);
      kept.set(key, value);
      for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
    },
    forget: (key) => void kept.delete(key),
  };
}
