import * as z from "zod";
import type { YamlPath } from "./claim-set.js";
import { claimSetSchema } from "./schema.js";

/** A key that the schema knows in some map. */
export interface SchemaKey {
  readonly name: string;
  /** What it means; empty where the schema says nothing. */
  readonly meaning: string;
  /** Whether it must stand there. */
  readonly needed: boolean;
  /** Whether its value is a map or a list of several lines rather than a text. */
  readonly isDeep: boolean;
}

/** The keys that may stand in the map at a path of a claim set; none where keys are free, or where no map stands. */
export function schemaKeysAt(path: YamlPath): readonly SchemaKey[] {
  return schemasAt(path).flatMap((schema) =>
    schema instanceof z.ZodObject
      ? Object.entries(schema.shape as Readonly<Record<string, z.core.$ZodType>>).map(([name, value]) => ({
          name,
          meaning: meaningOf(value),
          needed: !(value instanceof z.ZodOptional),
          isDeep: alternativesOf(value).every((one) => !isText(one)),
        }))
      : [],
  );
}

/** The words that the schema allows at a path, where it allows only some. */
export function schemaWordsAt(path: YamlPath): readonly string[] {
  return schemasAt(path).flatMap((schema) => (schema instanceof z.ZodEnum ? schema.options.map(String) : []));
}

/** What a key at a path means, in the schema's words; null where the schema says nothing of it. */
export function schemaMeaningOf(path: YamlPath): string | null {
  const key = path.at(-1);
  if (key === undefined) return null;
  return schemaKeysAt(path.slice(0, -1)).find(({ name }) => name === key)?.meaning || null;
}

function schemasAt(path: YamlPath): readonly z.core.$ZodType[] {
  let schemas = alternativesOf(claimSetSchema);
  for (const step of path) schemas = schemas.flatMap((schema) => inside(schema, step)).flatMap(alternativesOf);
  return schemas;
}

function inside(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return typeof step === "number" ? [schema.element] : [];
  if (schema instanceof z.ZodTuple) return schema.def.items.slice(0, typeof step === "number" ? undefined : 0);
  if (schema instanceof z.ZodRecord) return typeof step === "string" ? [schema.valueType] : [];
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>;
  const value = typeof step === "string" && Object.hasOwn(shape, step) ? shape[step] : undefined;
  return value === undefined ? [] : [value];
}

/** The schemas that a value may follow, without what wraps them. */
function alternativesOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return alternativesOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return alternativesOf(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternativesOf);
  return [schema];
}

function isText(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString || schema instanceof z.ZodEnum;
}

function meaningOf(schema: z.core.$ZodType): string {
  const own = z.globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  return schema instanceof z.ZodOptional ? meaningOf(schema.unwrap()) : "";
}
