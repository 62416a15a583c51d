import type { NameUse } from "../core/claims/names-in.js";
import type { Reading } from "../core/reading.js";
import { fileRules } from "../core/rules/file-rules.js";
import { rules } from "../core/rules/table-of-rules.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { type HoverOptions, renderHover, verdictLine } from "./hover.js";
import { sourceWords } from "./words.js";

/** Columns beyond these are told by their number. */
const maxColumns = 12;

/** What a name in a claim set stands for, as Markdown; null where there is nothing more to say than what stands there. */
export function renderNameHover(
  name: Pick<NameUse, "kind" | "text" | "table" | "declares">,
  reading: Reading,
  options: HoverOptions,
): string | null {
  const { claimSet } = reading;
  const { kind, text } = name;
  switch (kind) {
    case "claim": {
      const claim = reading.claims.find(({ id }) => id === text);
      if (!claim) return null;
      return name.declares
        ? renderHover(claim, reading, options)
        : `“${escapeMarkdown(claim.anchor.text)}”\n\n${verdictLine(claim)}`;
    }
    case "subject":
      return (
        (["claim", "source", "table", "critique"] as const)
          .map((one) => renderNameHover({ ...name, kind: one, declares: false }, reading, options))
          .find((found) => found !== null) ?? null
      );
    case "critique": {
      const critiques = claimSet.data.critiques ?? {};
      const critique = Object.hasOwn(critiques, text) ? critiques[text] : undefined;
      return critique ? escapeMarkdown(critique.title ?? critique.body) : null;
    }
    case "source":
      return sourceLines(text, reading);
    case "party":
      return partyLine(text, reading);
    case "series": {
      const spec = claimSet.series.get(text)?.spec;
      return spec ? `**${escapeMarkdown(spec.label)}**` : null;
    }
    case "table":
      return tableLines(text, reading);
    case "rule":
      return ruleLine(text);
    case "reading":
    case "cell":
    case "column":
    case "text-of-cell":
    case "kind-of-critique":
      return null;
    default:
      return kind satisfies never;
  }
}

function sourceLines(id: string, { claimSet }: Reading): string | null {
  const declared = claimSet.sources.get(id);
  const words = sourceWords(claimSet, id);
  if (!declared || !words) return null;
  const { party } = declared.spec;
  const lines = [
    `**${escapeMarkdown(words.title)}**${words.byline === null ? "" : `, ${escapeMarkdown(words.byline)}`}`,
    party === undefined ? null : partyLine(party, { claimSet }),
    words.access === null ? null : `Seen: ${escapeMarkdown(words.access)}`,
    words.url === null ? null : escapeMarkdown(words.url),
  ];
  return lines.filter((line) => line !== null).join("\n\n");
}

function partyLine(id: string, { claimSet }: Pick<Reading, "claimSet">): string | null {
  const spec = claimSet.parties.get(id)?.spec;
  if (!spec) return null;
  return `**${escapeMarkdown(spec.name)}**${spec.interest === undefined ? "" : `: ${escapeMarkdown(spec.interest)}`}`;
}

function tableLines(id: string, { claimSet, tables }: Reading): string | null {
  const spec = claimSet.tables.get(id)?.spec;
  if (!spec) return null;
  const loaded = tables.get(id);
  const path = `**${escapeMarkdown(spec.path)}**`;
  if (!loaded || loaded.state === "pending") return `${path}, still being read`;
  if (loaded.state === "failed") return `${path}\n\n${escapeMarkdown(loaded.message)}`;
  const { columns, rowCount } = loaded.table;
  const more = columns.length > maxColumns ? ` and ${columns.length - maxColumns} more` : "";
  const named = escapeMarkdown(columns.slice(0, maxColumns).join(", "));
  return `${path}, ${rowCount} ${rowCount === 1 ? "row" : "rows"}\n\nColumns: ${named}${more}`;
}

function ruleLine(id: string): string | null {
  const ofFile = Object.entries(fileRules).find(([name]) => name === id)?.[1].reason;
  const reason = rules.find((rule) => rule.id === id)?.reason ?? ofFile;
  return reason === undefined ? null : escapeMarkdown(reason);
}
