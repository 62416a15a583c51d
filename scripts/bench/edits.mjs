import { parseDocument } from "yaml";
import { compileSources } from "./core.mjs";
import { median, ms } from "./times.mjs";

const size = 2000;
const runs = 9;

/**
 * Edits of a claim set with 2,000 claims and 2,000 critiques: how long each takes until its lines are known and checked, and
 * until the edited claim set, and the article by it, are read again. Beside it, in the same run, what an editor of YAML does
 * that knows nothing of claim sets: the `yaml` package reads the whole file and writes it anew.
 * @param {(...cells: string[]) => void} line prints what was measured, its budget and a peer
 */
export async function benchEdits(line) {
  await compileSources();
  const { parseArticle } = await import("../../out/src/core/article/parse-article.js");
  const { addClaim } = await import("../../out/src/core/claims/edits/add-claim.js");
  const { addCritique } = await import("../../out/src/core/claims/edits/add-critique.js");
  const { addReply } = await import("../../out/src/core/claims/edits/add-reply.js");
  const { exemptClaim } = await import("../../out/src/core/claims/edits/exempt-claim.js");
  const { renameId } = await import("../../out/src/core/claims/edits/rename-id.js");
  const { setStatus } = await import("../../out/src/core/claims/edits/set-status.js");
  const { parseClaimSet } = await import("../../out/src/core/claims/parse-claim-set.js");
  const { readArticle } = await import("../../out/src/core/reading.js");
  const { applyEdits } = await import("../../out/src/core/text/text-edit.js");

  /** @typedef {import("../../out/src/core/claims/claim-set.js").ClaimSet} ClaimSet */
  /** @typedef {import("../../out/src/core/claims/check-edits.js").ClaimSetEdit} ClaimSetEdit */

  const { text, claims } = madeUp();
  const article = parseArticle(text, { format: "markdown" });
  /** @type {readonly (readonly [string, (claimSet: ClaimSet, run: number) => ClaimSetEdit])[]} */
  const edits = [
    [
      "a reply",
      (set, run) => addReply(set, `k${run * 7}`, { by: "ann", body: "Which page?\n\nOf the *second* print?" }),
    ],
    ["accept, and why", (set, run) => setStatus(set, `k${run * 11}`, "accepted", "It says so.")],
    [
      "a critique",
      (set, run) => addCritique(set, { about: [`c${run}`], by: "ann", kind: "no-variance", body: "Of how many?" }),
    ],
    ["a claim", (set, run) => addClaim({ article, claimSet: set }, wordsOf(text, run * 13))],
    ["an exemption", (set, run) => exemptClaim(set, `c${run * 3}`, "a guess")],
    ["another id for a claim", (set, run) => renameId(set, "claim", `c${1000 + run}`, `district-${run}`)],
  ];
  const whole = timesOf(() => String(parseDocument(claims)));
  const peer = `yaml, parse and write: ${ms(median(whole))}`;
  let claimSet = parseClaimSet("districts.claims.yaml", claims);
  const input = { articleFile: "districts.md", article, tables: new Map() };
  let reading = readArticle({ ...input, claimSet });
  const again = [];
  for (const [what, edit] of edits) {
    const times = [];
    for (let run = 0; run < runs; run++) {
      const started = performance.now();
      const edited = edit(claimSet, run);
      times.push(performance.now() - started);
      if (edited.kind === "refused") throw new Error(edited.message);
      const after = applyEdits(claimSet.text, edited.edits);
      const applied = performance.now();
      claimSet = parseClaimSet(claimSet.file, after, "claim-set", claimSet);
      reading = readArticle({ ...input, claimSet }, { reading, edits: [] });
      // The rules are checked once somebody asks what they found.
      void reading.findings;
      again.push(performance.now() - applied);
    }
    line(`edit of 2,000 claims and critiques: ${what}`, spread(times), "100 ms", peer);
  }
  line("edit of 2,000 claims and critiques: all read again", spread(again), "200 ms", peer);
}

/** @param {readonly number[]} times */
function spread(times) {
  return `${ms(median(times))}, worst ${ms(Math.max(...times))}`;
}

/** An article of as many districts, and a claim set with a claim and an answered critique for each. */
function madeUp() {
  const districts = Array.from({ length: size }, (_, index) => index);
  const text = districts
    .map((index) => `District ${index} has ${treesOf(index)} trees, by its last count.\n`)
    .join("\n");
  const claims = districts.map(
    (index) => `  c${index}:
    quote: has ${treesOf(index)} trees
    by: ben
    evidence:
      - { table: trees, where: { district: d${index} }, value: trees }
`,
  );
  const critiques = districts.map(
    (index) => `  k${index}:
    about: [c${index}]
    by: ann
    kind: version-mismatch
    status: open
    body: |
      The count of district ${index} has bushes in it.

      See *page* ${index} of the survey.
    replies:
      - by: ben
        date: 2024-01-01
        body: |
          So it says, but of the year before.
`,
  );
  const head = `countercheck: 1 # made up
parties:
  ann: { name: Ann }
  ben: { name: Ben }
tables:
  trees: { path: trees.csv, key: district }
`;
  return { text, claims: `${head}claims:\n${claims.join("\n")}\ncritiques:\n${critiques.join("\n")}` };
}

/** @param {number} index */
function treesOf(index) {
  return 10_000 + index * 7;
}

/** The words of a district in the article. @param {string} text @param {number} index */
function wordsOf(text, index) {
  const start = text.indexOf(`District ${index} has`);
  return { start, end: text.indexOf(",", start) };
}

/** @param {() => unknown} act */
function timesOf(act) {
  return Array.from({ length: 3 }, () => {
    const started = performance.now();
    act();
    return performance.now() - started;
  });
}
