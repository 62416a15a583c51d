/** How many characters two texts begin with alike, and end with alike behind these. */
export interface CommonEnds {
  readonly start: number;
  readonly end: number;
}

/** How much is compared at once: comparing slices is far quicker than comparing characters one by one. */
const stretch = 4096;

/** What two texts have in common at their ends. */
export function commonEnds(one: string, other: string): CommonEnds {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start + stretch <= shorter && one.slice(start, start + stretch) === other.slice(start, start + stretch))
    start += stretch;
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  const rest = shorter - start;
  const endOf = (text: string, behind: number): string =>
    text.slice(text.length - behind - stretch, text.length - behind);
  let end = 0;
  while (end + stretch <= rest && endOf(one, end) === endOf(other, end)) end += stretch;
  while (end < rest && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)) end++;
  return { start, end };
}
