import jsep from "jsep";
import type { Interval } from "../quantities/interval.js";
import * as intervals from "./interval-arithmetic.js";

/** The longest formula that is read, and how deep it may nest: bounds on hostile input. */
const maxLength = 1_000;
const maxDepth = 40;

/** A formula's value, or one sentence on why it has none. */
export type FormulaResult =
  | { readonly ok: true; readonly value: Interval }
  | { readonly ok: false; readonly reason: "not-a-number" | "zero-baseline"; readonly message: string };

/**
 * Computes a formula over named intervals: `+ - * / ( )`, numbers, `min max mean abs`; anything else is refused. jsep
 * only parses; nothing is executed. Intervals propagate from end to end (semantics rule 7).
 */
export function computeFormula(formula: string, names: ReadonlyMap<string, Interval>): FormulaResult {
  if (formula.length > maxLength) return failed(`The formula is longer than ${maxLength} characters.`);
  try {
    const value = evaluate(jsep(formula), names, 0);
    const isOpen = [...names.values()].some(({ low, high }) => low === null || high === null);
    // From finite figures an infinite end is an overflow, not an open end.
    if (!isOpen && (value.low === null || value.high === null)) return failed("The formula's value is too large.");
    return { ok: true, value };
  } catch (error) {
    if (error instanceof FormulaFault) return { ok: false, reason: error.reason, message: error.message };
    // jsep throws on what it can't parse; a formula nested beyond the stack ends here too.
    return failed(`The formula can't be read: ${error instanceof Error ? error.message : "it is too deep"}.`);
  }
}

/** The names that a formula uses, in order of first use; empty when it can't be parsed. */
export function namesIn(formula: string): readonly string[] {
  return [...new Set(formula.match(/[A-Za-z_]\w*/g) ?? [])].filter((name) => !Object.hasOwn(functions, name));
}

class FormulaFault extends Error {
  constructor(
    message: string,
    readonly reason: "not-a-number" | "zero-baseline" = "not-a-number",
  ) {
    super(message);
  }
}

const functions: Record<string, (all: readonly Interval[]) => Interval> = {
  min: intervals.minimum,
  max: intervals.maximum,
  mean: intervals.mean,
  abs: ([only]) => intervals.absolute(only ?? { low: 0, high: 0 }),
};

function evaluate(node: jsep.Expression, names: ReadonlyMap<string, Interval>, depth: number): Interval {
  if (depth > maxDepth) throw new FormulaFault(`The formula nests deeper than ${maxDepth} levels.`);
  const inner = (next: unknown): Interval => evaluate(next as jsep.Expression, names, depth + 1);
  switch (node.type) {
    case "Literal": {
      if (typeof node.value !== "number") throw new FormulaFault("Only numbers can be computed with.");
      return { low: node.value, high: node.value };
    }
    case "Identifier": {
      const value = names.get(String(node.name));
      if (!value) throw new FormulaFault(`"${String(node.name)}" is not named under \`with\`.`);
      return value;
    }
    case "UnaryExpression":
      if (node.operator === "-") return intervals.negate(inner(node.argument));
      if (node.operator === "+") return inner(node.argument);
      break;
    case "BinaryExpression":
      return binary(String(node.operator), inner(node.left), inner(node.right));
    case "CallExpression":
      return call(node, inner);
  }
  throw new FormulaFault("A formula may hold numbers, names, + - * / ( ), min, max, mean and abs.");
}

function binary(operator: string, left: Interval, right: Interval): Interval {
  switch (operator) {
    case "+":
      return intervals.add(left, right);
    case "-":
      return intervals.subtract(left, right);
    case "*":
      return intervals.multiply(left, right);
    case "/": {
      const quotient = intervals.divide(left, right);
      if (!quotient) throw new FormulaFault("The formula divides by a value that can be zero.", "zero-baseline");
      return quotient;
    }
    default:
      throw new FormulaFault(`"${operator}" can't be computed: use + - * /.`);
  }
}

function call(node: jsep.Expression, inner: (next: unknown) => Interval): Interval {
  const callee = node.callee as jsep.Expression;
  const name = callee.type === "Identifier" ? String(callee.name) : "";
  const compute = Object.hasOwn(functions, name) ? functions[name] : undefined;
  const args = node.arguments as readonly jsep.Expression[];
  if (!compute) throw new FormulaFault(`"${name}" is no function here: use min, max, mean or abs.`);
  if (args.length === 0 || (name === "abs" && args.length > 1)) {
    throw new FormulaFault(`"${name}" has the wrong number of arguments.`);
  }
  return compute(args.map(inner));
}

function failed(message: string): FormulaResult {
  return { ok: false, reason: "not-a-number", message };
}
