/** How large a file may be to be read, in bytes. */
export interface Limits {
  readonly article: number;
  /** Claim sets, included files and `countercheck.yaml`. */
  readonly claimSet: number;
  readonly table: number;
}

/** The caps in force unless a caller says otherwise; strangers' files are read, so there must be some. */
export const defaultLimits: Limits = { article: 20_000_000, claimSet: 5_000_000, table: 256_000_000 };

/** The size in bytes from which on a table is read in the background, where somebody waits for an answer meanwhile. */
export const largeTable = 1_000_000;

/** How large an image may be to stand in a page to share, and all of them together, each place counted; in bytes. */
export const maxImage = 4_000_000;
export const maxImages = 16_000_000;

/** How many image files of an article are looked at for a page to share. */
export const maxImageFiles = 1000;

/** How many files an `include` tree may have; a bound on circles of links and on generated nonsense. */
export const maxIncludes = 64;

/** How many files of a folder are looked at, how many claim sets are taken up, and how deep the search goes. */
export const maxEntries = 200_000;
export const maxClaimSets = 10_000;
export const maxDepth = 64;

/** How many articles are compared with the fingerprints of claim sets that name no path. */
export const maxFingerprinted = 500;

/** How many tables that no claim set declares are searched for evidence, and how large all of them may be, in bytes. */
export const maxSearchedTables = 300;
export const maxSearchedBytes = 128_000_000;
