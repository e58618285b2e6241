import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { TasksModule } from '../tasks/tasks.module';
import { VerbsModule } from '../verbs/verbs.module';
import { BulkService } from './bulk.service';
import { InboxController } from './inbox.controller';
import { InboxColumns } from './inbox-columns.service';
import { InboxColumnsController } from './inbox-columns.controller';
import { InboxExports } from './inbox-exports.service';
import { InboxModule } from './inbox.module';
import { SavedViewsController } from './saved-views.controller';
import { SavedViews } from './saved-views.service';

/** What is done with the lists of tasks: verbs on many at once, files, kept views. */
@Module({
  imports: [AuditModule, InboxModule, SupervisionModule, TasksModule, VerbsModule],
  controllers: [InboxColumnsController, InboxController, SavedViewsController],
  providers: [BulkService, InboxColumns, InboxExports, SavedViews],
})
export class InboxDeskModule {}
