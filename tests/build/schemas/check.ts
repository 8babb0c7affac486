import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";

// Their authors leave types unsaid where ajv would want them.
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);

const schemas = {
  csl: compiled("csl-data.json"),
  cff: compiled("citation-file-format.json"),
};

function compiled(file: string) {
  return ajv.compile(JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")));
}

/** What is wrong with `data` by a published schema, as `/0/type must be …`. */
export function breaches(schema: keyof typeof schemas, data: unknown): string[] {
  const validate = schemas[schema];
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
