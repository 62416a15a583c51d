import { fileRules } from "../out/src/core/rules/file-rules.js";
import { rules } from "../out/src/core/rules/table-of-rules.js";
import { readExample, wholeClaimSet } from "../out/src/workspace/read-example.js";

/** @typedef {import("../src/core/rules/rule.js").Example} Example */
/** @typedef {import("../src/core/rules/rule.js").Examples} Examples */
/** @typedef {{ id: string, severity: string, reason: string, semantics?: readonly number[], remedy?: string, examples: Examples | null }} Documented */

/**
 * The pages of all rules and their list, from the rules' own tables: each text by its path. What a rule says is what it
 * says of its bad example.
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
export async function rulePages() {
  /** @type {readonly Documented[]} */
  const onFiles = Object.entries(fileRules).map(([id, rule]) => ({ id, ...rule }));
  const pages = await Promise.all(
    [...rules, ...onFiles].map(async (rule) => /** @type {const} */ ([`docs/rules/${rule.id}.md`, await page(rule)])),
  );
  return new Map([...pages, ["docs/rules/README.md", list(rules, onFiles)]]);
}

const generated = "<!-- Generated from src/core/rules by `npm run generate`; edit the rule instead. -->";

/**
 * @param {readonly Documented[]} onReadings
 * @param {readonly Documented[]} onFiles
 */
function list(onReadings, onFiles) {
  return `# Rules

${generated}

Each finding names the rule that speaks. These look at an article, its claims and their evidence:

${table(onReadings)}

And these look at the files themselves: claim sets, tables and what they name:

${table(onFiles)}

## How grave a finding is

\`rules:\` sets it, from quiet to loud: \`off\`, \`hint\`, \`information\`, \`warning\`, \`error\`. In \`countercheck.yaml\` at the
root of the repository it holds for every article, in a claim set for that claim set's article alone; where both speak,
the claim set wins. The editor and the command line read the same files, so they agree.

\`\`\`yaml
rules: { unlinked-number: warning, thin-anchor: off }
\`\`\`

A claim can allow a rule, with the reason. It is spared that rule's findings then, and \`unused-allow\` tells when the
allowance is no longer needed.

\`\`\`yaml
claims:
  growth:
    quote: sales rose 14 %
    allow: { contradicted: the table was corrected in March, after this was written }
\`\`\`
`;
}

/** @param {readonly Documented[]} documented */
function table(documented) {
  const rows = documented
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, severity, reason }) => `| [${id}](${id}.md) | ${severity} | ${reason.replaceAll("|", "\\|")} |`);
  return ["| rule | severity | why |", "|-|-|-|", ...rows].join("\n");
}

/** @param {Documented} rule */
async function page(rule) {
  const { id, severity, reason, semantics = [], remedy, examples } = rule;
  const [finding] = examples ? (await readExample(examples.bad)).filter((one) => one.rule === id) : [];
  const links = semantics.map((number) => `[rule ${number}](../semantics.md)`);
  const parts = [
    `# ${id}`,
    generated,
    reason,
    `Severity: \`${severity}\`${severity === "off" ? " until you turn it on" : ""}.${
      links.length > 0 ? ` It rests on ${links.join(" and ")} of what it means to agree.` : ""
    }`,
    remedy && `What to do: ${lowerFirst(remedy)}`,
    finding && `It says, of the first example below:\n\n> ${finding.message}`,
    examples && `## An example\n\n${files(examples.bad)}`,
    examples &&
      `## Without the finding\n\n${[files(changed(examples)), ...gone(examples)].filter(Boolean).join("\n\n")}`,
    `## How to change it\n\nIn the claim set, or in \`countercheck.yaml\` for the whole repository ([more](README.md)):`,
    fenced("yaml", `rules: { ${id}: ${severity === "error" ? "warning" : severity === "off" ? "warning" : "off"} }`),
    finding?.claim && `On one claim, with the reason:\n\n${allowance(id, finding.claim)}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/**
 * The files of the good example that differ from those of the bad one.
 * @param {Examples} examples
 * @returns {Partial<Example>}
 */
function changed({ bad, good }) {
  return {
    ...(good.article === bad.article ? {} : { article: good.article }),
    ...(good.claims === bad.claims ? {} : { claims: good.claims }),
    tables: different(bad.tables, good.tables),
    files: different(bad.files, good.files),
  };
}

/**
 * A sentence for each file of the bad example that the good one lacks.
 * @param {Examples} examples
 */
function gone({ bad, good }) {
  const left = { ...good.tables, ...good.files };
  const lost = Object.keys({ ...bad.tables, ...bad.files }).filter((path) => !Object.hasOwn(left, path));
  return lost.map((path) => `\`${path}\` isn't there.`);
}

/**
 * @param {Readonly<Record<string, string>> | undefined} before
 * @param {Readonly<Record<string, string>> | undefined} after
 */
function different(before = {}, after = {}) {
  return Object.fromEntries(Object.entries(after).filter(([path, text]) => before[path] !== text));
}

/** @param {string} sentence */
function lowerFirst(sentence) {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** @param {Partial<Example>} example */
function files({ article, claims, tables = {}, files: others = {} }) {
  const parts = [
    article === undefined ? "" : file("article.md", "markdown", article),
    claims === undefined ? "" : file("article.claims.yaml", "yaml", wholeClaimSet(claims)),
    ...Object.entries(tables).map(([path, text]) => file(path, "csv", text)),
    ...Object.entries(others).map(([path, text]) => file(path, "yaml", text)),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/**
 * @param {string} path
 * @param {string} language
 * @param {string} text
 */
function file(path, language, text) {
  return `\`${path}\`${text === "" ? " is empty." : `:\n\n${fenced(language, text)}`}`;
}

/**
 * @param {string} language
 * @param {string} text
 */
function fenced(language, text) {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/**
 * @param {string} id
 * @param {string} claim
 */
function allowance(id, claim) {
  return fenced("yaml", `claims:\n  ${claim}:\n    allow: { ${id}: why it may stand }`);
}
