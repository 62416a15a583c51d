import type { Trial } from "../core/trial.js";
import { maxLeftOut, maxWidth } from "../protocol/trial.js";
import type { Host } from "./host.js";
import { setMarkup } from "./set-markup.js";

/** The forms in which readers take a claim otherwise. */
export interface Trying {
  /** Shows what a trial came to, unless the reader went on since. */
  receive(number: number, markup: string | null): void;
}

/** Asks for what a claim comes to whenever a reader changes something in its form. */
export function keepTrying(host: Host): Trying {
  let number = 0;
  /** The form of the last trial, while its answer is awaited. */
  let asking: HTMLFormElement | null = null;

  document.addEventListener("input", ({ target }) => {
    const form = formOf(target);
    if (!form) return;
    const trial = trialIn(form);
    if (trial === null) return;
    asking = form;
    host.post({ kind: "trial", claim: form.dataset.claim ?? "", number: ++number, trial });
  });
  document.addEventListener("submit", (event) => {
    if (formOf(event.target)) event.preventDefault();
  });
  document.addEventListener("reset", ({ target }) => {
    const form = formOf(target);
    if (!form) return;
    asking = null;
    setMarkup(resultOf(form), "");
  });
  return {
    receive: (answered, markup) => {
      if (answered !== number || !asking?.isConnected) return;
      setMarkup(resultOf(asking), markup ?? "<p>The claim isn't there any more.</p>");
    },
  };
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>("form.cc-trial") : null;
}

function resultOf(form: HTMLFormElement): Element {
  return form.querySelector(".cc-trial-result") ?? form;
}

/** What a form says; null while its number is no width. */
function trialIn(form: HTMLFormElement): Trial | null {
  const data = new FormData(form);
  const text = (name: string): string | null => {
    const value = data.get(name);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const all = (name: string): readonly string[] =>
    data
      .getAll(name)
      .flatMap((value) => (typeof value === "string" ? value : []))
      .slice(0, maxLeftOut);
  const hedge = text("hedge");
  const width = Number(text("width")) / 100;
  const isHedged = hedge !== "none";
  if (isHedged && text("hedge") !== null && !(width > 0 && width <= maxWidth)) return null;
  return {
    reading: text("reading"),
    hedge: hedge as Trial["hedge"],
    width: data.has("width") && width > 0 && width <= maxWidth ? width : null,
    relation: text("relation") as Trial["relation"],
    withoutGiven: all("given"),
    withoutParties: all("party"),
    withSimilar: data.has("similar"),
  };
}
