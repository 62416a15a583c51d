import { smallSizePx, textSizePx } from "./chart.js";
import { drawLabel, type Label } from "./label.js";
import { drawPoint } from "./markers.js";
import type { Ink } from "./palette.js";
import { drawStanding } from "./standing-sign.js";
import { group, type Markup } from "./svg.js";
import type { TimeSeries } from "./time-plot-spec.js";
import { wrapLabel } from "./wrap-label.js";

/** The series of a picture with their signs, a line or two each. */
export interface PlacedLegend {
  readonly bottom: number;
  draw(ink: Ink): readonly Markup[];
}

const signWidth = 18;
const keyWidth = 14;
const nameLine = 15;
const smallLine = 14;
const rowGap = 3;

/** Places a line for each series: whether it agrees, its mark, who it is, what it comes to, and what to know of it. */
export function placeLegend(
  series: readonly TimeSeries[],
  omitted: number,
  { left, right }: { readonly left: number; readonly right: number },
  top: number,
): PlacedLegend {
  const x = left + signWidth + keyWidth;
  const face = { sizePx: textSizePx };
  const small = { sizePx: smallSizePx };
  let y = top;
  const rows = series.map((one) => {
    const first = y;
    const words = wordsOf(one);
    const name = wrapLabel(words, right - x, 3, face);
    const labels = name.lines.map((text, line): Label => {
      const full = name.cut ? words : undefined;
      return { text, x, baseline: first + 12 + line * nameLine, anchor: "start", ...face, role: "text", full };
    });
    y += labels.length * nameLine;
    const whole = one.notes.join(" · ");
    const notes = whole === "" ? { lines: [], cut: false } : wrapLabel(whole, right - x, 4, small);
    for (const text of notes.lines) {
      const full = notes.cut ? whole : undefined;
      labels.push({ text, x, baseline: y + 11, anchor: "start", ...small, role: "soft", italic: true, full });
      y += smallLine;
    }
    y += rowGap;
    return { one, labels, middle: first + 8 };
  });
  const more: Label = { text: `and ${omitted} more`, x, baseline: y + 12, anchor: "start", ...small, role: "soft" };
  return {
    bottom: omitted > 0 ? y + smallLine : y,
    draw: (ink) => [
      ...rows.map(({ one, labels, middle }) =>
        group(
          { class: "cc-row" },
          ...(one.standing === "both" ? [] : [drawStanding(one.standing, left + 6, middle, ink)]),
          drawPoint(left + signWidth + 5, middle, 4, { mark: one.mark, hollow: one.standing === "not-counted" }, ink),
          ...labels.map((label) => drawLabel(label, ink)),
        ),
      ),
      ...(omitted > 0 ? [drawLabel(more, ink)] : []),
    ],
  };
}

function wordsOf({ party, detail, summary }: TimeSeries): string {
  const who = detail === null ? party : `${party} · ${detail}`;
  return summary === null ? who : `${who}: ${summary.text}`;
}
