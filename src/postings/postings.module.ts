import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { CasesModule } from '../cases/cases.module';
import { ComplaintsModule } from '../complaints/complaints.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { EmployersModule } from '../employers/employers.module';
import { LookUpsModule } from '../look-ups/look-ups.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { PostingEmployersService } from './posting-employers.service';
import { PostingAccessService } from './posting-access.service';
import { PostingChecksService } from './posting-checks.service';
import { PostingHostsService } from './posting-hosts.service';
import { PostingMarksService } from './posting-marks.service';
import { PostingPagesService } from './posting-pages.service';
import { PostingReviewsService } from './posting-reviews.service';
import { PostingsController } from './postings.controller';
import { PostingsService } from './postings.service';
import { PublicPostingsController } from './public-postings.controller';
import { PublicPostingsService } from './public-postings.service';

@Module({
  imports: [
    AuditModule,
    BlacklistModule,
    CasesModule,
    ComplaintsModule,
    DeadlinesModule,
    EmployersModule,
    LookUpsModule,
    OrganisationsModule,
    PeopleModule,
  ],
  controllers: [PostingsController, PublicPostingsController],
  providers: [
    PostingEmployersService,
    PostingAccessService,
    PostingChecksService,
    PostingHostsService,
    PostingMarksService,
    PostingPagesService,
    PostingReviewsService,
    PostingsService,
    PublicPostingsService,
  ],
  exports: [PostingEmployersService, PostingChecksService, PostingReviewsService, PostingsService],
})
export class PostingsModule {}
