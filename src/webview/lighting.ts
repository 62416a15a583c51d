import { piecesOf } from "./marks.js";
import { type Page, slotsOf } from "./page.js";

/** What belongs to a claim wherever it is shown: its mark, its values in charts, a chart of its own, its card. */
const ofClaim = ".cc-mark, .cc-row[data-claim], .cc-figure[data-chart], .cc-card";

/**
 * Lights what belongs together: under the pointer or the focus a mark lights its values in the charts and its card, and a
 * value or a card lights its mark. Nothing moves by it.
 */
export function keepLighting(page: Page): void {
  let lit = "";
  const light = (claims: readonly string[]): void => {
    if (claims.join(" ") === lit) return;
    lit = claims.join(" ");
    for (const one of document.querySelectorAll(".cc-lit")) one.classList.remove("cc-lit");
    for (const one of claims.flatMap((claim) => partsOf(page, claim))) one.classList.add("cc-lit");
  };
  // Where the pointer is on nothing, what the keyboard is on stays lit: a page that scrolls moves under a resting pointer.
  const lightAt = (target: EventTarget | null): void => {
    const claims = claimsAt(target);
    light(claims.length > 0 ? claims : claimsAt(document.querySelector(":focus-visible")));
  };
  document.addEventListener("pointerover", ({ target }) => lightAt(target));
  document.addEventListener("focusin", ({ target }) => lightAt(target));
  document.documentElement.addEventListener("pointerleave", () => lightAt(null));
}

/** The claims of what an element stands in; a value of a chart may be of several. */
function claimsAt(target: EventTarget | null): readonly string[] {
  const part = target instanceof Element ? target.closest<HTMLElement | SVGElement>(ofClaim) : null;
  return part ? claimsOf(part) : [];
}

function claimsOf({ dataset }: HTMLElement | SVGElement): readonly string[] {
  const claim = dataset.claim ?? dataset.chart;
  return claim === undefined ? [] : [claim, ...(dataset.also?.split(" ") ?? [])];
}

function partsOf(page: Page, claim: string): readonly Element[] {
  const figures = [...page.article.querySelectorAll<HTMLElement>(".cc-figure")].filter(({ dataset }) =>
    dataset.claims?.split(" ").includes(claim),
  );
  const charts = figures.flatMap((figure): readonly Element[] =>
    figure.dataset.chart === undefined
      ? [...figure.querySelectorAll<SVGElement>(".cc-row[data-claim]")].filter((row) => claimsOf(row).includes(claim))
      : [figure],
  );
  const slots = slotsOf(page).filter(({ dataset }) => dataset.claim === claim);
  return [...piecesOf(page.article, claim), ...charts, ...slots];
}
