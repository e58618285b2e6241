import type { LocalText } from '../platform/errors/domain-error';
import { type JobStepHandler, stepDecorator } from './process-steps';

/** A value that a step takes from the model or leaves there. */
export interface StepField {
  name: string;
  label: LocalText;
}

/** An option written into the model's task headers; with `values`, one of them. */
export interface StepHeader extends StepField {
  required: boolean;
  values?: readonly string[];
}

/** A "no" for a business reason: the model catches it with an error event of this code. */
export interface StepError {
  code: string;
  label: LocalText;
}

/** What an administrator has to know to put an automatic step into a model: the palette is made of these. */
export interface ServiceStepDescription {
  /** Job type in the model, `<noun>.<verb>`. */
  type: string;
  name: LocalText;
  purpose: LocalText;
  headers: readonly StepHeader[];
  /** Variables the step reads. */
  inputs: readonly StepField[];
  /** Variables the step sets. */
  outputs: readonly StepField[];
  errors: readonly StepError[];
  /** What it does reaches somebody outside and cannot be taken back: no return ever leads past it. */
  isIrreversible?: true;
}

/**
 * The method works off jobs of this type for every model that names it: a ready step of the palette. Stands in
 * `src/<noun>/<noun>.steps.ts`; a type has one owner. What serves one process alone is `@OnJob` in its `workers.ts`.
 */
export function ServiceStep(description: ServiceStepDescription) {
  return stepDecorator<JobStepHandler>((marks, method) =>
    marks.jobs.push({ type: description.type, method, description }),
  );
}
