import type { Output } from "../io.js";

/** Short work needs no progress. */
const quietMs = 500;

/** Tells how far long work is, on one line of a terminal that is gone in the end; silent anywhere else. */
export function createProgress(output: Output, total: number, now: () => number = Date.now) {
  const began = now();
  let done = 0;
  let shown = false;
  return {
    step: (): void => {
      done++;
      if (!output.isTerminal || now() - began < quietMs) return;
      shown = true;
      output.write(`\r\u001b[KReading articles: ${done} of ${total}`);
    },
    end: (): void => {
      if (shown) output.write("\r\u001b[K");
    },
  };
}
