import type { Article } from "../core/article/parse-article.js";
import type { ClaimSet } from "../core/claims/claim-set.js";
import type { Table } from "../core/evidence/table.js";
import type { Files, Unread } from "./files.js";
import { defaultLimits, type Limits } from "./limits.js";
import { createParsedCache, type ParsedCache } from "./parsed-cache.js";
import type { Parsed } from "./read-parsed.js";

/** Where to read, how much, and what was parsed before. The caller owns it for as long as it reads. */
export interface Workspace {
  readonly files: Files;
  /** The folder that no path may leave, wherever its claim set lies; null where the claim set's surroundings decide. */
  readonly root: string | null;
  /** Open folders, as they are now: a claim set inside one may not leave it, and claim sets are searched for there. */
  readonly folders: readonly string[];
  /** How a text is written that was never saved, so that no name tells; null for files. */
  readonly unsavedFormat: (file: string) => "markdown" | "plain" | null;
  readonly limits: Limits;
  readonly largeTables: LargeTables;
  readonly articles: ParsedCache<Parsed<Article> | Unread>;
  readonly claimSets: ParsedCache<Parsed<ClaimSet> | Unread>;
  readonly tables: ParsedCache<Parsed<Table> | Unread>;
  /** Claim sets that were only searched for a name, unparsed. */
  readonly texts: ParsedCache<Parsed<string> | Unread>;
}

/**
 * `awaited`: a reading waits for its tables, and those that were used last are kept. `in-background`: a reading is there
 * at once and large tables are pending in it; all are kept until `letGoOfTables`.
 */
export type LargeTables = "awaited" | "in-background";

/** What a workspace may be told. */
export interface WorkspaceOptions {
  readonly root?: string | null;
  readonly folders?: readonly string[];
  readonly unsavedFormat?: Workspace["unsavedFormat"];
  readonly limits?: Partial<Limits>;
  readonly largeTables?: LargeTables;
}

/** What is kept of each kind, in characters of source text; the parsed form is a small multiple. */
const keptLength = { articles: 16_000_000, claimSets: 16_000_000, tables: 64_000_000, texts: 8_000_000 } as const;

/** A workspace over some way to read, with the default limits unless told otherwise. */
export function createWorkspace(
  files: Files,
  {
    root = null,
    folders = [],
    unsavedFormat = () => null,
    limits = {},
    largeTables = "awaited",
  }: WorkspaceOptions = {},
): Workspace {
  return {
    files,
    root,
    folders,
    unsavedFormat,
    limits: { ...defaultLimits, ...limits },
    largeTables,
    articles: createParsedCache(keptLength.articles),
    claimSets: createParsedCache(keptLength.claimSets),
    tables: createParsedCache(
      // A table that made room for another of the same reading would be read again and again.
      largeTables === "in-background" ? Number.POSITIVE_INFINITY : keptLength.tables,
    ),
    texts: createParsedCache(keptLength.texts),
  };
}
