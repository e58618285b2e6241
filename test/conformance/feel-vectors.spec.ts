import { resolve } from 'node:path';
import { check, readVectors } from './feel-vectors';

const file = readVectors(resolve(__dirname, 'feel-vectors.jsonl'));
const groups = new Map<string, typeof file.vectors>();
for (const vector of file.vectors) groups.set(vector.group, [...(groups.get(vector.group) ?? []), vector]);

describe("Zeebe's answers to FEEL expressions", () => {
  it('should be read in full when the suite runs', () => {
    expect(file.vectors).toHaveLength(2534);
  });

  it.each([...groups])('should be given when the group is %s', (_, vectors) => {
    // when
    const failing = vectors.map((vector) => check(vector, file)).filter(({ passed }) => !passed);
    // then
    expect(failing.map(({ vector, explanation }) => `${vector.expression}: ${explanation}`)).toEqual([]);
  });

  it('should fail the check when a result, a type, a warning or a failure differs', () => {
    // given
    const sum = file.vectors.find(({ expression }) => expression === '=0.1 + 0.2')!;
    const nothing = file.vectors.find(({ expression }) => expression === '=1 / 0')!;
    // then
    expect(check(sum, file).passed).toBe(true);
    expect(check({ ...sum, result: 0.30000000000000004 }, file).passed).toBe(false);
    expect(check({ ...sum, type: 'STRING' }, file).passed).toBe(false);
    expect(check({ ...nothing, warnings: [] }, file).passed).toBe(false);
    expect(check({ ...nothing, failureKind: 'evaluation' }, file).passed).toBe(false);
  });
});
