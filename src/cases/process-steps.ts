import 'reflect-metadata';
import type { Job, Variables } from '../engine/engine.port';
import type { RepeatedPart } from '../forms/repeated-group';
import type { Principal } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { ServiceStepDescription } from './service-steps';

/** A validated submission of one user task, before the engine moves on. Everything happens in `tx`; a thrown DomainError undoes all of it. */
export interface SubmittedStep<Data = Record<string, unknown>> {
  tx: Transaction;
  caseId: string;
  taskId: string;
  elementId: string;
  /** Ids and flags that the step could see when it opened: which of several requests, letters or items it is about. */
  variables: Variables;
  /** The real person who submits; four eyes and recusal have been checked for exactly this person. */
  principal: Principal;
  /** Only fields of the form that were shown and writable; empty ones are absent. */
  data: Data;
  now: Date;
}

/** One automatic step of a case, in the transaction in which the engine also moves on: it happens once or not at all. */
export interface JobStep {
  tx: Transaction;
  caseId: string;
  job: Job;
  now: Date;
}

/** Somebody opens or submits the task page: the process may add what the form alone does not know. */
export interface PreparedStep {
  tx: Transaction;
  caseId: string;
  taskId: string;
  elementId: string;
  /** As in `SubmittedStep`. */
  variables: Variables;
  principal: Principal;
  now: Date;
}

export interface Fact {
  label: LocalText;
  value: string | LocalText;
}

/** @example fact('学校', 'School', '滨江理工大学') */
export function fact(zh: string, en: string, value: Fact['value']): Fact {
  return { label: { zh, en }, value };
}

export interface FieldOption {
  value: string;
  label: string | LocalText;
}

/** Something to look at beside the form, opened in a window of its own. */
export interface TaskLink {
  label: LocalText;
  /** A path of our own interface, which asks for the right to it again. */
  href: string;
}

/** What the task page gets beside the form. It holds for the server's check of the submission as well as for the page. */
export interface TaskPreparation {
  /** Initial values; also the values of fields that may only be read. */
  data?: Record<string, unknown>;
  /** Given as a function they are worked out for the page alone; a submission is checked without them. */
  facts?: Fact[] | (() => Promise<Fact[]>);
  links?: TaskLink[];
  /** Fields that must be filled in now although the form does not demand it, such as the answer to an unset parameter. */
  required?: string[];
  /** Choices of select, radio and checklist fields that depend on the case; a value outside of them is refused. */
  options?: Record<string, FieldOption[]>;
  /** Fields that this person does not see at this moment; submitting them is refused like an unknown field. */
  hidden?: string[];
  /** One heading per copy of a group with the property `repeat`: such a form asks the same of every point of the case. */
  repeat?: Record<string, RepeatedPart[]>;
}

/**
 * Which variables of the process a form decides, so that the page can say what follows before anything is sent: the value of a
 * field as it is, or whether a field has one of these values. What else a step answers with stays open until then.
 * @example { screening: 'decision', isAccepted: { field: 'decision', is: ['accept'] } }
 */
export type Routes = Readonly<Record<string, string | { field: string; is: readonly unknown[] }>>;

/** The variables that are decided by what is filled in; fields that are empty decide nothing. */
export function routed(routes: Routes, data: Readonly<Record<string, unknown>>): Variables {
  const known: Variables = {};
  for (const [variable, route] of Object.entries(routes)) {
    const value = data[typeof route === 'string' ? route : route.field];
    if (value === undefined || value === null) continue;
    known[variable] = typeof route === 'string' ? value : route.is.includes(value);
  }
  return known;
}

export type SubmitHandler = (step: SubmittedStep) => Promise<Variables | void>;
export type JobStepHandler = (step: JobStep) => Promise<Variables | void>;
export type PrepareHandler = (step: PreparedStep) => Promise<TaskPreparation>;

/** What the decorators leave on a class; read once at start by the step registry. */
export interface StepMarks {
  processId?: string;
  submits: { elementId: string; method: string; routes?: Routes }[];
  preparations: { elementId: string; method: string }[];
  /** With a description, the step is offered to every model. */
  jobs: { type: string; method: string; description?: ServiceStepDescription }[];
}

const MARKS = Symbol('duban:steps');

/** The marks of a class, or undefined when it announces no step. */
export function stepMarksOf(type: unknown): StepMarks | undefined {
  return typeof type === 'function' ? (Reflect.getOwnMetadata(MARKS, type) as StepMarks | undefined) : undefined;
}

/** Marks the class that holds the steps of one process; it is a provider of the process's Nest module. */
export function ProcessSteps(processId: string): ClassDecorator {
  return (type) => {
    marksFor(type).processId = processId;
  };
}

/** The method takes the submission of this user task and answers with the routing variables the engine gets; `routes` says which of them the form decides. */
export function OnSubmit(elementId: string, routes?: Routes) {
  return stepDecorator<SubmitHandler>((marks, method) => marks.submits.push({ elementId, method, routes }));
}

/** The method adds initial values, facts, choices and demands to the page of this user task. */
export function PrepareTask(elementId: string) {
  return stepDecorator<PrepareHandler>((marks, method) => marks.preparations.push({ elementId, method }));
}

/** The method works off jobs of this type, for this process alone; `@ServiceStep` is for every model. A type has one owner. */
export function OnJob(type: string) {
  return stepDecorator<JobStepHandler>((marks, method) => marks.jobs.push({ type, method }));
}

/** Makes a decorator that leaves a mark on the class of the method. */
export function stepDecorator<Handler>(mark: (marks: StepMarks, method: string) => void) {
  // `never` as data lets a process narrow SubmittedStep<…> to the fields of its own form; generic, since a descriptor's type is invariant.
  return <Method extends (Handler extends (step: never) => infer R ? (step: never) => R : never)>(
    target: object,
    method: string,
    _descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    mark(marksFor(target.constructor), method);
  };
}

// helpers

function marksFor(type: object): StepMarks {
  const found = Reflect.getOwnMetadata(MARKS, type) as StepMarks | undefined;
  if (found) return found;
  const marks: StepMarks = { submits: [], preparations: [], jobs: [] };
  Reflect.defineMetadata(MARKS, marks, type);
  return marks;
}
