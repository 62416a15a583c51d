/**
 * An act that is never done twice at once: called while it is being done, it is done once more afterwards, however often it
 * was called, so that the last state counts and nothing piles up.
 * @param act handles its own failures; one that rejects all the same is over, and the rejection is the caller's
 */
export function oneAtATime(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    try {
      do {
        again = false;
        await act();
      } while (again);
    } finally {
      running = null;
    }
  };
  return () => {
    again = true;
    running ??= run();
    return running;
  };
}
