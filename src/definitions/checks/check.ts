import type { ServiceStepDescription } from '../../cases/service-steps';
import type { OrganisationKind } from '../../organisations/organisation';
import type { LocalText } from '../../platform/errors/domain-error';
import type { FormSchema } from '../../forms/form';
import type { NewFinding } from './finding';
import type { Subject } from './subject';

/** What this installation offers to a model, and what it runs now. */
export interface Ground {
  /** Job types that somebody works off, the ready steps among them. */
  jobTypes: ReadonlySet<string>;
  serviceSteps: ReadonlyMap<string, ServiceStepDescription>;
  roles: ReadonlyMap<string, { name: LocalText; organisationKinds: readonly OrganisationKind[]; holders: number }>;
  /** Parties of a case with the kinds of organisations that play them. */
  parties: ReadonlyMap<string, { name: LocalText; kinds: readonly OrganisationKind[] }>;
  /** Duties on a case that the product or a published model knows. */
  caseDuties: ReadonlySet<string>;
  /** Processes in force. */
  processes: ReadonlySet<string>;
  /** Names of messages and variables in the versions in force, this process's own among them. */
  messages: ReadonlySet<string>;
  variables: ReadonlySet<string>;
  /** User tasks of this process that the code takes part in. */
  handledTasks: ReadonlySet<string>;
  /** Forms of the version in force of this process. */
  formsInForce: Readonly<Record<string, FormSchema>>;
}

/** One rule of the lint: looks at a definition and says what it finds. Pure, so that each is tested on its own. */
export type Check = (subject: Subject, ground: Ground) => NewFinding[];

/** What keeps the version from being published. */
export function error(rule: string, elementId: string, message: LocalText, hint: LocalText): NewFinding {
  return { severity: 'error', rule, elementId, message, hint };
}

/** What the author may keep, with a reason. */
export function warning(rule: string, elementId: string, message: LocalText, hint: LocalText): NewFinding {
  return { severity: 'warning', rule, elementId, message, hint };
}
