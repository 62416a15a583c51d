import * as z from "zod";
import { claimSetSchema } from "./schema.js";

/**
 * The claim set's schema for editors, JSON Schema draft 7. Scalars are read as they are written, so where the engine
 * takes text the published schema lets people write text, a number or a boolean.
 */
export function claimSetJsonSchema(): object {
  return {
    ...z.toJSONSchema(claimSetSchema, {
      target: "draft-7",
      io: "input",
      override: ({ zodSchema, jsonSchema }) => {
        if (jsonSchema.type !== "string" || !z.globalRegistry.get(zodSchema)?.scalar) return;
        delete (jsonSchema as Record<string, unknown>).scalar;
        if (jsonSchema.pattern === undefined) Object.assign(jsonSchema, { type: ["string", "number", "boolean"] });
        else Object.assign(jsonSchema, { type: ["string", "number"] });
      },
    }),
    title: "Countercheck claim set",
  };
}
