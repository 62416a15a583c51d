/** A power of ten that long numbers are told in, with its name. */
export interface Magnitude {
  readonly divisor: number;
  readonly name: string | null;
}

const named: readonly { readonly divisor: number; readonly name: string }[] = [
  { divisor: 1e12, name: "trillion" },
  { divisor: 1e9, name: "billion" },
  { divisor: 1e6, name: "million" },
];

/** The magnitude that numbers up to this size are told in: millions and up have a name, smaller ones are written out. */
export function magnitudeOf(largest: number): Magnitude {
  const size = Math.abs(largest);
  return (size < 1e16 ? named.find(({ divisor }) => size >= divisor) : undefined) ?? { divisor: 1, name: null };
}
