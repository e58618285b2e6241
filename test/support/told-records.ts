import { INSTANCE_VARIABLE } from '../../src/engine/zeebe/instance-state';

type Value = Record<string, unknown>;

interface ToldJob {
  key: string;
  type?: string;
  retries?: number;
  retryBackoff?: number;
}

/** Marks a number that must leave as one, whatever its size: keys are JSON numbers on the feed. */
const KEY = /"key:(\d+)"/g;
const START = Date.UTC(2026, 10, 22, 8);

/** Writes records as a cluster's exporter does, in the order of its log. */
export class ToldRecords {
  /** Of the last record. */
  position = 0;
  private lines: string[] = [];

  constructor(readonly partition = 1) {}

  add(valueType: string, intent: string, key: string, value: Value): this {
    const position = ++this.position;
    const record = {
      partitionId: this.partition,
      position,
      key: `key:${key}`,
      valueType,
      intent,
      recordType: 'EVENT',
      timestamp: START + position,
      brokerVersion: '8.5.8',
      value,
    };
    return this.line(JSON.stringify(record).replace(KEY, '$1'), position);
  }

  /** Any text as a record. */
  line(text: string, position = ++this.position): this {
    const action = { index: { _index: 'zeebe-record', _id: `${this.partition}-${position}` } };
    this.lines.push(JSON.stringify(action), text);
    return this;
  }

  /** A process that was started for the product, with its own variables before it. */
  started(instance: string, instanceKey: string, variables: Value = {}): this {
    for (const [name, value] of Object.entries({ ...variables, [INSTANCE_VARIABLE]: instanceKey }))
      this.variable(instance, instance, name, value);
    return this.element('ELEMENT_ACTIVATING', instance, instance, 'p', 'PROCESS', instance).element(
      'ELEMENT_ACTIVATED',
      instance,
      instance,
      'p',
      'PROCESS',
      instance,
    );
  }

  variable(instance: string, scope: string, name: string, value: unknown): this {
    return this.add('VARIABLE', 'CREATED', String(900 + this.position), {
      name,
      value: JSON.stringify(value),
      scopeKey: `key:${scope}`,
      processInstanceKey: `key:${instance}`,
    });
  }

  element(intent: string, instance: string, key: string, elementId: string, type: string, scope: string): this {
    return this.add('PROCESS_INSTANCE', intent, key, {
      bpmnProcessId: 'p',
      processDefinitionKey: 7,
      processInstanceKey: `key:${instance}`,
      elementId,
      flowScopeKey: type === 'PROCESS' ? -1 : `key:${scope}`,
      bpmnElementType: type,
      parentProcessInstanceKey: -1,
      parentElementInstanceKey: -1,
    });
  }

  /** An element that waits for its job. */
  waiting(instance: string, key: string, elementId: string, job: ToldJob): this {
    const { type = 'io.camunda.zeebe:userTask', retries = 1 } = job;
    return this.element(
      'ELEMENT_ACTIVATING',
      instance,
      key,
      elementId,
      type.startsWith('io.camunda') ? 'USER_TASK' : 'SERVICE_TASK',
      instance,
    ).job('CREATED', instance, key, { ...job, type, retries });
  }

  job(intent: string, instance: string, element: string, job: ToldJob): this {
    const { key, type = 'io.camunda.zeebe:userTask', retries = 1, retryBackoff = 0 } = job;
    return this.add('JOB', intent, key, {
      type,
      retryBackoff,
      retries,
      customHeaders: { 'io.camunda.zeebe:candidateGroups': '["keeper:case-officer"]' },
      elementInstanceKey: `key:${element}`,
      processInstanceKey: `key:${instance}`,
    });
  }

  ended(instance: string): this {
    return this.element('ELEMENT_COMPLETED', instance, instance, 'p', 'PROCESS', instance);
  }

  /** The body of a bulk request with everything since the last one. */
  body(): string {
    const body = `${this.lines.join('\n')}\n`;
    this.lines = [];
    return body;
  }
}
