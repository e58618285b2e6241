import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { EmployersModule } from '../employers/employers.module';
import { InvestigationsModule } from '../investigations/investigations.module';
import { LettersModule } from '../letters/letters.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { PolicyModule } from '../policy/policy.module';
import { BlacklistController } from './blacklist.controller';
import { CasePartiesService } from './case-parties.service';
import { DecisionOnCaseService } from './decision-on-case.service';
import { DefenceTerms } from './defence-terms.service';
import { DisclosuresService } from './disclosures.service';
import { EntryEndingsService } from './entry-endings.service';
import { EntryEventsService } from './entry-events.service';
import { EntryTermsService } from './entry-terms.service';
import { ListingService } from './listing.service';
import { PriorNoticesService } from './prior-notices.service';
import { RegisterService } from './register.service';
import { RegisterExportsService } from './register-exports.service';
import { RepliesService } from './replies.service';

@Module({
  imports: [
    AuditModule,
    CasesModule,
    DeadlinesModule,
    DecisionsModule,
    DocumentsModule,
    EmployersModule,
    InvestigationsModule,
    LettersModule,
    OrganisationsModule,
    PeopleModule,
    PolicyModule,
  ],
  controllers: [BlacklistController],
  providers: [
    CasePartiesService,
    DecisionOnCaseService,
    DefenceTerms,
    DisclosuresService,
    EntryEndingsService,
    EntryEventsService,
    EntryTermsService,
    ListingService,
    PriorNoticesService,
    RegisterService,
    RegisterExportsService,
    RepliesService,
  ],
  exports: [
    CasePartiesService,
    DisclosuresService,
    EntryEndingsService,
    EntryEventsService,
    EntryTermsService,
    ListingService,
    PriorNoticesService,
    RegisterService,
    RepliesService,
  ],
})
export class BlacklistModule {}
