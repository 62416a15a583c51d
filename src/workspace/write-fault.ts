/** Why a file could not be written, as the end of a sentence, by the codes that mean something of their own there. */
export function writeFault(error: unknown, known: Readonly<Record<string, string>>): string {
  const code = codeOf(error);
  if (code !== undefined && Object.hasOwn(known, code)) return known[code] ?? "";
  if (code === "EROFS") return "its disk is read-only.";
  if (code === "ENOSPC") return "the disk is full.";
  return `the system says “${error instanceof Error ? error.message : String(error)}”.`;
}

/** The system's code of an error, like ENOENT. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
