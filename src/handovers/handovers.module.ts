import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/absences.module';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { LettersModule } from '../letters/letters.module';
import { NoticesModule } from '../notices/notices.module';
import { TasksModule } from '../tasks/tasks.module';
import { DeskDrafts } from './desk-drafts.service';
import { DeskItems } from './desk-items.service';
import { HandoverReceipts } from './handover-receipts.service';
import { HandoversController } from './handovers.controller';
import { HandoversService } from './handovers.service';

@Module({
  imports: [AbsencesModule, AuditModule, CasesModule, LettersModule, NoticesModule, TasksModule],
  controllers: [HandoversController],
  providers: [DeskDrafts, DeskItems, HandoverReceipts, HandoversService],
})
export class HandoversModule {}
