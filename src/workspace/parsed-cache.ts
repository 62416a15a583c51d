/** What was parsed from files, kept until a file's stamp changes or room is needed. */
export interface ParsedCache<T> {
  /**
   * The value kept under `key`, or what `make` gives. Two callers at once share one `make`.
   * @param key the file and all that its parse depends on
   * @param stamp of the file's content (`Files.stampOf`)
   * @param make reads and parses; `size` is roughly the memory that the value holds on to; `before` is the value of an
   * earlier stamp, null where none is kept
   */
  through(
    key: string,
    stamp: string,
    make: (before: Promise<T> | null) => Promise<{ readonly value: T; readonly size: number }>,
  ): Promise<T>;
  /** Lets go of what nobody wants any more; returns its keys. */
  keepOnly(isWanted: (key: string) => boolean): readonly string[];
}

interface Kept<T> {
  readonly stamp: string;
  readonly value: Promise<T>;
  size: number;
}

/** @param maxSize total size that is kept; the least recently used goes first, the newest always stays */
export function createParsedCache<T>(maxSize: number): ParsedCache<T> {
  const kept = new Map<string, Kept<T>>();
  let total = 0;
  const forget = (key: string, entry: Kept<T>): void => {
    if (kept.get(key) !== entry) return;
    kept.delete(key);
    total -= entry.size;
  };
  const makeRoom = (): void => {
    for (const [key, entry] of kept) {
      if (total <= maxSize || kept.size === 1) return;
      forget(key, entry);
    }
  };
  return {
    through: (key, stamp, make) => {
      const old = kept.get(key);
      if (old?.stamp === stamp) {
        // To the end of the map, which is in order of use.
        kept.delete(key);
        kept.set(key, old);
        return old.value;
      }
      if (old) forget(key, old);
      const made = make(old?.value ?? null);
      const entry: Kept<T> = { stamp, value: made.then(({ value }) => value), size: 0 };
      kept.set(key, entry);
      made.then(
        ({ size }) => {
          if (kept.get(key) !== entry) return;
          entry.size = size;
          total += size;
          makeRoom();
        },
        // The caller hears of the failure; the next one tries again.
        () => forget(key, entry),
      );
      return entry.value;
    },
    keepOnly: (isWanted) => {
      const unwanted = [...kept].filter(([key]) => !isWanted(key));
      for (const [key, entry] of unwanted) forget(key, entry);
      return unwanted.map(([key]) => key);
    },
  };
}
