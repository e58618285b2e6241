import { mapFlows, suggestMapping } from './mapping';
import { readModel } from '../definitions/definition-model';

const model = (content: string) =>
  readModel(`<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
    <bpmn:process id="p" isExecutable="true">${content}</bpmn:process></bpmn:definitions>`);

describe('suggestMapping', () => {
  it('should keep what kept its id and its kind', async () => {
    const source = await model('<bpmn:userTask id="check" name="核对" /><bpmn:endEvent id="done" />');
    const target = await model('<bpmn:userTask id="check" name="复核" /><bpmn:startEvent id="done" />');
    expect(suggestMapping(source, target)).toEqual([
      { from: 'check', to: 'check', basis: 'same-id' },
      { from: 'done', to: null, basis: null },
    ]);
  });

  it('should follow a new id by kind and name, when exactly one fits', async () => {
    const source = await model('<bpmn:userTask id="check" name="核对" />');
    const one = await model('<bpmn:userTask id="verify" name="核对" /><bpmn:serviceTask id="auto" name="核对" />');
    const two = await model('<bpmn:userTask id="verify" name="核对" /><bpmn:userTask id="again" name="核对" />');
    expect(suggestMapping(source, one)).toEqual([{ from: 'check', to: 'verify', basis: 'same-name' }]);
    expect(suggestMapping(source, two)).toEqual([{ from: 'check', to: null, basis: null }]);
  });

  it('should look for a namesake only in the corresponding sub-process', async () => {
    const inside = (sub: string, id: string) =>
      `<bpmn:subProcess id="${sub}" name="调查"><bpmn:userTask id="${id}" name="取证" /></bpmn:subProcess>`;
    const source = await model(inside('investigate', 'collect'));
    const moved = await model('<bpmn:subProcess id="investigate" /><bpmn:userTask id="gather" name="取证" />');
    expect(suggestMapping(source, await model(inside('inquire', 'gather')))).toEqual([
      { from: 'investigate', to: 'inquire', basis: 'same-name' },
      { from: 'collect', to: 'gather', basis: 'same-name' },
    ]);
    expect(suggestMapping(source, moved)[1]).toEqual({ from: 'collect', to: null, basis: null });
  });
});

describe('mapFlows', () => {
  const join = (a: string, b: string) =>
    `<bpmn:userTask id="a" /><bpmn:parallelGateway id="join" />
     <bpmn:sequenceFlow id="${a}" sourceRef="a" targetRef="join" /><bpmn:sequenceFlow id="${b}" sourceRef="a" targetRef="join" />`;
  const nodes = [
    { from: 'a', to: 'a' },
    { from: 'join', to: 'join' },
  ];

  it('should map flows between corresponding nodes, each once, the same id first', async () => {
    expect(mapFlows(await model(join('first', 'second')), await model(join('second', 'third')), nodes)).toEqual([
      { from: 'first', to: 'third' },
      { from: 'second', to: 'second' },
    ]);
    expect(mapFlows(await model(join('first', 'second')), await model(join('other', 'first')), nodes)).toEqual([
      { from: 'first', to: 'first' },
      { from: 'second', to: 'other' },
    ]);
  });

  it('should leave out a flow that ends elsewhere in the new version', async () => {
    const target = await model(
      `<bpmn:userTask id="a" /><bpmn:parallelGateway id="join" /><bpmn:endEvent id="end" />
       <bpmn:sequenceFlow id="first" sourceRef="a" targetRef="end" />`,
    );
    expect(mapFlows(await model(join('first', 'second')), target, nodes)).toEqual([]);
  });
});
