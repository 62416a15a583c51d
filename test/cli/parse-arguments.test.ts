import assert from "node:assert/strict";
import { CouldNotRun } from "../../src/cli/could-not-run.js";
import { parseArguments } from "../../src/cli/parse-arguments.js";

const options = {
  format: { value: "json", summary: "" },
  root: { value: "DIR", summary: "" },
  stdio: { value: null, summary: "" },
} as const;

const parse = (...args: readonly string[]) => parseArguments(options, args);
const sentence = (...args: readonly string[]): string => {
  try {
    parse(...args);
  } catch (error) {
    if (error instanceof CouldNotRun) return error.message;
    throw error;
  }
  return "";
};

describe("a command's arguments", () => {
  it("are options in either spelling, flags, and all else in order", () => {
    assert.deepEqual(parse("a", "--format", "json", "b", "--root=x", "--stdio", "-"), {
      values: { format: "json", root: "x", stdio: "" },
      positionals: ["a", "b", "-"],
    });
  });

  it("are all else after two dashes, and a lone dash is a value", () => {
    assert.deepEqual(parse("--", "--format", "x").positionals, ["--format", "x"]);
    assert.equal(parse("--format", "-").values.format, "-");
  });

  it("that are wrong get a sentence with what there is", () => {
    assert.equal(sentence("--fromat", "json"), "There is no option --fromat. There are --format, --root, --stdio.");
    assert.equal(sentence("-f"), "There is no option -f. There are --format, --root, --stdio.");
    assert.equal(sentence("--__proto__"), "There is no option --__proto__. There are --format, --root, --stdio.");
    assert.equal(sentence("--format"), "--format needs a value: --format json.");
    assert.equal(sentence("--format="), "--format needs a value: --format json.");
    assert.equal(sentence("--format", "--root", "x"), "--format needs a value: --format json.");
    assert.equal(sentence("--stdio=yes"), "--stdio takes no value.");
    assert.equal(sentence("--root", "a", "--root", "b"), "--root is given twice; say it once.");
  });
});
