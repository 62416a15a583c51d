/**
 * `value` × 10^`exponent`, rounded once: 4.1 × 10^6 is 4100000, where a product of doubles is a hair below.
 * Values whose decimal string has an exponent of its own are multiplied.
 */
export function timesPowerOfTen(value: number, exponent: number): number {
  if (exponent === 0) return value;
  // The places of decimals are asked for at nearly every number.
  if (value === 1) return unitPlaces[-exponent] ?? Number(`1e${exponent}`);
  const written = String(value);
  return written.includes("e") ? value * 10 ** exponent : Number(`${written}e${exponent}`);
}

/** The largest of 1 or 5 × 10^k that divides `value`, which is a whole multiple of `place` (g of semantics rule 10). */
export function roundnessOf(value: number, place: number): number {
  let steps = Math.round(Math.abs(value) / place);
  let exponent = 0;
  while (steps > 0 && steps % 10 === 0) {
    steps /= 10;
    exponent++;
  }
  return timesPowerOfTen(place, exponent) * (steps > 0 && steps % 5 === 0 ? 5 : 1);
}

/** 1, 0.1, 0.01 …, as near as doubles come. */
const unitPlaces: readonly number[] = Array.from({ length: 7 }, (_, decimals) => Number(`1e-${decimals}`));
