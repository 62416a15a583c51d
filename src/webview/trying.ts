import type { Trial } from "../core/trial.js";
import { maxLeftOut, maxWidth } from "../protocol/trial.js";
import type { Host } from "./host.js";
import { setMarkup } from "./set-markup.js";

/** The forms in which readers take a claim otherwise. */
export interface Trying {
  /** Shows what a trial came to, unless the reader went on since. */
  receive(number: number, markup: string | null): void;
  /** The reading changed: what was tried last may come to something else. */
  renew(): void;
}

/** Asks for what a claim comes to whenever a reader changes something in its form. */
export function keepTrying(host: Host): Trying {
  let number = 0;
  /** The form of the last trial; null once it was taken back. */
  let asking: HTMLFormElement | null = null;

  const ask = (form: HTMLFormElement): void => {
    number++;
    asking = form;
    host.post({ kind: "trial", claim: form.dataset.claim ?? "", number, trial: trialIn(form) });
  };
  document.addEventListener("input", ({ target }) => {
    const form = formOf(target);
    if (!form) return;
    const width = widthIn(form);
    if (width && target === width) hedgeFor(width, form);
    const fault = width ? faultOf(width) : "";
    if (fault === "") return ask(form);
    // An answer that is still on its way is to what stood there before.
    asking = null;
    tell(form, fault);
  });
  document.addEventListener("submit", (event) => {
    if (formOf(event.target)) event.preventDefault();
  });
  document.addEventListener("reset", ({ target }) => {
    const form = formOf(target);
    if (!form) return;
    asking = null;
    tell(form, "");
  });
  return {
    receive: (answered, markup) => {
      if (answered !== number || !asking?.isConnected) return;
      setMarkup(resultOf(asking), markup ?? "<p>The claim isn't there any more.</p>");
    },
    renew: () => {
      if (asking?.isConnected) ask(asking);
    },
  };
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>("form.cc-trial") : null;
}

function resultOf(form: HTMLFormElement): Element {
  return form.querySelector(".cc-trial-result") ?? form;
}

/** Plain words in place of an answer. */
function tell(form: HTMLFormElement, words: string): void {
  const result = resultOf(form);
  setMarkup(result, "");
  result.textContent = words;
}

function widthIn(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>("input[name=width]");
}

/** Why a number is no width of a hedge, in the browser's words; empty where it is one, or none is given. */
function faultOf({ validity, validationMessage }: HTMLInputElement): string {
  return validity.rangeUnderflow || validity.rangeOverflow || validity.badInput ? validationMessage : "";
}

/** Who says how wide a hedge is means that there is one. */
function hedgeFor({ dataset }: HTMLInputElement, form: HTMLFormElement): void {
  const hedge = form.querySelector<HTMLSelectElement>("select[name=hedge]");
  if (hedge && (hedge.value === "none" || (hedge.value === "" && !("hedged" in dataset)))) hedge.value = "about";
}

/** What a form says; a width that nobody changed is the one in force anyway. */
function trialIn(form: HTMLFormElement): Trial {
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
  const width = widthIn(form);
  const isChanged = width !== null && width.value !== "" && width.value !== width.defaultValue;
  return {
    reading: text("reading"),
    hedge: text("hedge") as Trial["hedge"],
    width: isChanged ? Math.min(width.valueAsNumber / 100, maxWidth) : null,
    relation: text("relation") as Trial["relation"],
    withoutGiven: all("given"),
    withoutParties: all("party"),
    withSimilar: data.has("similar"),
  };
}
