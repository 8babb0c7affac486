import type { Expression, Program } from "estree";

/** What may stand in an attribute without being code. */
export type Literal = string | number | boolean | null | Literal[] | { [name: string]: Literal };

/** The value of an expression that computes nothing: `{[1, "a"]}` → `[1, "a"]`; `undefined` for anything else. */
export function literalOf(program: Program | null | undefined): Literal | undefined {
  const [statement, ...more] = program?.body ?? [];
  if (statement?.type !== "ExpressionStatement" || more.length > 0) return undefined;
  return literalIn(statement.expression);
}

function literalIn(node: Expression): Literal | undefined {
  if (node.type === "Literal") return isPlain(node.value) ? node.value : undefined;
  if (node.type === "UnaryExpression" && node.operator === "-") return negative(literalIn(node.argument));
  if (node.type === "TemplateLiteral" && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  if (node.type === "ArrayExpression") return listOf(node.elements);
  if (node.type === "ObjectExpression") return recordOf(node.properties);
  return undefined;
}

type Elements = Extract<Expression, { type: "ArrayExpression" }>["elements"];
type Properties = Extract<Expression, { type: "ObjectExpression" }>["properties"];

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function negative(value: Literal | undefined): number | undefined {
  return typeof value === "number" ? -value : undefined;
}

function listOf(elements: Elements): Literal[] | undefined {
  const list: Literal[] = [];
  for (const element of elements) {
    const value = element && element.type !== "SpreadElement" ? literalIn(element) : undefined;
    if (value === undefined) return undefined;
    list.push(value);
  }
  return list;
}

function recordOf(properties: Properties): { [name: string]: Literal } | undefined {
  const record: { [name: string]: Literal } = {};
  for (const property of properties) {
    if (property.type !== "Property" || property.computed || property.kind !== "init") return undefined;
    const name = property.key.type === "Identifier" ? property.key.name : nameOf(property.key as Expression);
    const value = literalIn(property.value as Expression);
    if (name === undefined || value === undefined) return undefined;
    record[name] = value;
  }
  return record;
}

function nameOf(key: Expression): string | undefined {
  const value = literalIn(key);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** The other way round: a value as the expression that a JSX attribute holds. */
export function programOf(value: Literal): Program {
  return {
    type: "Program",
    sourceType: "module",
    comments: [],
    body: [{ type: "ExpressionStatement", expression: expressionOf(value) }],
  };
}

function expressionOf(value: Literal): Expression {
  if (Array.isArray(value)) return { type: "ArrayExpression", elements: value.map(expressionOf) };
  if (value === null || typeof value !== "object") return { type: "Literal", value, raw: JSON.stringify(value) };
  return {
    type: "ObjectExpression",
    properties: Object.entries(value).map(([name, inner]) => ({
      type: "Property",
      kind: "init",
      method: false,
      shorthand: false,
      computed: false,
      key: { type: "Literal", value: name, raw: JSON.stringify(name) },
      value: expressionOf(inner),
    })),
  };
}
