import type { z } from "astro/zod";

/** The names that an object of the schema has at a path. */
export function namesAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  let here: z.ZodType | undefined = schema;
  for (const key of path) here = step(open(here), key);
  const shape = shapeOf(open(here));
  return shape ? Object.keys(shape) : [];
}

interface Def {
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  getter?: () => z.ZodType;
  options?: z.ZodType[];
}

const defOf = (schema: z.ZodType | undefined): Def => (schema?.def ?? {}) as unknown as Def;
const shapeOf = (schema: z.ZodType | undefined) => defOf(schema).shape;

/** What stands within optional, default and lazy. */
function open(schema: z.ZodType | undefined): z.ZodType | undefined {
  const { innerType, getter } = defOf(schema);
  const inner = innerType ?? getter?.();
  return inner ? open(inner) : schema;
}

function step(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  const { shape, element, valueType } = defOf(schema);
  return shape?.[String(key)] ?? element ?? valueType;
}
