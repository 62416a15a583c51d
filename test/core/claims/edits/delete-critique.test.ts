import assert from "node:assert/strict";
import { deleteCritique } from "../../../../src/core/claims/edits/delete-critique.js";
import { editedText } from "./edited-text.js";

const head = "countercheck: 1\nclaims: { a: { quote: x } }\n";
const critique = (id: string, about = "a") => `  ${id}:\n    about: ${about}\n    by: ann\n    body: |\n      ${id}\n`;

function left(critiques: string, id = "c", who = "ann"): string {
  const after = editedText(head + critiques, (claimSet) => deleteCritique(claimSet, id, who));
  return after.startsWith(head) ? after.slice(head.length) : after;
}

describe("deleteCritique", () => {
  it("takes its lines, and one of two blank lines that would meet", () => {
    const others = [critique("b"), critique("d")];
    assert.equal(left(`critiques:\n${others.join(critique("c"))}`), `critiques:\n${others.join("")}`);
    assert.equal(left(`critiques:\n${others.join(`\n${critique("c")}\n`)}`), `critiques:\n${others.join("\n")}`);
    assert.equal(
      left(`critiques:\n${critique("b")}\n${critique("c")}\nrules: {}\n`),
      `critiques:\n${critique("b")}\nrules: {}\n`,
    );
  });

  it("takes the section with the last of them, but no comment in it", () => {
    assert.equal(left(`critiques:\n${critique("c")}rules: {}\n`), "rules: {}\n");
    assert.equal(left(`critiques:\n  # mine\n${critique("c")}`), "critiques: {}\n  # mine\n");
    assert.equal(left("critiques: { c: { about: a, by: ann, body: x } }\n"), "");
  });

  it("refuses what is somebody else's, and what another critique is about", () => {
    assert.match(left(`critiques:\n${critique("c")}`, "c", "bo"), /^Critique “c” is by ann/);
    assert.equal(
      left(`critiques:\n${critique("c")}${critique("d", "c")}`),
      "Critique “d” is about “c”: delete or change that one first.",
    );
  });
});
