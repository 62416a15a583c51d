import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runMain } from "./failure.mjs";
import { root } from "./paths.mjs";

/**
 * Writes what is generated from the code's own tables: the claim set's JSON Schema and its reference, the kinds of critique, the
 * rules' pages and the pages' colours. `--check` writes nothing and fails when a file is not fresh. Needs the compiled sources
 * (`tsc -b`).
 */
runMain(async () => {
  const { values } = parseArgs({ options: { check: { type: "boolean" } } });
  const { claimSetJsonSchema } = await import("../out/src/core/claims/json-schema.js");
  const { paletteCss, reportPaletteCss } = await import("../out/src/render/palette-css.js");
  const { critiqueKinds } = await import("../out/src/core/critique-kinds.js");
  const { critiqueKindsPage } = await import("./critique-pages.mjs");
  const { rulePages } = await import("./rule-pages.mjs");
  const schema = claimSetJsonSchema();
  const example = await readFile(join(root, "docs/claim-set-example.claims.yaml"), "utf8");
  const files = new Map([
    ["media/claims.schema.json", `${JSON.stringify(schema, null, 2)}\n`],
    ["media/palette.css", paletteCss()],
    ["media/report-palette.css", reportPaletteCss()],
    ["docs/claim-set.md", reference(schema, example)],
    ["docs/critique-kinds.md", critiqueKindsPage(critiqueKinds)],
    ...(await rulePages()),
  ]);
  const stale = [];
  await mkdir(join(root, "docs/rules"), { recursive: true });
  for (const name of (await readdir(join(root, "docs/rules"))).map((name) => `docs/rules/${name}`)) {
    if (files.has(name)) continue;
    stale.push(name);
    if (!values.check) await rm(join(root, name));
  }
  for (const [name, wanted] of files) {
    const found = await readFile(join(root, name), "utf8").catch(() => "");
    if (found === wanted) continue;
    stale.push(name);
    if (!values.check) await writeFile(join(root, name), wanted);
  }
  if (values.check && stale.length > 0) {
    throw new Error(`${stale.join(", ")} is not what the code says: run npm run generate.`);
  }
  process.stdout.write(stale.length > 0 ? `wrote ${stale.join(", ")}\n` : "generated files are fresh\n");
});

/** @typedef {{ type?: string | string[], description?: string, properties?: Record<string, Schema>, required?: string[], additionalProperties?: Schema | false, items?: Schema | Schema[], anyOf?: Schema[], enum?: string[], pattern?: string }} Schema */

/**
 * The reference of the claim set as Markdown: a table of keys for each section.
 * @param {Schema} schema
 * @param {string} example
 */
function reference(schema, example) {
  const sections = Object.entries(schema.properties ?? {}).map(([name, section]) => {
    const entry = typeof section.additionalProperties === "object" ? section.additionalProperties : section;
    const isList = entry !== section;
    const about = `${section.description ?? ""}${isList && entry.properties ? " Each entry, by its id, has these keys:" : ""}`;
    return [`## \`${name}\``, about, keyTable(entry, ""), nestedTables(entry)].filter(Boolean).join("\n\n");
  });
  return `# The claim set

<!-- Generated from src/core/claims/schema.ts by \`npm run generate\`; edit that file instead. -->

A claim set is a YAML file beside the article: \`report.md\` has \`report.claims.yaml\`. It says what the article asserts,
which data that rests on, and what critics say. Countercheck reads every value as the text that stands there, so \`3.10\`
stays \`3.10\`. What it can't use gets a finding at its place; everything else goes on working. Paths use forward slashes,
are relative to the file and stay inside the workspace. How the cells of a table are read stands in [Tables](tables.md).

## A full example

\`\`\`yaml
${example.trim()}
\`\`\`

${sections.join("\n\n")}
`;
}

/**
 * @param {Schema} schema
 * @param {string} prefix
 */
function keyTable(schema, prefix) {
  const keys = Object.entries(schema.properties ?? {});
  if (keys.length === 0) return "";
  const rows = keys.map(([key, value]) => {
    const needed = schema.required?.includes(key) ? " (needed)" : "";
    return `| \`${prefix}${key}\` | ${shape(value)}${needed} | ${cell(value.description ?? "")} |`;
  });
  return ["| key | holds | meaning |", "|-|-|-|", ...rows].join("\n");
}

/**
 * The tables of entries that stand inside entries: evidence, columns, replies and the like.
 * @param {Schema} schema
 */
function nestedTables(schema) {
  return Object.entries(schema.properties ?? {})
    .flatMap(([key, value]) => {
      const inner = innerObject(value);
      return inner ? [`### \`${key}\` of an entry\n\n${keyTable(inner, "")}`] : [];
    })
    .join("\n\n");
}

/**
 * @param {Schema} schema
 * @returns {Schema | undefined}
 */
function innerObject(schema) {
  if (schema.properties && Object.keys(schema.properties).length > 1) return schema;
  const item = Array.isArray(schema.items) ? undefined : schema.items;
  const inner = item ?? (typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined);
  if (inner?.properties && Object.keys(inner.properties).length > 1) return inner;
  return schema.anyOf?.map(innerObject).find(Boolean);
}

/**
 * What a value looks like, in a few words.
 * @param {Schema} schema
 * @returns {string}
 */
function shape(schema) {
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(", ");
  if (schema.anyOf) return [...new Set(schema.anyOf.map(shape))].join(", or ");
  if (schema.type === "array") {
    if (Array.isArray(schema.items)) return `a pair \`[${schema.items.map(() => "x").join(", ")}]\``;
    return `a list of ${schema.items ? shape(schema.items) : "text"}`;
  }
  if (schema.properties?.["column"] && Object.keys(schema.properties).length === 1) return "`{ column: name }`";
  if (schema.type === "object") return schema.additionalProperties ? "entries by name" : "an entry";
  if (schema.pattern?.includes("%")) return "a percentage";
  return schema.pattern?.startsWith("^\\d") ? "a whole number" : "text";
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll("|", "\\|");
}
