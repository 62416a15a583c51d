import type { Location as LspLocation, Range as LspRange, Position } from "vscode-languageserver";
import type { Location, Range } from "../core/rules/finding.js";
import type { LineIndex, Place } from "../core/text/line-index.js";
import type { Span } from "../core/text/span.js";

/** A place as the protocol counts: from 0. */
export function toPosition({ line, column }: Place): Position {
  return { line: line - 1, character: column - 1 };
}

/** A place as core counts: from 1. */
export function toPlace({ line, character }: Position): Place {
  return { line: line + 1, column: character + 1 };
}

export function toRange({ start, end }: Range): LspRange {
  return { start: toPosition(start), end: toPosition(end) };
}

export function toLspLocation({ file, start, end }: Location): LspLocation {
  return { uri: file, range: toRange({ start, end }) };
}

/** A span of a text as the protocol's range. */
export function spanRange(lines: LineIndex, { start, end }: Span): LspRange {
  return { start: toPosition(lines.placeOf(start)), end: toPosition(lines.placeOf(end)) };
}
