import { readOutline, reachableFrom } from './outline';

const bpmn = (body: string): string => `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="hear" name="听取意见" isExecutable="true">${body}</bpmn:process></bpmn:definitions>`;

const flow = (from: string, to: string): string =>
  `<bpmn:sequenceFlow id="${from}--${to}" sourceRef="${from}" targetRef="${to}" />`;
const ends = (incoming: string[], outgoing: string[]): string =>
  incoming.map((id) => `<bpmn:incoming>${id}</bpmn:incoming>`).join('') +
  outgoing.map((id) => `<bpmn:outgoing>${id}</bpmn:outgoing>`).join('');

describe('outline', () => {
  it('should read names, forms, job types and headers', async () => {
    // when
    const outline = await readOutline(
      bpmn(`<bpmn:startEvent id="received" name="收到">${ends([], ['received--check'])}</bpmn:startEvent>
        <bpmn:userTask id="check" name="审查"><bpmn:documentation> 逐项核对。 </bpmn:documentation><bpmn:extensionElements>
          <zeebe:formDefinition formKey="check" /><zeebe:assignmentDefinition candidateGroups="=[&quot;keeper:head&quot;]" />
          <zeebe:taskHeaders><zeebe:header key="excludes" value="drafter" /></zeebe:taskHeaders>
        </bpmn:extensionElements>${ends(['received--check'], ['check--file'])}</bpmn:userTask>
        <bpmn:serviceTask id="file"><bpmn:extensionElements><zeebe:taskDefinition type="records.file" /></bpmn:extensionElements>
          ${ends(['check--file'], [])}</bpmn:serviceTask>${flow('received', 'check')}${flow('check', 'file')}`),
    );
    // then
    expect(outline.processId).toBe('hear');
    expect(outline.nodes.map(({ id, type }) => [id, type])).toEqual([
      ['received', 'startEvent'],
      ['check', 'userTask'],
      ['file', 'serviceTask'],
    ]);
    expect(outline.nodes[1]).toMatchObject({
      name: '审查',
      documentation: '逐项核对。',
      formKey: 'check',
      candidateGroups: '=["keeper:head"]',
      headers: { excludes: 'drafter' },
      next: ['file'],
    });
    expect(outline.nodes[2]).toMatchObject({ jobType: 'records.file' });
  });

  it('should lead through a sub-process and its boundary event to what follows', async () => {
    // when
    const outline = await readOutline(
      bpmn(`<bpmn:startEvent id="s">${ends([], ['s--hearing'])}</bpmn:startEvent>
        <bpmn:subProcess id="hearing">${ends(['s--hearing'], ['hearing--done'])}
          <bpmn:startEvent id="opened">${ends([], ['opened--speak'])}</bpmn:startEvent>
          <bpmn:userTask id="speak">${ends(['opened--speak'], [])}</bpmn:userTask>${flow('opened', 'speak')}
        </bpmn:subProcess>
        <bpmn:boundaryEvent id="late" attachedToRef="hearing">${ends([], ['late--remind'])}</bpmn:boundaryEvent>
        <bpmn:userTask id="remind">${ends(['late--remind'], [])}</bpmn:userTask>
        <bpmn:endEvent id="done">${ends(['hearing--done'], [])}</bpmn:endEvent>
        ${flow('s', 'hearing')}${flow('hearing', 'done')}${flow('late', 'remind')}`),
    );
    // then
    expect(outline.nodes.find(({ id }) => id === 'speak')).toMatchObject({ scope: 'hearing', next: ['done'] });
    expect(reachableFrom(outline, ['speak'])).toEqual(new Set(['done']));
    expect(reachableFrom(outline, ['s'])).toEqual(new Set(['hearing', 'opened', 'speak', 'done', 'late', 'remind']));
  });

  it('should refuse a file without an executable process', async () => {
    // when / then
    await expect(readOutline(bpmn('').replace('isExecutable="true"', 'isExecutable="false"'))).rejects.toThrow(
      'executable process',
    );
  });
});
