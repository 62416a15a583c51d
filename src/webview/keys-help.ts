import { getPart } from "./page.js";

/** The dialog that lists the keys. The browser keeps the focus in it, closes it on Escape and gives the focus back. */
export interface KeysHelp {
  readonly isOpen: boolean;
  open(): void;
}

/** Wires the dialog; a press beside it closes it. */
export function keepKeysHelp(): KeysHelp {
  const dialog = getPart("cc-keys");
  if (!(dialog instanceof HTMLDialogElement)) throw new Error("The list of keys is no dialog.");
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  return {
    get isOpen() {
      return dialog.open;
    },
    open: () => {
      if (!dialog.open) dialog.showModal();
    },
  };
}
