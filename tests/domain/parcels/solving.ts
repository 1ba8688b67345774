// Reckoning hidden cells back from what is written: whoever holds a parcel, and knows which figures add up to which, has a system of
// linear equations. A cell is solved where all of its solutions agree on it.
export type Tree = { figures: Record<string, number>; places: Tree[] };
/** Codes that are not written of each place. */
export type Out = ReadonlyMap<Tree, ReadonlySet<string>>;
/** `whole` is the sum of `parts`, in every place. */
export type Rule = { whole: string; parts: readonly string[] };

type Equation = Map<string, number>;

const NEAR = 1e-9;

/** Equations whose unknowns are the hidden cells, known terms left away: what is solved does not depend on them. */
function equationsOf(root: Tree, out: Out, rules: readonly Rule[]): { equations: Equation[]; cells: string[] } {
  const [names, equations, cells]: [Map<Tree, number>, Equation[], string[]] = [new Map(), [], []];
  const unknown = (place: Tree, code: string) =>
    out.get(place)?.has(code) && code in place.figures ? `${names.get(place)} ${code}` : null;
  const say = (terms: [string | null, number][]) => {
    const equation: Equation = new Map();
    for (const [cell, factor] of terms) if (cell) equation.set(cell, (equation.get(cell) ?? 0) + factor);
    if (equation.size > 0) equations.push(equation);
  };
  const visit = (place: Tree) => {
    names.set(place, names.size);
    for (const inner of place.places) visit(inner);
    for (const code of Object.keys(place.figures)) {
      const own = unknown(place, code);
      if (own) cells.push(own);
      if (place.places.length > 0)
        say([[own, -1], ...place.places.map((inner): [string | null, number] => [unknown(inner, code), 1])]);
    }
    for (const { whole, parts } of rules)
      if (whole in place.figures)
        say([[unknown(place, whole), -1], ...parts.map((part): [string | null, number] => [unknown(place, part), 1])]);
  };
  visit(root);
  return { equations, cells };
}

/** Takes `factor` times one equation from another. */
function subtract(from: Equation, one: Equation, factor: number): void {
  for (const [cell, value] of one) {
    const left = (from.get(cell) ?? 0) - factor * value;
    if (Math.abs(left) < NEAR) from.delete(cell);
    else from.set(cell, left);
  }
}

/** The hidden cells that can be solved: those an equation is left of alone, after elimination both ways. */
export function solved(root: Tree, out: Out, rules: readonly Rule[]): string[] {
  const { equations, cells } = equationsOf(root, out, rules);
  const reduced: { pivot: string; equation: Equation }[] = [];
  for (const equation of equations) {
    for (const { pivot, equation: other } of reduced) subtract(equation, other, equation.get(pivot) ?? 0);
    const [first] = equation;
    if (!first) continue;
    const [pivot, value] = first;
    for (const [cell, factor] of equation) equation.set(cell, factor / value);
    for (const { equation: other } of reduced) subtract(other, equation, other.get(pivot) ?? 0);
    reduced.push({ pivot, equation });
  }
  const alone = new Set(reduced.filter(({ equation }) => equation.size === 1).map(({ pivot }) => pivot));
  return cells.filter((cell) => alone.has(cell));
}
