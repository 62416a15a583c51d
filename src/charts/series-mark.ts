import type { ClaimSet } from "../core/claims/claim-set.js";
import { hueCount, shadeCount } from "./hues.js";
import { inkOf, type Theme, type Tone } from "./palette.js";

/** The shapes of points, in the order in which a family's builds take them. */
export const shapes = ["circle", "square", "diamond", "triangle", "hexagon", "wedge"] as const;
export type Shape = (typeof shapes)[number];

/** How a series is drawn wherever it occurs: its family's hue, its own shade and shape. */
export interface SeriesMark extends Tone {
  readonly shape: Shape;
}

/**
 * The mark of a series. Families take hues, and builds of a family shades and shapes, in the order in which the claim set
 * declares them, so that a series added at the end changes no other. Null, and a series that isn't declared, get a
 * mark without a hue.
 */
export function seriesMark(id: string | null, series: ClaimSet["series"]): SeriesMark {
  const declared = id === null ? undefined : series.get(id);
  if (id === null || declared === undefined) return unknownMark;
  const family = familyOf(id, declared.spec.family);
  const families: string[] = [];
  let build = -1;
  for (const [other, { spec }] of series) {
    const name = familyOf(other, spec.family);
    if (!families.includes(name)) families.push(name);
    if (name === family) build++;
    if (other === id) break;
  }
  return markAt(families.indexOf(family), build);
}

/** The mark of a party whose figures belong to no series; its hue is taken from the far end, clear of the families'. */
export function partyMark(id: string | null, parties: ClaimSet["parties"]): SeriesMark {
  const index = id === null ? -1 : [...parties.keys()].indexOf(id);
  if (index < 0) return unknownMark;
  return markAt(hueCount - 1 - (index % hueCount), Math.floor(index / hueCount));
}

/** A series' colour in a theme, as "#rrggbb": for legends and marks outside of charts. */
export function seriesColour(id: string | null, series: ClaimSet["series"], theme: Theme): string {
  return inkOf(theme).series(seriesMark(id, series));
}

/** How something is drawn that belongs to no series and no party. */
export const unknownMark: SeriesMark = { hue: null, shade: 0, shape: "circle" };

function markAt(hue: number, build: number): SeriesMark {
  return { hue: hue % hueCount, shade: build % shadeCount, shape: shapes[build % shapes.length] ?? "circle" };
}

/** A series without a family is one of its own; the prefix keeps it apart from a family of the same name. */
function familyOf(id: string, family: string | undefined): string {
  return family === undefined ? `series ${id}` : `family ${family}`;
}
