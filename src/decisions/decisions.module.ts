import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { PeopleModule } from '../people/people.module';
import { PolicyModule } from '../policy/policy.module';
import { CollectiveDecisionsService } from './collective-decisions.service';
import { DecisionsOnCaseService } from './decisions-on-case.service';
import { LegalReviewsService } from './legal-reviews.service';

@Module({
  imports: [AuditModule, CasesModule, PeopleModule, PolicyModule],
  providers: [CollectiveDecisionsService, DecisionsOnCaseService, LegalReviewsService],
  exports: [CollectiveDecisionsService, LegalReviewsService],
})
export class DecisionsModule {}
