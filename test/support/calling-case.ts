import { CasesService } from '../../src/cases/cases.service';
import { ReceiptCodesService } from '../../src/complaints/receipt-codes.service';
import { DefinitionsService } from '../../src/definitions/definitions.service';
import { EmployersService } from '../../src/employers/employers.service';
import { ENGINE, type EnginePort } from '../../src/engine/engine.port';
import { firstRow, type Transaction } from '../../src/platform/database/transaction';
import type { TestApplication } from './application';
import { personIdOf, Proceeding } from './proceeding';

/** A model that waits for a message and then does nothing but call another process. */
function callerOf(processId: string, outcome: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="calling" targetNamespace="urn:duban:test">
  <bpmn:message id="go" name="calling.go"><bpmn:extensionElements><zeebe:subscription correlationKey="=caseId" /></bpmn:extensionElements></bpmn:message>
  <bpmn:process id="calling-${processId}" name="调用" isExecutable="true">
    <bpmn:startEvent id="opened" name="立案"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:intermediateCatchEvent id="go-ahead" name="开始"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
      <bpmn:messageEventDefinition id="go-ahead-event" messageRef="go" /></bpmn:intermediateCatchEvent>
    <bpmn:callActivity id="call" name="调用"><bpmn:extensionElements>
      <zeebe:calledElement processId="${processId}" propagateAllChildVariables="false" />
      <zeebe:ioMapping><zeebe:output source="=${outcome}" target="${outcome}" /></zeebe:ioMapping></bpmn:extensionElements>
      <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:callActivity>
    <bpmn:endEvent id="called" name="完成"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="opened" targetRef="go-ahead" />
    <bpmn:sequenceFlow id="f2" sourceRef="go-ahead" targetRef="call" />
    <bpmn:sequenceFlow id="f3" sourceRef="call" targetRef="called" />
  </bpmn:process>
</bpmn:definitions>`;
}

/** One case of the demo authority whose process calls a pattern; the school is the first by name. */
export class CallingCase extends Proceeding {
  /** The process is called with the variables that `prepare` makes for the new case, once `before` is done. */
  static async open(
    app: TestApplication,
    pattern: { processId: string; outcome: string },
    prepare: (tx: Transaction, caseId: string) => Promise<Record<string, unknown>>,
    before: () => Promise<unknown> = async () => undefined,
  ): Promise<CallingCase> {
    const { processId, outcome } = pattern;
    const caller = `calling-${processId}`;
    const settings = { title: { zh: '调用', en: 'Calling' } };
    const personId = await personIdOf(app, '陈敏');
    const of = async (tx: Transaction, kind: string): Promise<string> =>
      (await firstRow<{ id: string }>(tx, 'SELECT id FROM organisations WHERE kind = $1 ORDER BY name LIMIT 1', [
        kind,
      ]))!.id;
    const { caseId, receiptCode } = await app.database.transaction(async (tx) => {
      const content = { processId: caller, bpmn: callerOf(processId, outcome), forms: {}, settings };
      await app.app.get(DefinitionsService, { strict: false }).takeIn(tx, content);
      const employer = await app.app
        .get(EmployersService, { strict: false })
        .findOrCreate(tx, { name: '滨江恒信人力有限公司' });
      const opened = await app.app.get(CasesService, { strict: false }).open(tx, {
        kind: 'complaint',
        processId: caller,
        title: '关于招聘欺诈的投诉',
        parties: { keeper: await of(tx, 'authority'), hostingSchool: await of(tx, 'school'), employer: employer.id },
        openedBy: { kind: 'person', personId },
        receivedAt: await app.clock.now(),
        channel: 'letter',
      });
      const codes = app.app.get(ReceiptCodesService, { strict: false });
      return { caseId: opened.id, receiptCode: await codes.issue(tx, { caseId: opened.id, kind: 'reporter' }) };
    });
    const variables = await app.database.transaction((tx) => prepare(tx, caseId));
    await before();
    const engine = app.app.get<EnginePort>(ENGINE, { strict: false });
    await app.database.transaction((tx) =>
      engine.publish(tx, { name: 'calling.go', correlationKey: caseId, timeToLiveMs: 60_000, variables }),
    );
    await app.settle();
    return new CallingCase(app, caseId, receiptCode);
  }
}
