/** Longest name that is compared, in code units. */
const maxLength = 40;

/**
 * The name among known ones that was most likely meant by one that is unknown: at most a third of it, and no more than
 * three letters, typed differently. Undefined when none is that near.
 */
export function nearestName(unknown: string, names: Iterable<string>): string | undefined {
  if (unknown.length > maxLength) return undefined;
  let nearest: string | undefined;
  let least = Math.min(Math.floor(unknown.length / 3), 3) + 1;
  for (const name of names) {
    if (Math.abs(name.length - unknown.length) >= least) continue;
    const distance = editDistance(unknown.toLowerCase(), name.toLowerCase());
    if (distance >= least) continue;
    nearest = name;
    least = distance;
  }
  return nearest;
}

/** Letters to add, take out or replace to get from one name to another (Levenshtein's distance). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
