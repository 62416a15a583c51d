import { type Conventions, defaultConventions } from "../quantities/quantity.js";
import type { ClaimSet } from "./claim-set.js";

/** The conventions in force: semantics' defaults where the claim set says nothing under `reading:`. */
export function conventionsOf({ data }: ClaimSet): Conventions {
  const { hedge, integers, rounding, decimals } = data.reading ?? {};
  return {
    hedge: hedge ?? defaultConventions.hedge,
    integers: integers ?? defaultConventions.integers,
    rounding: rounding ?? defaultConventions.rounding,
    decimals: decimals ?? defaultConventions.decimals,
  };
}
