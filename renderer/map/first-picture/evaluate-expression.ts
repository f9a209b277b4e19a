// The expressions of the style (style/*.ts) at one zoom and for one feature, as MapLibre would evaluate them, so that the
// first picture is drawn from the same style before MapLibre is there.

export interface ExpressionInput {
  readonly zoom: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometryType: string;
}

type Operator = (parts: readonly unknown[], evaluate: (part: unknown) => unknown) => unknown;

const operators: Readonly<Record<string, Operator>> = {
  literal: ([value]) => value,
  'to-number': (parts, evaluate) => parts.map(evaluate).map(toNumber).find(Number.isFinite) ?? 0,
  '+': (parts, evaluate) => parts.reduce<number>((sum, part) => sum + Number(evaluate(part)), 0),
  '*': (parts, evaluate) => parts.reduce<number>((product, part) => product * Number(evaluate(part)), 1),
  '-': ([a, b], evaluate) => Number(evaluate(a)) - Number(evaluate(b)),
  '%': ([a, b], evaluate) => Number(evaluate(a)) % Number(evaluate(b)),
  sqrt: ([a], evaluate) => Math.sqrt(Number(evaluate(a))),
  concat: (parts, evaluate) => parts.map((part) => String(evaluate(part) ?? '')).join(''),
  '==': ([a, b], evaluate) => evaluate(a) === evaluate(b),
  '!=': ([a, b], evaluate) => evaluate(a) !== evaluate(b),
  '!': ([a], evaluate) => !evaluate(a),
  all: (parts, evaluate) => parts.every((part) => evaluate(part)),
  in: ([needle, list], evaluate) => (evaluate(list) as readonly unknown[]).includes(evaluate(needle)),
  case: (parts, evaluate) => {
    const at = parts.findIndex(
      (part, index) => index % 2 === 0 && index < parts.length - 1 && evaluate(part),
    );
    return evaluate(at < 0 ? parts.at(-1) : parts[at + 1]);
  },
  match: ([input, ...cases], evaluate) => {
    const value = evaluate(input);
    const isMeant = (label: unknown) => (Array.isArray(label) ? label.includes(value) : label === value);
    const at = cases.findIndex(
      (label, index) => index % 2 === 0 && index < cases.length - 1 && isMeant(label),
    );
    return evaluate(at < 0 ? cases.at(-1) : cases[at + 1]);
  },
  step: ([input, first, ...stops], evaluate) => {
    const value = Number(evaluate(input));
    const at = stops.findLastIndex((stop, index) => index % 2 === 0 && Number(stop) <= value);
    return evaluate(at < 0 ? first : stops[at + 1]);
  },
  interpolate: ([curve, input, ...stops], evaluate) => {
    const value = Number(evaluate(input));
    const above = stops.findIndex((stop, index) => index % 2 === 0 && Number(stop) > value);
    if (above <= 0) return evaluate(above === 0 ? stops[1] : stops.at(-1));
    const [from, to] = [Number(stops[above - 2]), Number(stops[above])];
    const share = shareOf(value, from, to, baseOf(curve));
    return (1 - share) * Number(evaluate(stops[above - 1])) + share * Number(evaluate(stops[above + 1]));
  },
};

/** What an expression comes to. Throws for an operator that is not listed: the style would look other than MapLibre's. */
export function evaluateExpression(expression: unknown, input: ExpressionInput): unknown {
  if (!Array.isArray(expression)) return expression;
  const [name, ...parts] = expression as unknown as readonly [string, ...unknown[]];
  if (name === 'get') return input.properties[String(parts[0])] ?? null;
  if (name === 'zoom') return input.zoom;
  if (name === 'geometry-type') return input.geometryType;
  const operator = operators[name];
  if (!operator) throw new Error(`the first picture does not know the expression “${name}”`);
  return operator(parts, (part) => evaluateExpression(part, input));
}

function toNumber(value: unknown): number {
  return value === null || value === undefined || value === '' ? Number.NaN : Number(value);
}

function baseOf(curve: unknown): number {
  const [kind, base] = curve as readonly [string, number?];
  return kind === 'exponential' ? (base ?? 1) : 1;
}

function shareOf(value: number, from: number, to: number, base: number): number {
  if (base === 1) return (value - from) / (to - from);
  return (base ** (value - from) - 1) / (base ** (to - from) - 1);
}
