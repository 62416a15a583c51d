/** The menus of the head: each opens below it from a button that names it in `data-menu`. */
export interface Menus {
  /** Opens a menu by its id, as its button does. */
  open(id: string): void;
}

/**
 * Opens and closes menus: one at a time; a press elsewhere, Escape, and the focus going elsewhere close it; Escape gives
 * the focus back to its button.
 */
export function watchMenus(bar: HTMLElement): Menus {
  const buttons = [...bar.querySelectorAll<HTMLElement>("button[data-menu]")];
  const menuOf = (button: HTMLElement): HTMLElement | null => document.getElementById(button.dataset.menu ?? "");
  const show = (shown: HTMLElement | null): void => {
    for (const button of buttons) {
      const menu = menuOf(button);
      button.setAttribute("aria-expanded", String(button === shown));
      if (menu) menu.hidden = button !== shown;
    }
  };
  const opened = (): HTMLElement | undefined => buttons.find((button) => menuOf(button)?.hidden === false);
  const open = (button: HTMLElement): void => {
    show(button);
    menuOf(button)?.querySelector<HTMLElement>("input, button, a")?.focus();
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      if (opened() === button) show(null);
      else open(button);
    });
  }
  bar.addEventListener("keydown", (event) => {
    const button = opened();
    if (event.key !== "Escape" || !button) return;
    // The page's own Escape takes the selection away; here it only closes the menu.
    event.stopPropagation();
    show(null);
    button.focus();
  });
  const closeUnlessIn = (target: EventTarget | null): void => {
    const button = opened();
    if (!button || !(target instanceof Node)) return;
    if (!button.contains(target) && !menuOf(button)?.contains(target)) show(null);
  };
  document.addEventListener("pointerdown", ({ target }) => closeUnlessIn(target));
  document.addEventListener("focusin", ({ target }) => closeUnlessIn(target));
  return {
    open: (id) => {
      const button = buttons.find(({ dataset }) => dataset.menu === id);
      if (button) open(button);
    },
  };
}
