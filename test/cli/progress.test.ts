import assert from "node:assert/strict";
import { createProgress } from "../../src/cli/check/progress.js";

/** What progress on three articles writes when each takes so long. */
function written(stepMs: number, isTerminal: boolean): string {
  let text = "";
  let time = 0;
  const output = {
    write: (more: string): void => {
      text += more;
    },
    isTerminal,
    columns: isTerminal ? 80 : null,
  };
  const progress = createProgress(output, 3, () => time);
  for (let index = 0; index < 3; index++) {
    time += stepMs;
    progress.step();
  }
  progress.end();
  return text;
}

describe("progress", () => {
  it("counts long work on one line of a terminal, and leaves nothing behind", () => {
    const clear = "\r\u001b[K";
    assert.equal(written(300, true), `${clear}Reading articles: 2 of 3${clear}Reading articles: 3 of 3${clear}`);
  });

  it("is silent for short work, and where nobody watches", () => {
    assert.equal(written(10, true), "");
    assert.equal(written(300, false), "");
  });
});
