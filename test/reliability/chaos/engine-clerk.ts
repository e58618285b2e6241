import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { EmbeddedEngine } from '../../../src/engine/embedded/embedded-engine';
import { PostgresStore } from '../../../src/engine/embedded/postgres-store';
import { StepRunner } from '../../../src/engine/embedded/step-runner';
import { applicationConnection } from '../../../src/platform/database/connection';
import { Database } from '../../../src/platform/database/database';
import type { Transaction } from '../../../src/platform/database/transaction';
import { randomFrom } from './random';
import type { Ledger } from './ledger';

const GIVE_UP_AFTER = 100;

/** A timer and a message beside each other: an instance ends when it has got both. */
const MODEL = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="reliability-waits" isExecutable="true">
    <bpmn:startEvent id="start" />
    <bpmn:parallelGateway id="fork" />
    <bpmn:intermediateCatchEvent id="told"><bpmn:messageEventDefinition messageRef="Message_told" /></bpmn:intermediateCatchEvent>
    <bpmn:intermediateCatchEvent id="time-passed"><bpmn:timerEventDefinition><bpmn:timeDuration>PT20M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:parallelGateway id="join" />
    <bpmn:endEvent id="end" />
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="fork" />
    <bpmn:sequenceFlow id="f2" sourceRef="fork" targetRef="told" />
    <bpmn:sequenceFlow id="f3" sourceRef="fork" targetRef="time-passed" />
    <bpmn:sequenceFlow id="f4" sourceRef="told" targetRef="join" />
    <bpmn:sequenceFlow id="f5" sourceRef="time-passed" targetRef="join" />
    <bpmn:sequenceFlow id="f6" sourceRef="join" targetRef="end" />
  </bpmn:process>
  <bpmn:message id="Message_told" name="reliability.told"><bpmn:extensionElements><zeebe:subscription correlationKey="=key" /></bpmn:extensionElements></bpmn:message>
</bpmn:definitions>`;

/** A client of the engine itself: starts instances that wait, and tells them what they wait for, before or after they ask. */
export class EngineClerk {
  private constructor(
    private readonly source: DataSource,
    private readonly database: Database,
    private readonly engine: EmbeddedEngine,
    private readonly ledger: Ledger,
    private readonly random: () => number,
  ) {}

  static async open(url: string, ledger: Ledger, seed: number): Promise<EngineClerk> {
    const source = await new DataSource(applicationConnection(url)).initialize();
    const clerk = new EngineClerk(
      source,
      new Database(source),
      new EmbeddedEngine(new StepRunner(new PostgresStore())),
      ledger,
      randomFrom(seed),
    );
    await clerk.insist((tx) => clerk.engine.deploy(tx, [{ name: 'reliability-waits.bpmn', content: MODEL }]));
    return clerk;
  }

  /** One instance and its message, in either order. */
  async handle(): Promise<void> {
    const correlationKey = randomUUID();
    const acts = [() => this.start(correlationKey), () => this.publish(correlationKey)];
    if (this.random() < 0.5) acts.reverse();
    if (this.random() < 0.3) await Promise.all(acts.map((act) => act()));
    else for (const act of acts) await act();
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  private async start(correlationKey: string): Promise<void> {
    const command = {
      processId: 'reliability-waits',
      variables: { key: correlationKey },
      commandId: `start ${correlationKey}`,
    };
    const { instanceKey } = await this.insist((tx) => this.engine.start(tx, command));
    this.ledger.started.push({ instanceKey, correlationKey });
  }

  private async publish(correlationKey: string): Promise<void> {
    // Longer than the clock ever jumps, so that a message that is not there was lost.
    const message = { name: 'reliability.told', correlationKey, messageId: '1', timeToLiveMs: 365 * 86_400_000 };
    await this.insist((tx) => this.engine.publish(tx, message));
    this.ledger.published.push(correlationKey);
  }

  /** Repeats until it is done: commands carry ids, so that a commit whose answer was lost does not count twice. */
  private async insist<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.database.transaction(work);
      } catch (error) {
        this.ledger.unanswered += 1;
        if (tries === GIVE_UP_AFTER) throw error;
        await pause(200);
      }
    }
  }
}
