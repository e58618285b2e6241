import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DrawnFlow, type DrawnShape, type Drawing, readSheets } from '../../tools/diagram';
import { diagramFaults } from '../../tools/diagram-rules';
import { processFolders } from '../../tools/process-folder';

const task = (id: string, x: number, y: number, more: Partial<DrawnShape> = {}): DrawnShape => ({
  id,
  type: 'UserTask',
  name: '办理',
  box: { x, y, width: 100, height: 80 },
  within: null,
  outgoing: 1,
  ...more,
});
const event = (id: string, x: number, y: number, more: Partial<DrawnShape> = {}): DrawnShape => ({
  id,
  type: 'EndEvent',
  name: '办结',
  box: { x, y, width: 36, height: 36 },
  label: { x: x + 6, y: y + 42, width: 24, height: 14 },
  within: null,
  outgoing: 0,
  ...more,
});
const flow = (from: string, to: string, points: [number, number][], more: Partial<DrawnFlow> = {}): DrawnFlow => ({
  id: `${from}--${to}`,
  name: '',
  from,
  to,
  points: points.map(([x, y]) => ({ x, y })),
  ...more,
});
/** Two steps and an ending in a row. */
const good: Drawing = {
  shapes: [task('draft', 100, 100), task('check', 260, 100), event('done', 420, 122)],
  flows: [
    flow('draft', 'check', [
      [200, 140],
      [260, 140],
    ]),
    flow('check', 'done', [
      [360, 140],
      [420, 140],
    ]),
  ],
};
const back: [number, number][] = [
  [310, 100],
  [310, 60],
  [150, 60],
  [150, 100],
];
const label = { x: 200, y: 40, width: 84, height: 14 };
const withShapes = (...shapes: DrawnShape[]): Drawing => ({ ...good, shapes: [...good.shapes, ...shapes] });
const withFlow = (added: DrawnFlow): Drawing => ({ ...good, flows: [...good.flows, added] });
const found = (drawing: Drawing): string[] =>
  diagramFaults(drawing).map(({ rule, elementId }) => `${rule} ${elementId}`);

