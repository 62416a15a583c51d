import assert from "node:assert/strict";
import { guessUnit } from "../../../../src/core/claims/edits/guess-unit.js";

describe("guessUnit", () => {
  it("reads units in brackets and behind the name, and makes none up", () => {
    const guesses: readonly (readonly [string, string | null])[] = [
      ["throughput [Mbit/s]", "Mbit/s"],
      ["price (€)", "EUR"],
      ["share (%)", "%"],
      ["latency_ms", "ms"],
      ["growth percent", "%"],
      ["%", "%"],
      ["system", null],
      ["year", null],
      ["units (sold)", null],
      ["", null],
    ];
    for (const [header, unit] of guesses) assert.equal(guessUnit(header), unit, header);
  });
});
