import type { Box, DrawnFlow, DrawnShape, Drawing } from './diagram';

export type DiagramRule = 'runs-rightward' | 'overlaps' | 'named-in-chinese' | 'fits-a3';

export interface DiagramFault {
  rule: DiagramRule;
  elementId: string;
  message: string;
}

/** How a label says that its flow leads back: the one kind of flow that may run leftward. */
export const LOOP_MARK = '↩';

/** Labels are drawn at 12 px; on paper they must be at least 9 pt. */
const FONT_PX = 12;
const LINE_PX = 14;
const LEAST_FONT_MM = (9 * 25.4) / 72;
/** A3 landscape, without a margin of 10 mm on each side. */
const PAPER_MM = { width: 420 - 20, height: 297 - 20 };
/** What the viewer wraps labels at when their box is narrower. */
const LEAST_WRAP_PX = 90;
const LABELLED = /Event$|Gateway$/;

/** Everything that keeps a diagram from being read in one go, on one sheet, from left to right. */
export function diagramFaults(drawing: Drawing): DiagramFault[] {
  return [...leftward(drawing), ...overlapping(drawing), ...unnamed(drawing), ...tooLarge(drawing)];
}

// helpers

/** Time runs to the right: no piece of a flow points left, unless its label marks it as a loop, which it then has to be. */
function leftward({ flows, shapes }: Drawing): DiagramFault[] {
  return flows.flatMap((flow) => {
    const isMarked = flow.name.startsWith(LOOP_MARK);
    const turnsBack = flow.points.some((point, index) => index > 0 && point.x < flow.points[index - 1]!.x - 1);
    if (turnsBack && !isMarked) {
      return [
        fault(
          'runs-rightward',
          flow.id,
          `runs leftward; turn it, or mark it as a loop with "${LOOP_MARK}" before its label`,
        ),
      ];
    }
    if (isMarked && !leadsBack(flow, flows, shapes)) {
      return [fault('runs-rightward', flow.id, `is marked as a loop, but leads to nothing that comes before it`)];
    }
    return [];
  });
}

function leadsBack(flow: DrawnFlow, flows: readonly DrawnFlow[], shapes: readonly DrawnShape[]): boolean {
  const seen = new Set<string>();
  const waiting = [flow.to];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === flow.from) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...flows.filter(({ from }) => from === id).map(({ to }) => to));
    waiting.push(...shapes.filter(({ on }) => on === id).map((event) => event.id));
  }
  return false;
}

interface Piece {
  id: string;
  what: string;
  box: Box;
  /** Shapes it may lie on: what it is inside of, or sits on. */
  on: ReadonlySet<string>;
}

/** Shapes and labels keep clear of each other; only what is inside a sub-process or sits on an activity lies on it. */
function overlapping({ shapes, flows }: Drawing): DiagramFault[] {
  const around = new Map(shapes.map(({ id, within }) => [id, within]));
  const containers = (start: string | null): string[] => {
    const found: string[] = [];
    for (let id = start; id !== null; id = around.get(id) ?? null) found.push(id);
    return found;
  };
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  const pieces: Piece[] = [
    ...shapes.map((shape) => ({
      id: shape.id,
      what: 'shape',
      box: shape.box,
      on: new Set([...containers(shape.within), ...(shape.on ? [shape.on] : [])]),
    })),
    ...shapes.flatMap(({ id, name, label, within, on }) =>
      label
        ? [
            {
              id,
              what: 'label',
              box: textBox(name, label),
              on: new Set(containers(on ? (around.get(on) ?? null) : within)),
            },
          ]
        : [],
    ),
    ...flows.flatMap(({ id, name, label, from }) =>
      label
        ? [{ id, what: 'label', box: textBox(name, label), on: new Set(containers(byId.get(from)?.within ?? null)) }]
        : [],
    ),
  ];
  return pieces.flatMap((one, index) =>
    pieces
      .slice(index + 1)
      .filter((other) => !one.on.has(other.id) && !other.on.has(one.id) && overlap(one.box, other.box))
      .map((other) => fault('overlaps', other.id, `its ${other.what} lies on the ${one.what} of ${one.id}`)),
  );
}

/** Officials read the diagram: what acts, asks, begins or ends has a Chinese name. Joins need none. */
function unnamed({ shapes, flows }: Drawing): DiagramFault[] {
  const incoming = (id: string): number => flows.filter(({ to }) => to === id).length;
  const isJoin = ({ id, type, outgoing }: DrawnShape): boolean =>
    type.endsWith('Gateway') && outgoing === 1 && incoming(id) > 1;
  const isFork = ({ type, outgoing }: DrawnShape): boolean => type === 'ParallelGateway' && outgoing > 1;
  const nameless = shapes.filter(
    (shape) => !isChinese(shape.name) && !(shape.name === '' && (isJoin(shape) || isFork(shape))),
  );
  const placeless = shapes.filter(({ name, type, label }) => name !== '' && LABELLED.test(type) && !label);
  const foreign = flows.filter(({ name }) => name !== '' && !isChinese(name));
  const floating = flows.filter(({ name, label }) => name !== '' && !label);
  return [
    ...[...nameless, ...foreign].map(({ id }) => fault('named-in-chinese', id, 'has no Chinese name')),
    ...[...placeless, ...floating].map(({ id }) =>
      fault('named-in-chinese', id, 'has a name, but no place for its label'),
    ),
  ];
}

/** The whole diagram prints on one A3 sheet with its labels at 9 pt or more. */
function tooLarge(drawing: Drawing): DiagramFault[] {
  const { width, height } = extentOf(drawing);
  const scale = Math.min(PAPER_MM.width / width, PAPER_MM.height / height);
  if (FONT_PX * scale >= LEAST_FONT_MM) return [];
  const most = (mm: number): number => Math.floor((mm * FONT_PX) / LEAST_FONT_MM);
  const found = `${Math.round(width)} × ${Math.round(height)} px`;
  return [
    fault(
      'fits-a3',
      'diagram',
      `takes ${found}, and its labels print at ${((FONT_PX * scale * 72) / 25.4).toFixed(1)} pt; at 9 pt on A3 landscape there is room for ${most(PAPER_MM.width)} × ${most(PAPER_MM.height)} px`,
    ),
  ];
}

export function extentOf({ shapes, flows }: Drawing): Box {
  const boxes: Box[] = [
    ...shapes.flatMap(({ name, box, label }) => (label ? [box, textBox(name, label)] : [box])),
    ...flows.flatMap(({ name, points, label }) => [
      ...points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })),
      ...(label ? [textBox(name, label)] : []),
    ]),
  ];
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

/** Where the text will truly stand: a box in the file that is too small for its text does not make the text smaller. */
function textBox(text: string, written: Box): Box {
  const wrap = Math.max(written.width, LEAST_WRAP_PX);
  const length = [...text].reduce((sum, one) => sum + (one.codePointAt(0)! > 0x2e80 ? FONT_PX : FONT_PX * 0.6), 0);
  const width = Math.max(written.width, Math.min(length, wrap));
  const height = Math.max(written.height, Math.ceil(length / wrap) * LINE_PX);
  return { x: written.x + (written.width - width) / 2, y: written.y, width, height };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1;
}

function isChinese(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

function fault(rule: DiagramRule, elementId: string, message: string): DiagramFault {
  return { rule, elementId, message };
}