describe('the lint of diagrams', () => {
  it('should find nothing in a row from left to right', () => {
    expect(found(good)).toEqual([]);
  });

  describe('runs-rightward', () => {
    it('should find a flow that runs left, and take one that is marked as the loop it is', () => {
      expect(found(withFlow(flow('check', 'draft', back)))).toEqual(['runs-rightward check--draft']);
      expect(found(withFlow(flow('check', 'draft', back, { name: '↩ 退回修改', label })))).toEqual([]);
    });

    it('should find a mark on a flow that leads nowhere back', () => {
      const marked = flow(
        'draft',
        'done',
        [
          [200, 140],
          [420, 140],
        ],
        { name: '↩ 完成', label },
      );
      expect(found(withFlow(marked))).toEqual(['runs-rightward draft--done']);
    });

    it('should take flows straight up and down', () => {
      const below = task('file', 260, 300);
      const drawing = {
        shapes: [...good.shapes, below],
        flows: [
          ...good.flows,
          flow('check', 'file', [
            [310, 180],
            [310, 300],
          ]),
        ],
      };
      expect(found(drawing)).toEqual([]);
    });
  });

  describe('overlaps', () => {
    it.each<[string, Drawing, string]>([
      ['two shapes', withShapes(task('other', 180, 150)), 'overlaps other'],
      [
        'a label on a shape',
        withShapes(event('late', 60, 60, { label: { x: 110, y: 110, width: 24, height: 14 } })),
        'overlaps draft',
      ],
      [
        'two labels',
        withShapes(event('late', 420, 200, { label: { x: 430, y: 165, width: 24, height: 14 } })),
        'overlaps late',
      ],
      [
        'the label of a flow on a shape',
        withFlow(
          flow(
            'draft',
            'done',
            [
              [200, 140],
              [420, 140],
            ],
            { name: '是', label: { x: 270, y: 150, width: 12, height: 14 } },
          ),
        ),
        'overlaps draft--done',
      ],
    ])('should find %s', (_case, drawing, expected) => {
      expect(found(drawing).some((fault) => fault.startsWith('overlaps'))).toBe(true);
      expect(
        diagramFaults(drawing)
          .map(({ rule, elementId, message }) => `${rule} ${elementId} ${message}`)
          .join(),
      ).toContain(expected.split(' ')[1]);
    });

    it('should measure the text, not the box that the file gives it', () => {
      const long = event('late', 420, 300, {
        name: '逾期未办结并已经移交其他机关处理',
        label: { x: 430, y: 342, width: 10, height: 4 },
      });
      const near = event('next', 470, 340, { label: { x: 530, y: 400, width: 24, height: 14 } });
      expect(found(withShapes(long, near))).toEqual(['overlaps late']);
    });

    it('should take what is inside a sub-process, and an event on its activity', () => {
      const around = task('investigate', 500, 60, {
        type: 'SubProcess',
        box: { x: 500, y: 60, width: 300, height: 200 },
      });
      const inside = task('collect', 540, 100, { within: 'investigate' });
      const on = event('passed', 522, 162, {
        type: 'BoundaryEvent',
        name: '届满',
        within: 'investigate',
        on: 'collect',
        outgoing: 1,
        label: { x: 526, y: 204, width: 24, height: 14 },
      });
      expect(found(withShapes(around, inside, on))).toEqual([]);
    });
  });

  describe('named-in-chinese', () => {
    const gateway = (more: Partial<DrawnShape>): DrawnShape =>
      event('choice', 600, 300, { type: 'ExclusiveGateway', name: '', label: undefined, outgoing: 2, ...more });

    it.each<[string, Drawing, string]>([
      ['a step without a name', withShapes(task('x', 600, 100, { name: '' })), 'x'],
      ['a step with a foreign name', withShapes(task('x', 600, 100, { name: 'Check' })), 'x'],
      ['a question without a name', withShapes(gateway({})), 'choice'],
      ['a flow with a foreign name', withFlow(flow('draft', 'done', [], { name: 'yes', label })), 'draft--done'],
      [
        'a named ending without a place for its label',
        withShapes(event('late', 600, 300, { label: undefined })),
        'late',
      ],
      [
        'a named flow without a place for its label',
        withFlow(flow('draft', 'done', [], { name: '是' })),
        'draft--done',
      ],
    ])('should find %s', (_case, drawing, id) => {
      expect(found(drawing)).toEqual([`named-in-chinese ${id}`]);
    });

    it('should let a join go without a name', () => {
      const drawing = withShapes(gateway({ outgoing: 1 }));
      drawing.flows = [...drawing.flows, flow('draft', 'choice', []), flow('check', 'choice', [])];
      expect(found(drawing)).toEqual([]);
    });
  });

  describe('fits-a3', () => {
    // 400 mm at 3.175 mm for 12 px: 1511 px wide, 1046 px high.
    it.each<[string, DrawnShape, string[]]>([
      ['just as wide as the sheet', task('far', 1510, 100), []],
      ['wider', task('far', 1513, 100), ['fits-a3 diagram']],
      ['just as high', task('low', 100, 1065), []],
      ['higher', task('low', 100, 1068), ['fits-a3 diagram']],
    ])('should judge a diagram that is %s', (_case, shape, expected) => {
      expect(found(withShapes(shape))).toEqual(expected);
    });
  });
});

describe('the shipped diagrams', () => {
  it('should be readable', async () => {
    const faults: string[] = [];
    for (const { path, name } of await processFolders()) {
      for (const { of, drawing } of await readSheets(readFileSync(join(path, `${name}.bpmn`), 'utf8'))) {
        faults.push(...diagramFaults(drawing).map(({ rule, elementId }) => `${of}: ${rule} ${elementId}`));
      }
    }
    expect(faults).toEqual([]);
  });
});
