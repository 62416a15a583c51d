/**
 * The places of every three characters of a text, by a hash: finds a string in a long text without reading the text
 * again. Takes 3 bytes a character, and about the time of ten searches to make, much of it for memory: hence the two
 * bytes a place, counted from the start of its chunk.
 */
export interface GramIndex {
  /**
   * Calls `visit` with each offset at which `wanted` may stand, ascending, until it answers false. Only strings of at
   * least `gramLength` characters can be looked for.
   */
  candidates(wanted: string, visit: (offset: number) => boolean): void;
  /** How many places the gram of a string at `at` has; now and then a few too many, since other grams share its hash. */
  countAt(wanted: string, at: number): number;
  /** Every place of the gram of a string at `at`, ascending. */
  placesAt(wanted: string, at: number): readonly number[];
}

export const gramLength = 3;

/** Bits of the hash by which grams are counted: few collisions in long texts, small tables for short ones. */
const leastBits = 10;
const mostBits = 16;
/** Bits of the hash by which the places of a chunk are listed. */
const listBits = 13;
/** Places of a chunk are counted from 1 in 16 bits; 0 is no place. */
const chunkLength = 0xffff;

export function gramIndexOf(text: string): GramIndex {
  const bits = Math.min(Math.max(32 - Math.clz32(text.length >> 4), leastBits), mostBits);
  /** For each hash how many grams have it. */
  const counts = new Int32Array(1 << bits);
  /** For each chunk and each hash the first place of a gram with it. */
  const firsts = new Uint16Array(Math.ceil(text.length / chunkLength) << listBits);
  /** For each place the next one of the same chunk with the same hash. */
  const next = new Uint16Array(text.length);
  let [second, third] = [text.charCodeAt(text.length - 2), text.charCodeAt(text.length - 1)];
  let at = text.length - gramLength;
  for (let chunk = Math.floor(at / chunkLength); chunk >= 0; chunk--) {
    const start = chunk * chunkLength;
    const list = chunk << listBits;
    for (; at >= start; at--) {
      const unit = text.charCodeAt(at);
      const hash = hashOf(unit, second, third);
      const slot = list + (hash >>> (32 - listBits));
      next[at] = firsts[slot] ?? 0;
      firsts[slot] = at - start + 1;
      const counted = hash >>> (32 - bits);
      counts[counted] = (counts[counted] ?? 0) + 1;
      third = second;
      second = unit;
    }
  }
  const hashAt = (of: string, place: number): number =>
    hashOf(of.charCodeAt(place), of.charCodeAt(place + 1), of.charCodeAt(place + 2));
  const countAt = (of: string, place: number): number => counts[hashAt(of, place) >>> (32 - bits)] ?? 0;
  /** Calls `visit` with the places that share the hash of the gram at `from`, ascending, until it answers false. */
  const walk = (of: string, from: number, visit: (place: number) => boolean): void => {
    const hash = hashAt(of, from) >>> (32 - listBits);
    for (let slot = hash, start = 0; slot < firsts.length; slot += 1 << listBits, start += chunkLength) {
      for (let place = firsts[slot] ?? 0; place !== 0; place = next[start + place - 1] ?? 0) {
        if (!visit(start + place - 1)) return;
      }
    }
  };
  /** Where the gram of a string begins that the text has fewest of. */
  const rarestGram = (wanted: string): number => {
    let rarest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at + gramLength <= wanted.length; at++) {
      const count = countAt(wanted, at);
      if (count < least) [rarest, least] = [at, count];
    }
    return rarest;
  };
  return {
    candidates: (wanted, visit) => {
      const rarest = rarestGram(wanted);
      walk(wanted, rarest, (place) => place < rarest || visit(place - rarest));
    },
    countAt,
    placesAt: (wanted, from) => {
      const gram = wanted.slice(from, from + gramLength);
      const places: number[] = [];
      walk(wanted, from, (place) => {
        if (text.startsWith(gram, place)) places.push(place);
        return true;
      });
      return places;
    },
  };
}

function hashOf(first: number, second: number, third: number): number {
  return Math.imul((first * 31 + second) * 31 + third, 0x9e3779b1);
}
