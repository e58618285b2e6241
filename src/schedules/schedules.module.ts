import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { MetricsModule } from '../metrics/metrics.module';
import { PeopleModule } from '../people/people.module';
import { PolicyModule } from '../policy/policy.module';
import { AnnualChecks } from './annual-checks.service';
import { ItemDecisions } from './item-decisions.service';
import { Jurisdictions } from './jurisdictions.service';
import { ListEvaluation } from './list-evaluation.service';
import { ListOpeners } from './list-openers.service';
import { ListOpening } from './list-opening.service';
import { ListsByHand } from './lists-by-hand.service';
import { ProposedItems } from './proposed-items.service';
import { ProposedListsController } from './proposed-lists.controller';
import { ProposedLists } from './proposed-lists.service';
import { ScheduleRunner } from './schedule-runner.service';

@Module({
  imports: [AuditModule, MetricsModule, PeopleModule, PolicyModule],
  controllers: [ProposedListsController],
  providers: [
    AnnualChecks,
    ItemDecisions,
    Jurisdictions,
    ListEvaluation,
    ListOpeners,
    ListOpening,
    ListsByHand,
    ProposedItems,
    ProposedLists,
    ScheduleRunner,
  ],
  exports: [Jurisdictions, ListOpeners, ListOpening, ScheduleRunner],
})
export class SchedulesModule {}
