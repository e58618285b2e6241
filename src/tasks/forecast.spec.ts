import { parseModel } from '../engine/model/parse-model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessGraph } from '../engine/model/graph';
import { conditionsOver, waysOn } from './forecast';

const CLOCK = { now: new Date('2026-03-02T01:00:00Z'), zone: 'Asia/Shanghai' };

async function shipped(processId: string): Promise<ProcessGraph> {
  const file = join(__dirname, '../../processes', processId, `${processId}.bpmn`);
  return (await parseModel(file, readFileSync(file, 'utf8'))).graphs[0]!;
}

describe('waysOn', () => {
  const ways = (graph: ProcessGraph, elementId: string, known: Record<string, unknown> = {}) =>
    waysOn(graph, elementId, conditionsOver(known, CLOCK)).map(({ when, automatic, then }) =>
      [[...when, ...automatic].join(' '), `${then.kind}:${then.elementId}`].join(' → '),
    );

  it('should leave both branches open when nothing is known of the condition', async () => {
    const graph = await shipped('extension');
    expect(ways(graph, 'endorse-extension')).toEqual([
      'needs-supervisor--decide-extension → task:decide-extension',
      'needs-supervisor--considered is-granted--granted → end:granted',
      'needs-supervisor--considered is-granted--refused → end:refused',
    ]);
  });

  it('should follow the only branch when the condition is decided', async () => {
    const graph = await shipped('extension');
    expect(ways(graph, 'endorse-extension', { needsSupervisor: true })).toEqual([' → task:decide-extension']);
    expect(ways(graph, 'decide-extension', { isGranted: true })).toEqual([' → end:granted']);
    expect(ways(graph, 'decide-extension', { isGranted: false })).toEqual([' → end:refused']);
  });

  it('should lead out of a sub-process and name what happens by itself', async () => {
    const graph = await shipped('complaint-to-blacklist');
    expect(ways(graph, 'screen-complaint', { screening: 'decline' })).toEqual(['reply-declined → end:declined']);
    expect(ways(graph, 'screen-complaint', { screening: 'accept' })).toEqual([' → task:assign-investigators']);
    expect(ways(graph, 'draft-prior-notice')).toEqual(['issue-prior-notice → task:serve-notice']);
  });

  it('should say that others must be through first when parallel work is joined', async () => {
    const graph = await shipped('complaint-to-blacklist');
    const [way] = waysOn(graph, 'collect-evidence', conditionsOver({ hasEmployerRequest: false }, CLOCK));
    expect(way).toMatchObject({ then: { kind: 'task', elementId: 'write-findings' }, afterOthers: true });
  });

  it('should not run in circles', async () => {
    for (const processId of ['complaint-to-blacklist', 'falsified-data-report', 'service-of-letter']) {
      const graph = await shipped(processId);
      for (const { id, type } of Object.values(graph.elements)) {
        if (type === 'userTask') expect(waysOn(graph, id, () => undefined).length).toBeGreaterThan(0);
      }
    }
  });
});
