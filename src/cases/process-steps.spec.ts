import type { DiscoveryService } from '@nestjs/core';
import type { EngineRegistry, Job, JobHandler } from '../engine/engine.port';
import type { Clock } from '../platform/clock/clock';
import type { Transaction } from '../platform/database/transaction';
import type { CasesService } from './cases.service';
import {
  OnJob,
  OnSubmit,
  PrepareTask,
  ProcessSteps,
  stepMarksOf,
  type JobStep,
  type SubmittedStep,
} from './process-steps';
import { ProcessStepsService } from './process-steps.service';
import { ServiceStep, type ServiceStepDescription } from './service-steps';

@ProcessSteps('hearing')
class HearingSteps {
  private readonly heard = 'heard';

  @OnSubmit('speak')
  async speak({ data }: SubmittedStep<{ words: string }>): Promise<Record<string, unknown>> {
    return { [this.heard]: data.words };
  }

  @PrepareTask('speak')
  async prepareSpeak() {
    return { required: ['words'] };
  }

  @OnJob('hearings.file')
  async file({ caseId, now }: JobStep): Promise<Record<string, unknown>> {
    return { caseId, now };
  }
}

const STAMP: ServiceStepDescription = {
  type: 'papers.stamp',
  name: { zh: '盖章', en: 'Stamp' },
  purpose: { zh: '盖章', en: 'Stamps' },
  headers: [],
  inputs: [],
  outputs: [],
  errors: [],
};

class PapersSteps {
  @ServiceStep({ ...STAMP, type: 'papers.weigh' })
  async weigh(): Promise<void> {}

  @ServiceStep(STAMP)
  async stamp({ caseId }: JobStep): Promise<Record<string, unknown>> {
    return { stampedFor: caseId };
  }
}

class WithoutProcess {
  @OnSubmit('speak')
  async speak(): Promise<void> {}
}

const now = new Date('2026-03-02T01:00:00Z');
const step = { elementId: 'speak', data: { words: '属实' } } as unknown as SubmittedStep;

function started(...instances: object[]): { steps: ProcessStepsService; handlers: Map<string, JobHandler> } {
  const handlers = new Map<string, JobHandler>();
  const steps = new ProcessStepsService(
    { getProviders: () => instances.map((instance) => ({ instance })) } as unknown as DiscoveryService,
    { addJobHandler: (type: string, handler: JobHandler) => handlers.set(type, handler) } as unknown as EngineRegistry,
    {
      ofInstance: async (_tx: unknown, key: string) => (key === '7' ? { id: 'c1' } : undefined),
    } as unknown as CasesService,
    { now: async () => now } as unknown as Clock,
  );
  steps.onModuleInit();
  return { steps, handlers };
}

describe('process steps', () => {
  it('should leave what a class announces on the class alone', () => {
    expect(stepMarksOf(HearingSteps)).toEqual({
      processId: 'hearing',
      submits: [{ elementId: 'speak', method: 'speak' }],
      preparations: [{ elementId: 'speak', method: 'prepareSpeak' }],
      jobs: [{ type: 'hearings.file', method: 'file' }],
    });
    expect(stepMarksOf(class extends HearingSteps {})).toBeUndefined();
  });

  it('should call the handlers of the process at hand, with their instance', async () => {
    // given
    const { steps } = started(new HearingSteps());
    // then
    expect(await steps.submit('hearing', step)).toEqual({ heard: '属实' });
    expect(await steps.prepare('hearing', step)).toEqual({ required: ['words'] });
    expect(await steps.submit('other', step)).toEqual({});
    expect(await steps.prepare('other', step)).toEqual({});
  });

  it('should give a job the case of its root instance and refuse one without a case', async () => {
    // given
    const file = started(new HearingSteps()).handlers.get('hearings.file')!;
    const job = (rootInstanceKey: string): Job => ({ type: 'hearings.file', rootInstanceKey }) as Job;
    // then
    expect(await file({} as Transaction, job('7'))).toEqual({ caseId: 'c1', now });
    await expect(file({} as Transaction, job('8'))).rejects.toThrow('belongs to none');
  });

  it('should offer described steps to every model, and carry them out', async () => {
    // given
    const { steps, handlers } = started(new HearingSteps(), new PapersSteps());
    // then
    expect(steps.serviceSteps().map(({ type }) => type)).toEqual(['papers.stamp', 'papers.weigh']);
    expect(await handlers.get('papers.stamp')!({} as Transaction, { rootInstanceKey: '7' } as Job)).toEqual({
      stampedFor: 'c1',
    });
  });

  it('should refuse two owners of a step, and a step of no process', () => {
    expect(() => started(new HearingSteps(), new HearingSteps())).toThrow('one handler for hearing/speak');
    expect(() => started(new WithoutProcess())).toThrow('@ProcessSteps');
  });

  it('should count a provider that is listed twice once', () => {
    // given
    const shared = new HearingSteps();
    // then
    expect([...started(shared, shared).handlers.keys()]).toEqual(['hearings.file']);
  });
});
