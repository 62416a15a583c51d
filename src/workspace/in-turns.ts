import { setImmediate as nextTurn } from "node:timers/promises";

/** How long work may go on before others have a turn, in milliseconds: less than a frame. */
const turnMs = 5;

/** Does long work in turns: the event loop goes on between them, so that a server answers meanwhile. */
export interface Turns {
  /** Waits for the next turn once this one has taken its time. */
  pause(): Promise<void>;
}

/** Starts the first turn. */
export function startTurns(): Turns {
  let started = performance.now();
  return {
    pause: async () => {
      if (performance.now() - started < turnMs) return;
      await nextTurn();
      started = performance.now();
    },
  };
}

/** Takes all steps of some work in turns. */
export async function inTurns(steps: Iterable<void>): Promise<void> {
  const turns = startTurns();
  for (const _ of steps) await turns.pause();
}
