import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CalendarModule } from '../calendar/calendar.module';
import { CasesModule } from '../cases/cases.module';
import { LegalClockModule } from '../deadlines/legal-clock.module';
import { LiveModule } from '../live/live.module';
import { MailModule } from '../mail/mail.module';
import { PeopleModule } from '../people/people.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { NoticeFanOut } from './notice-fan-out.service';
import { NoticeLists } from './notice-lists.service';
import { NoticeMails } from './notice-mails.service';
import { NoticeRunner } from './notice-runner.service';
import { NoticeSettings } from './notice-settings.service';
import { NoticeSources } from './notice-sources.service';
import { NoticesController } from './notices.controller';
import { NoticesModule } from './notices.module';

/** What becomes of notices once they were told: nobody who tells needs it. */
@Module({
  imports: [
    AuditModule,
    CalendarModule,
    CasesModule,
    LegalClockModule,
    LiveModule,
    MailModule,
    NoticesModule,
    PeopleModule,
    SupervisionModule,
  ],
  controllers: [NoticesController],
  providers: [NoticeFanOut, NoticeLists, NoticeMails, NoticeRunner, NoticeSettings, NoticeSources],
})
export class NoticeDeliveryModule {}
