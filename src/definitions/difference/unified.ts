/** Above this many differing lines the two texts have nothing to do with each other, and comparing them would take long. */
const MOST_DIFFERING = 1_000;
const CONTEXT = 3;

interface Edit {
  sign: ' ' | '-' | '+';
  text: string;
}

/**
 * The difference of two texts as programmers read it: `-` gone, `+` new, three lines around, `@@` between the places.
 * Empty when they are the same. The shortest way from one to the other, after Myers (1986).
 */
export function unifiedLines(before: string, after: string): string[] {
  if (before === after) return [];
  const edits = editsOf(before.split('\n'), after.split('\n'));
  const near = edits.map((_, line) =>
    edits.slice(Math.max(0, line - CONTEXT), line + CONTEXT + 1).some(({ sign }) => sign !== ' '),
  );
  const lines: string[] = [];
  let old = 1;
  let fresh = 1;
  edits.forEach(({ sign, text }, line) => {
    if (near[line] && !near[line - 1]) lines.push(`@@ -${old} +${fresh} @@`);
    if (near[line]) lines.push(sign + text);
    if (sign !== '+') old += 1;
    if (sign !== '-') fresh += 1;
  });
  return lines;
}

// helpers

function editsOf(before: string[], after: string[]): Edit[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  const kept = (lines: string[]): Edit[] => lines.map((text) => ({ sign: ' ', text }));
  return [
    ...kept(before.slice(0, head)),
    ...shortestEdits(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...kept(before.slice(before.length - tail)),
  ];
}

/** Keeps the furthest point of each diagonal for every number of edits, then walks back. */
function shortestEdits(a: string[], b: string[]): Edit[] {
  const trail: Map<number, number>[] = [];
  let reached = new Map<number, number>([[1, 0]]);
  for (let count = 0; count <= Math.min(a.length + b.length, MOST_DIFFERING); count += 1) {
    trail.push(new Map(reached));
    const next = new Map(reached);
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      const down = diagonal === -count || (diagonal !== count && at(reached, diagonal - 1) < at(reached, diagonal + 1));
      let x = down ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return wayBack(a, b, trail, count);
    }
    reached = next;
  }
  return [...a.map((text): Edit => ({ sign: '-', text })), ...b.map((text): Edit => ({ sign: '+', text }))];
}

function wayBack(a: string[], b: string[], trail: Map<number, number>[], edits: number): Edit[] {
  const found: Edit[] = [];
  let [x, y] = [a.length, b.length];
  for (let count = edits; count > 0; count -= 1) {
    const reached = trail[count]!;
    const diagonal = x - y;
    const down = diagonal === -count || (diagonal !== count && at(reached, diagonal - 1) < at(reached, diagonal + 1));
    const from = down ? diagonal + 1 : diagonal - 1;
    const fromX = at(reached, from);
    const fromY = fromX - from;
    while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      found.push({ sign: ' ', text: a[x - 1]! });
      x -= 1;
      y -= 1;
    }
    found.push(down ? { sign: '+', text: b[y - 1]! } : { sign: '-', text: a[x - 1]! });
    if (down) y -= 1;
    else x -= 1;
  }
  while (x > 0) {
    found.push({ sign: ' ', text: a[x - 1]! });
    x -= 1;
  }
  return found.reverse();
}

const at = (reached: Map<number, number>, diagonal: number): number => reached.get(diagonal) ?? 0;
