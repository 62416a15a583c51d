import type { Validated } from "./validate-claim-set.js";

/** Data of a claim set as they were read: sections by their names. */
type Sections = Readonly<Record<string, unknown>>;

/** An entry that had no fault, and what was made of it. */
interface SoundEntry {
  readonly section: string;
  readonly id: string;
  readonly data: unknown;
}

/** Entries that were found sound, for as long as somebody holds them: the same object is sound again in the same place. */
const known = new WeakMap<object, SoundEntry>();

/** Sound entries by their section. */
type Sound = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** What has to be validated still, and what is known to be sound. */
export function withoutSound(sections: Sections): { readonly rest: Sections; readonly sound: Sound } {
  const rest: Record<string, unknown> = { ...sections };
  const sound = new Map<string, ReadonlyMap<string, unknown>>();
  for (const [section, entries] of Object.entries(sections)) {
    if (!isRecord(entries)) continue;
    const found = new Map<string, unknown>();
    const others: [string, unknown][] = [];
    for (const [id, entry] of Object.entries(entries)) {
      const before = isObject(entry) ? known.get(entry) : undefined;
      if (before?.section === section && before.id === id) found.set(id, before.data);
      else others.push([id, entry]);
    }
    if (found.size === 0) continue;
    rest[section] = Object.fromEntries(others);
    sound.set(section, found);
  }
  return { rest, sound };
}

/** The whole of what was validated, in its order; what of it had no fault is known from now on. */
export function withSound(validated: Validated, sections: Sections, sound: Sound): Validated {
  const faulty = new Set(validated.faults.map(({ path }) => JSON.stringify(path.slice(0, 2))));
  const data: Record<string, unknown> = { ...validated.data };
  for (const [section, entries] of Object.entries(sections)) {
    const made = Object.hasOwn(data, section) ? data[section] : undefined;
    if (!isRecord(entries) || !isRecord(made) || faulty.has(JSON.stringify([section]))) continue;
    const before = sound.get(section);
    const all: [string, unknown][] = [];
    for (const [id, entry] of Object.entries(entries)) {
      if (before?.has(id)) all.push([id, before.get(id)]);
      else if (Object.hasOwn(made, id)) {
        all.push([id, made[id]]);
        const isSound = isObject(entry) && isObject(made[id]) && !faulty.has(JSON.stringify([section, id]));
        if (isSound) known.set(entry, { section, id, data: made[id] });
      }
    }
    data[section] = Object.fromEntries(all);
  }
  return { ...validated, data: data as Validated["data"] };
}

function isRecord(value: unknown): value is Sections {
  return isObject(value) && !Array.isArray(value);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
