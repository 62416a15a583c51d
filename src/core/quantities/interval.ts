/** A set of real numbers between two ends. `null` is an open end at infinity; `lowOpen` excludes the end itself. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
}

/** The interval that holds `value` alone. */
export function pointAt(value: number): Interval {
  return { low: value, high: value };
}

/** The closed interval between two ends, given in either order. */
export function between(a: number, b: number): Interval {
  return { low: Math.min(a, b), high: Math.max(a, b) };
}

/** The low end as a number, with infinity for an open end. */
export function lowOf(interval: Interval): number {
  return interval.low ?? Number.NEGATIVE_INFINITY;
}

/** The high end as a number, with infinity for an open end. */
export function highOf(interval: Interval): number {
  return interval.high ?? Number.POSITIVE_INFINITY;
}

/** Whether the interval is a single number. */
export function isPoint(interval: Interval): boolean {
  return interval.low !== null && interval.low === interval.high;
}

/** Whether `value` lies in the interval: closed ends count, open ends don't. */
export function contains(interval: Interval, value: number): boolean {
  const low = lowOf(interval);
  const high = highOf(interval);
  if (value < low || value > high) return false;
  return !((interval.lowOpen && value === low) || (interval.highOpen && value === high));
}

/** Whether every number of `inner` lies in `outer`. */
export function includes(outer: Interval, inner: Interval): boolean {
  const lowFits =
    lowOf(inner) > lowOf(outer) || (lowOf(inner) === lowOf(outer) && (!outer.lowOpen || inner.lowOpen === true));
  const highFits =
    highOf(inner) < highOf(outer) || (highOf(inner) === highOf(outer) && (!outer.highOpen || inner.highOpen === true));
  return lowFits && highFits;
}

/**
 * Whether evidence agrees with a claim: the two share positive width, or one is a point that lies in the other.
 * Intervals that only touch don't agree (semantics, notation).
 */
export function agree(a: Interval, b: Interval): boolean {
  if (isPoint(a)) return contains(b, lowOf(a));
  if (isPoint(b)) return contains(a, lowOf(b));
  // What lies inside shares all of its width, however narrow it is.
  if (includes(a, b) || includes(b, a)) return true;
  const edge = Math.max(lowOf(a), lowOf(b));
  const slack = Number.isFinite(edge) ? touch * Math.abs(edge) : 0;
  return Math.min(highOf(a), highOf(b)) > edge + slack;
}

/** The share of a number by which dust (semantics rule 2) may make two ends overlap that only touch: 2 % meets no 3 %. */
const touch = 1e-7;
