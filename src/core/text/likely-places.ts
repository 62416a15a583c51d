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
  const hits = hitsOf(running, pattern).sort((a, b) => a.offset - b.offset);
  const peaks: Hit[] = [];
  let sum = 0;
  let first = 0;
  for (const hit of hits) {
    sum += hit.weight;
    for (; (hits[first]?.offset ?? 0) < hit.offset - spread; first++) sum -= hits[first]?.weight ?? 0;
    const from = hits[first]?.offset ?? hit.offset;
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

/** A place at which the pattern would begin if one of its grams were to stand where it was found. */
interface Hit {
  readonly offset: number;
  readonly weight: number;
}

function hitsOf(running: RunningText, pattern: string): Hit[] {
  const grams = running.grams();
  const seeds: { at: number; count: number }[] = [];
  for (let at = 0; at + gramLength <= pattern.length; at++) {
    const count = grams.countAt(pattern, at);
    if (count > 0) seeds.push({ at, count });
  }
  seeds.sort((a, b) => a.count - b.count || a.at - b.at);
  const hits: Hit[] = [];
  for (const { at, count } of seeds.slice(0, maxSeeds)) {
    if (hits.length + count > maxHits) break;
    const weight = Math.log2(1 + running.text.length / count);
    for (const place of grams.placesAt(pattern, at)) hits.push({ offset: place - at, weight });
  }
  return hits;
}
