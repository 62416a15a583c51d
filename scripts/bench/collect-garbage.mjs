import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");

/**
 * Collects all garbage. What was made before a measurement, as the article that is parsed for it, is not part of its time:
 * without this, the measurement pays for moving and freeing it.
 * @type {() => void}
 */
export const collectGarbage = runInNewContext("gc");
