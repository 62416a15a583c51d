import type { Verdict } from "./claims/schema.js";

/** The verdicts as people read them. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  supported: "Supported",
  contested: "Contested",
  contradicted: "Contradicted",
  unverifiable: "Not verifiable",
};
