import { Injectable } from '@nestjs/common';
import { addDays, shanghaiDay } from '../calendar/day';
import { EmployersService } from '../employers/employers.service';
import { InterviewCasesService } from '../interviews/interview-cases.service';
import { timeOf } from '../interviews/interview-letters';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { DemoCasesService } from './demo-cases.service';
import { DEMO_INTERVIEWS, type DemoInterview, type DemoMoments } from './demo-interviews';
import { DemoStage } from './demo-stage.service';

/** Interviews half-way for a demonstration, told by the demo's own people after the cases. */
@Injectable()
export class DemoInterviewsService {
  constructor(
    private readonly stage: DemoStage,
    private readonly cases: DemoCasesService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly interviews: InterviewCasesService,
    private readonly employers: EmployersService,
  ) {}

  play(): Promise<void> {
    return this.stage.tell(DEMO_INTERVIEWS, (story) => this.tell(story));
  }

  // helpers

  private async tell(story: DemoInterview): Promise<void> {
    const { caseId, moments } = await this.database.transaction(async (tx) => ({
      caseId: await this.open(tx, story),
      moments: momentsOf(await this.clock.now(tx)),
    }));
    for (const act of story.acts(moments)) if (!(await this.cases.act(caseId, act))) return;
  }

  private async open(tx: Transaction, { school, employer, keeper, by, reason }: DemoInterview): Promise<string> {
    const party = employer
      ? ({ variant: 'employer', employerId: (await this.employers.findOrCreate(tx, { name: employer })).id } as const)
      : ({ variant: 'school', organisationId: await this.stage.organisationId(tx, school!) } as const);
    const { caseId } = await this.interviews.open(tx, {
      ...party,
      basis: { reason },
      keeperId: await this.stage.organisationId(tx, keeper),
      by: { kind: 'person', personId: await this.stage.personId(tx, by) },
    });
    return caseId;
  }
}

function momentsOf(now: Date): DemoMoments {
  const held = new Date(now.getTime() - 3_600_000);
  return { nextWeek: addDays(shanghaiDay(now), 7), heldDay: shanghaiDay(held), heldTime: timeOf(held) };
}
