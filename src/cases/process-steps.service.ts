import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ENGINE_REGISTRY, type EngineRegistry, type Job, type Variables } from '../engine/engine.port';
import { Clock } from '../platform/clock/clock';
import type { Transaction } from '../platform/database/transaction';
import { CasesService } from './cases.service';
import {
  type JobStepHandler,
  type PreparedStep,
  type PrepareHandler,
  routed,
  type Routes,
  stepMarksOf,
  type SubmitHandler,
  type SubmittedStep,
  type TaskPreparation,
} from './process-steps';
import type { ServiceStepDescription } from './service-steps';

/** Finds every decorated step at start, announces the jobs to the engine and calls the handlers of submissions. */
@Injectable()
export class ProcessStepsService implements OnModuleInit {
  private readonly submits = new Map<string, SubmitHandler>();
  private readonly preparations = new Map<string, PrepareHandler>();
  private readonly routes = new Map<string, Routes>();
  private readonly descriptions: ServiceStepDescription[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(ENGINE_REGISTRY) private readonly registry: EngineRegistry,
    private readonly cases: CasesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const providers = this.discovery.getProviders().map(({ instance }) => instance as object | null);
    for (const provider of new Set(providers)) if (provider) this.announce(provider);
  }

  /** Lets the process take a submission; a task without a handler needs no routing variables. */
  async submit(processId: string, step: SubmittedStep): Promise<Variables> {
    const variables = (await this.submits.get(key(processId, step.elementId))?.(step)) ?? {};
    assertRouted(this.routesOf(processId, step.elementId), step, variables);
    return variables;
  }

  /** Which variables the form of this user task decides. */
  routesOf(processId: string, elementId: string): Routes {
    return this.routes.get(key(processId, elementId)) ?? {};
  }

  async prepare(processId: string, step: PreparedStep): Promise<TaskPreparation> {
    return (await this.preparations.get(key(processId, step.elementId))?.(step)) ?? {};
  }

  /** The ready steps that every model may use, by type. */
  serviceSteps(): ServiceStepDescription[] {
    return [...this.descriptions].sort((a, b) => (a.type < b.type ? -1 : 1));
  }

  /** User tasks of the process that the program takes part in, by preparing them or by taking their submission. */
  handledTasks(processId: string): string[] {
    const mine = [...this.submits.keys(), ...this.preparations.keys()].filter((name) =>
      name.startsWith(key(processId, '')),
    );
    return [...new Set(mine.map((name) => name.slice(key(processId, '').length)))];
  }

  // helpers

  private announce(provider: object): void {
    const marks = stepMarksOf(provider.constructor);
    if (!marks) return;
    const name = provider.constructor.name;
    const forTasks = [...marks.submits, ...marks.preparations];
    if (forTasks.length > 0 && !marks.processId) {
      throw new Error(`Expected ${name} to carry @ProcessSteps, since it takes user tasks, but found none.`);
    }
    for (const { elementId, method, routes } of marks.submits) {
      if (routes) this.routes.set(key(marks.processId!, elementId), routes);
      once(this.submits, key(marks.processId!, elementId), bound<SubmitHandler>(provider, method));
    }
    for (const { elementId, method } of marks.preparations) {
      once(this.preparations, key(marks.processId!, elementId), bound<PrepareHandler>(provider, method));
    }
    for (const { type, method, description } of marks.jobs) {
      if (description) this.descriptions.push(description);
      const handler = bound<JobStepHandler>(provider, method);
      this.registry.addJobHandler(type, (tx, job) => this.work(tx, job, handler));
    }
  }

  private async work(tx: Transaction, job: Job, handler: JobStepHandler): Promise<Variables | void> {
    const record = await this.cases.ofInstance(tx, job.rootInstanceKey);
    if (!record) throw new Error(`Expected job ${job.type} to belong to a case, but its instance belongs to none.`);
    return handler({ tx, caseId: record.id, job, now: await this.clock.now(tx) });
  }
}

/** What people were told would follow must be what follows: a declaration that has gone stale is a fault of the program. */
function assertRouted(routes: Routes, { elementId, data }: SubmittedStep, variables: Variables): void {
  for (const [name, value] of Object.entries(routed(routes, data))) {
    if (variables[name] === value) continue;
    throw new Error(`Expected ${elementId} to answer with ${name} as its routes say, but found another value.`);
  }
}

function key(processId: string, elementId: string): string {
  return `${processId}/${elementId}`;
}

function bound<Handler>(provider: object, method: string): Handler {
  return (provider as Record<string, (step: unknown) => unknown>)[method]!.bind(provider) as Handler;
}

function once<Handler>(handlers: Map<string, Handler>, name: string, handler: Handler): void {
  if (handlers.has(name)) throw new Error(`Expected one handler for ${name}, but found two.`);
  handlers.set(name, handler);
}
