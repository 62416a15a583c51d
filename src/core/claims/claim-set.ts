import type { Finding, Location } from "../rules/finding.js";
import type { ReadYaml } from "./read-yaml.js";
import type { ClaimSetData, PartySpec, SeriesSpec, SourceSpec, TableSpec, TermSpec } from "./schema.js";

/** Something that a claim set or one of its included files declares, and where. */
export interface Declared<Spec> {
  readonly spec: Spec;
  readonly file: string;
  readonly location: Location;
}

/** A path into the YAML document: keys and list indexes. */
export type YamlPath = readonly (string | number)[];

/** A claim set as parsed: what is usable, and findings on what is not. */
export interface ClaimSet {
  /** The name under which the workspace knows the file. */
  readonly file: string;
  readonly text: string;
  /** The text as it was read, for edits that keep its style. */
  readonly yaml: ReadYaml;
  /** What could be read; broken entries are left out and have a finding. */
  readonly data: ClaimSetData;
  readonly findings: readonly Finding[];
  /** A claim set of another format version: shown, never written. */
  readonly readOnly: boolean;
  readonly parties: ReadonlyMap<string, Declared<PartySpec>>;
  readonly sources: ReadonlyMap<string, Declared<SourceSpec>>;
  readonly tables: ReadonlyMap<string, Declared<TableSpec>>;
  readonly terms: ReadonlyMap<string, Declared<TermSpec>>;
  readonly series: ReadonlyMap<string, Declared<SeriesSpec>>;
  /** Where the value at a path stands; the nearest existing parent when there is none. */
  locate(path: YamlPath): Location;
  /** Where the key at a path stands; the nearest existing parent when there is none. */
  locateKey(path: YamlPath): Location;
}
