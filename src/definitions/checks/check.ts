import type { ServiceStepDescription } from '../../cases/service-steps';
import type { LocalText } from '../../platform/errors/domain-error';
import type { NewFinding } from './finding';
import type { Subject } from './subject';

/** What this installation offers to a model. */
export interface Ground {
  /** Job types that somebody works off, the ready steps among them. */
  jobTypes: ReadonlySet<string>;
  serviceSteps: readonly ServiceStepDescription[];
  /** Roles with the number of people who hold them now, all organisations together, and those without a holder anywhere. */
  roles: ReadonlyMap<string, { name: LocalText; holders: number }>;
  /** Processes that can be called. */
  processes: ReadonlySet<string>;
  /** User tasks with a handler in the code, `<process>/<task>`. */
  handledTasks: ReadonlySet<string>;
}

/** One rule of the lint: looks at a definition and says what it finds. Pure, so that each is tested on its own. */
export type Check = (subject: Subject, ground: Ground) => NewFinding[];
