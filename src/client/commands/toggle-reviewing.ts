import * as vscode from "vscode";
import { toggleReviewing as toggle } from "../critiques/reviewing.js";
import type { Command } from "./command.js";

/** Switches reviewing mode on or off, and says which. */
export const toggleReviewing: Command = {
  id: "countercheck.toggleReviewing",
  run: async () => {
    const isOn = await toggle();
    const message = isOn
      ? "Reviewing is on: choose + beside a line, or select words first, to raise a critique."
      : "Reviewing is off.";
    void vscode.window.setStatusBarMessage(`$(comment) ${message}`, 8000);
  },
};
