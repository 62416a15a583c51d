/** The middle of several times. @param {readonly number[]} times */
export function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** A time as it is printed. @param {number} time in milliseconds */
export function ms(time) {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
