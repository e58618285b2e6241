import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AuditModule } from '../audit/audit.module';
import { CalendarModule } from '../calendar/calendar.module';
import { CasesModule } from '../cases/cases.module';
import { DocumentsModule } from '../documents/documents.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { TasksModule } from '../tasks/tasks.module';
import { OwnDocuments } from './own-documents.service';
import { PartAnswersService } from './part-answers.service';
import { SignOffsService } from './sign-offs.service';
import { SplitGroundService } from './split-ground.service';
import { SplitGuard } from './split-guard.service';
import { SplitViews } from './split-views.service';
import { SplitsController } from './splits.controller';
import { SplitsService } from './splits.service';

@Module({
  imports: [AccessModule, AuditModule, CalendarModule, CasesModule, DocumentsModule, OrganisationsModule, TasksModule],
  controllers: [SplitsController],
  providers: [
    OwnDocuments,
    PartAnswersService,
    SignOffsService,
    SplitGroundService,
    SplitGuard,
    SplitsService,
    SplitViews,
  ],
})
export class SplitsModule {}
