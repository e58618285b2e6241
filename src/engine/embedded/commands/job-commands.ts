import type { InstanceCommand } from '../command';
import { JobNotFound, JobNotOpen, RetriesInvalid } from '../../engine.errors';
import { Fault } from '../fault';
import type { ElementInstance, JobState } from '../state';
import type { Step } from '../step';
import { findCatcher, throwTo } from '../throwing';

type Command<K extends InstanceCommand['kind']> = Extract<InstanceCommand, { kind: K }>;

function openJob(step: Step, jobKey: string): { job: JobState; owner: ElementInstance } {
  const job = step.state.jobs[jobKey];
  const owner = step.find(job?.elementKey);
  if (!job || !owner) throw new JobNotFound(jobKey);
  if (job.status !== 'open') throw new JobNotOpen(jobKey, job.status);
  return { job, owner };
}

export function completeJob(step: Step, command: Command<'complete-job'>): void {
  const { job, owner } = openJob(step, command.jobKey);
  step.emit({ kind: 'job-closed', key: job.key, how: 'completed' });
  step.emit({
    kind: 'trigger-queued',
    key: owner.key,
    trigger: { elementId: owner.elementId, variables: command.variables },
  });
  step.todo({ kind: 'complete', key: owner.key });
}

export function failJob(step: Step, command: Command<'fail-job'>): void {
  const { job, owner } = openJob(step, command.jobKey);
  const exhausted = command.retries <= 0;
  step.emit({
    kind: 'job-changed',
    key: job.key,
    retries: Math.max(0, command.retries),
    status: exhausted ? 'failed' : 'open',
    ...(command.backOffMs > 0 && !exhausted ? { notBefore: step.now.getTime() + command.backOffMs } : {}),
  });
  if (exhausted) step.raise(owner, new Fault('JOB_NO_RETRIES', command.message || 'No more retries left.'), job.key);
}

/** The error goes to the nearest event that catches its code; when there is none, a person has to decide. */
export function throwError(step: Step, command: Command<'throw-error'>): void {
  const { job, owner } = openJob(step, command.jobKey);
  const catcher = findCatcher(step, owner, 'error', command.code);
  if (catcher) {
    step.emit({ kind: 'job-closed', key: job.key, how: 'error' });
    throwTo(step, catcher, command.variables);
    return;
  }
  step.emit({ kind: 'job-changed', key: job.key, retries: job.retries, status: 'error' });
  const message = `Expected an event to catch the error '${command.code}', but none does. ${command.message}`;
  step.raise(owner, new Fault('UNHANDLED_ERROR_EVENT', message.trim()), job.key);
}

export function updateRetries(step: Step, command: Command<'update-retries'>): void {
  const job = step.state.jobs[command.jobKey];
  if (!job) throw new JobNotFound(command.jobKey);
  if (command.retries < 1) throw new RetriesInvalid(command.retries);
  const { notBefore } = job;
  step.emit({
    kind: 'job-changed',
    key: job.key,
    retries: command.retries,
    status: job.status,
    ...(notBefore === undefined ? {} : { notBefore }),
  });
}
