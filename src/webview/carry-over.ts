/**
 * Changes a card's markup and carries over what a reader did in it: sections that were opened or closed, what was entered in
 * its form, and the focus. A form that says something other than the new one says so once more, as if it was entered now.
 */
export function carryOver(card: HTMLElement, change: () => void): void {
  const sections = sectionsOf(card);
  const entered = controlsOf(card).filter(isEntered);
  const focused = card.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  change();
  for (const [name, section] of sectionsOf(card)) {
    const before = sections.get(name);
    if (before) section.open = before.open;
  }
  const controls = controlsOf(card);
  const forms = new Set<HTMLFormElement>();
  for (const before of entered) {
    const now = controls.find((one) => nameOf(one) === nameOf(before));
    if (now && enter(now, before) && now.form) forms.add(now.form);
  }
  if (focused !== null && !card.contains(document.activeElement)) {
    controls.find((one) => nameOf(one) === focused)?.focus({ preventScroll: true });
  }
  for (const form of forms) form.dispatchEvent(new Event("input", { bubbles: true }));
}

type Control = HTMLInputElement | HTMLSelectElement;

/** The sections of a card by their heads, those of equal heads numbered. */
function sectionsOf(card: HTMLElement): ReadonlyMap<string, HTMLDetailsElement> {
  const sections = new Map<string, HTMLDetailsElement>();
  for (const section of card.querySelectorAll("details")) {
    const head = section.querySelector("summary")?.textContent ?? "";
    let name = head;
    for (let number = 2; sections.has(name); number++) name = `${head} ${number}`;
    sections.set(name, section);
  }
  return sections;
}

function controlsOf(card: HTMLElement): readonly Control[] {
  return [...card.querySelectorAll<Control>("form input, form select")];
}

/** A control's name in its form, with its value where several share the name; null for anything else. */
function nameOf(element: Element | null): string | null {
  if (element instanceof HTMLSelectElement) return element.name;
  if (!(element instanceof HTMLInputElement)) return null;
  return element.type === "checkbox" ? `${element.name} ${element.value}` : element.name;
}

/** Whether a control says something else than at first. */
function isEntered(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return control.value !== firstChoice(control);
  return control.type === "checkbox"
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue;
}

function firstChoice({ options }: HTMLSelectElement): string {
  return ([...options].find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? "";
}

/** Enters what another control says; false where this one has no such choice. */
function enter(control: Control, before: Control): boolean {
  if (control instanceof HTMLInputElement && before instanceof HTMLInputElement && control.type === "checkbox") {
    control.checked = before.checked;
    return true;
  }
  if (control instanceof HTMLSelectElement && ![...control.options].some(({ value }) => value === before.value))
    return false;
  control.value = before.value;
  return true;
}
