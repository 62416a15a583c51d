import fc from "fast-check";

/** How one section of a claim set is written. */
type Style = "block" | "lines" | "flow";

const anyStyle: fc.Arbitrary<Style> = fc.constantFrom("block", "block", "flow", "lines");

/** Data of a small claim set, as it is read. */
interface Data {
  readonly [section: string]: unknown;
}

const anyScalar = fc.constantFrom("x", "plain words", "it's so", "a: b", "95 %", "# no comment", "3.10");
const anyBody = fc.constantFrom(
  "One line.\n",
  "One line.",
  "Two\nlines.\n",
  "A\n\n- list\n- of two\n",
  "Kept:\n\n    code\n",
);

const anyReply = fc.record({ by: fc.constantFrom("ann", "Bob"), body: anyBody });
const anyCritique = fc.record(
  {
    about: fc.constantFrom(["first"], ["first", "second"], "t"),
    by: fc.constantFrom("ann", "ben"),
    status: fc.constantFrom("open", "answered"),
    because: anyScalar,
    body: anyBody,
    replies: fc.array(anyReply, { maxLength: 3 }),
  },
  { requiredKeys: ["about", "by", "body"] },
);
const anyClaim = fc.record(
  {
    quote: anyScalar,
    by: fc.constantFrom("ann", "ben"),
    evidence: fc.array(
      fc.constantFrom<Data>(
        { cell: "t/r/c" },
        { table: "t", where: { a: ["b", "c"] }, value: ["low", "high"] },
        { compute: "v", with: { v: "t/r/c" } },
      ),
      { maxLength: 2 },
    ),
    relates: fc.constant({ "rests-on": ["second"] }),
    exempt: anyScalar,
    settles: fc.constant(["more data"]),
  },
  { requiredKeys: ["quote"] },
);

const anyData: fc.Arbitrary<Data> = fc
  .record(
    {
      article: fc.constant({ path: "x.md", source: "paper" }),
      parties: fc.constant({ ann: { name: "Ann" }, ben: { name: "Ben", interest: "sells" } }),
      sources: fc.constant({ paper: { title: "The paper", party: "ann" } }),
      tables: fc.constant({ t: { path: "t.csv", key: "id", "reported-by": "ben", "read-in": "paper" } }),
      claims: fc.tuple(anyClaim, anyClaim).map(([first, second]) => ({ first, second })),
      exempt: fc.constantFrom({}, { "Figure #4": "a number" }),
      critiques: fc
        .array(anyCritique, { maxLength: 3 })
        .map((all) => Object.fromEntries(all.map((one, at) => [`c${at}`, one]))),
      rules: fc.constant({ "unlinked-number": "warning" }),
    },
    { requiredKeys: ["parties", "sources", "tables", "claims"] },
  )
  .map((data) => ({ countercheck: "1", ...data }));

/** A claim set's text in some hand, sound and with comments. */
export const anyClaimSetText: fc.Arbitrary<string> = fc
  .record({
    data: anyData,
    styles: fc.array(anyStyle, { minLength: 9, maxLength: 9 }),
    step: fc.constantFrom(2, 4),
    listStep: fc.constantFrom(0, 2),
    comments: fc.infiniteStream(fc.constantFrom("", "", "", "", "own", "trailing", "deep", "blank")),
    spaced: fc.boolean(),
    isEmptyWritten: fc.boolean(),
    lineBreak: fc.constantFrom("\n", "\r\n"),
    ends: fc.boolean(),
  })
  .map(({ data, styles, step, listStep, comments, spaced, isEmptyWritten, lineBreak, ends }) => {
    const lines: string[] = ["# head"];
    const write = (key: string, value: unknown, lead: string, indent: number): void => {
      const pad = " ".repeat(indent);
      const comment = comments.next().value ?? "";
      const trailing = comment === "trailing" ? "  # c, d: {" : "";
      const first = (text: string) => lines.push(lead + text);
      if (typeof value === "string" && value.includes("\n")) {
        const body = value.endsWith("\n") ? value.slice(0, -1) : value;
        first(`${keyOf(key)}: |${value.endsWith("\n") ? "" : "-"}${trailing}`);
        lines.push(...body.split("\n").map((line) => (line === "" ? "" : `${pad}${" ".repeat(step)}${line}`)));
      } else if (typeof value === "string" || isSmall(value)) {
        first(`${keyOf(key)}: ${flowOf(value)}${trailing}`);
        if (comment === "deep") lines.push(`${pad}    # deeper`);
      } else if (Array.isArray(value)) {
        first(`${keyOf(key)}:${trailing}`);
        for (const item of value) {
          const column = indent + listStep;
          if (comments.next().value === "own") lines.push(`${" ".repeat(column)}- ${flowOf(item)}`);
          else {
            const entries = Object.entries(item as Data);
            entries.forEach(([name, held], at) => {
              write(name, held, " ".repeat(column) + (at === 0 ? "- " : "  "), column + 2);
            });
          }
        }
      } else {
        first(`${keyOf(key)}:${trailing}`);
        const entries = Object.entries(value as Data);
        entries.forEach(([name, held], at) => {
          if (spaced && at > 0) lines.push("");
          if (comments.next().value === "own") lines.push(`${pad}${" ".repeat(step)}# about ${name}`);
          write(name, held, pad + " ".repeat(step), indent + step);
        });
      }
    };
    Object.entries(data).forEach(([key, value], index) => {
      const comment = comments.next().value;
      if (comment === "blank") lines.push("");
      if (comment === "own") lines.push(`# ── ${key}`);
      const style = styles[index] ?? "block";
      if (typeof value === "string") lines.push(`${key}: ${value}`);
      else if (Object.keys(value as Data).length === 0)
        lines.push(isEmptyWritten ? `${key}: {} # none yet` : `${key}:`);
      else if (style === "block") write(key, value, "", 0);
      else if (style === "flow") lines.push(`${key}: ${flowOf(value)}`);
      else {
        lines.push(`${key}: {`);
        const entries = Object.entries(value as Data);
        entries.forEach(([name, held], at) => {
          const comma = at < entries.length - 1 || comments.next().value === "" ? "," : "";
          lines.push(
            `    ${keyOf(name)}: ${flowOf(held)}${comma}${comments.next().value === "trailing" ? " # one" : ""}`,
          );
        });
        lines.push("  }");
      }
    });
    return lines.join(lineBreak) + (ends ? lineBreak : "");
  });

function flowOf(value: unknown): string {
  if (typeof value === "string") return /^[\w.-]+$/.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flowOf).join(", ")}]`;
  return `{ ${Object.entries(value as Data)
    .map(([key, held]) => `${keyOf(key)}: ${flowOf(held)}`)
    .join(", ")} }`;
}

function keyOf(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}

function isSmall(value: unknown): boolean {
  return Object.values(value as Data).every((held) => typeof held === "string");
}
