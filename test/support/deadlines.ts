import { AuditService } from '../../src/audit/audit.service';
import { CaseFollowers } from '../../src/cases/case-followers.service';
import { CasesService } from '../../src/cases/cases.service';
import { DeadlineNotices } from '../../src/deadlines/deadline-notices.service';
import { DeadlineRunner } from '../../src/deadlines/deadline-runner.service';
import type { EnginePort } from '../../src/engine/engine.port';
import { PeopleService } from '../../src/people/people.service';
import type { TestDatabase } from './database';

/** The runner on a bare database: it marks, audits and notes for real; the engine is the spec's, and no letter is written. */
export function runnerOf(test: TestDatabase, engine: EnginePort): DeadlineRunner {
  const audit = new AuditService();
  const none = undefined as never;
  const people = new PeopleService();
  const cases = new CasesService(engine, none, none, people, audit, new CaseFollowers());
  const notices = new DeadlineNotices(cases, none, people, test.clock, none);
  return new DeadlineRunner(test.database, audit, notices, engine);
}
