import { gramLength } from "./gram-index.js";
import type { RunningText } from "./running-text.js";

/** How many grams of a pattern are looked up, the rarest first, and how many of their places are taken in all. */
const maxSeeds = 96;
const maxHits = 1500;
/** How far parts of a pattern may have moved apart to be one place: the length of a word or two. */
const spread = 48;

/** Share of the likeliest place's pieces that any other must have: with fewer it can't come near it. */
const leastShare = 0.3;

/**
 * Where in a text something like a pattern may begin, the likeliest first: places at which many of the pattern's grams,
 * rare ones above all, lie as far apart as in the pattern. Offsets may lie outside the text's ends.
 * @param max how many places are given at most
 */
export function likelyPlaces(running: RunningText, pattern: string, max: number): readonly number[] {
  const { offsets, weights } = hitsOf(running, pattern);
  const peaks: Peak[] = [];
  let sum = 0;
  let first = 0;
  for (let at = 0; at < offsets.length; at++) {
    const weight = weights[at] ?? 0;
    const offset = offsets[at] ?? 0;
    sum += weight;
    for (; (offsets[first] ?? 0) < offset - spread; first++) sum -= weights[first] ?? 0;
    const from = offsets[first] ?? offset;
    const last = peaks.at(-1);
    if (!last || from - last.offset > spread) peaks.push({ offset: from, weight: sum });
    else if (sum > last.weight) peaks[peaks.length - 1] = { offset: from, weight: sum };
  }
  peaks.sort((a, b) => b.weight - a.weight || a.offset - b.offset);
  const least = (peaks[0]?.weight ?? 0) * leastShare;
  return peaks
    .slice(0, max)
    .filter(({ weight }) => weight >= least)
    .map(({ offset }) => offset);
}

interface Peak {
  readonly offset: number;
  readonly weight: number;
}

/** Places at which the pattern would begin if one of its grams were to stand where it was found, ascending. */
interface Hits {
  readonly offsets: Float64Array;
  /** How much each tells: a rare gram more than a common one. */
  readonly weights: Float64Array;
}

function hitsOf(running: RunningText, pattern: string): Hits {
  const grams = running.grams();
  const seeds: { at: number; count: number }[] = [];
  for (let at = 0; at + gramLength <= pattern.length; at++) {
    const count = grams.countAt(pattern, at);
    if (count > 0) seeds.push({ at, count });
  }
  seeds.sort((a, b) => a.count - b.count || a.at - b.at);
  // Offset and seed in one number each: a typed array sorts numbers much faster than objects are sorted.
  const packed: number[] = [];
  const weights: number[] = [];
  for (const { at, count } of seeds.slice(0, maxSeeds)) {
    if (packed.length + count > maxHits) break;
    for (const place of grams.placesAt(pattern, at)) packed.push((place - at) * maxSeeds + weights.length);
    weights.push(Math.log2(1 + running.text.length / count));
  }
  const sorted = Float64Array.from(packed).sort();
  const offsets = sorted.map((one) => Math.floor(one / maxSeeds));
  return { offsets, weights: sorted.map((one, index) => weights[one - (offsets[index] ?? 0) * maxSeeds] ?? 0) };
}
