import { Module } from '@nestjs/common';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { CasesModule } from '../cases/cases.module';
import { ComplaintsModule } from '../complaints/complaints.module';
import { DocumentsModule } from '../documents/documents.module';
import { LettersModule } from '../letters/letters.module';
import { WarningsModule } from '../warnings/warnings.module';
import { FloodProtection } from './flood-protection.service';
import { PortalController } from './portal.controller';
import { PortalService } from './portal.service';
import { PublicListsController } from './public-lists.controller';
import { UploadInterceptor } from './upload.interceptor';

@Module({
  imports: [BlacklistModule, CasesModule, ComplaintsModule, DocumentsModule, LettersModule, WarningsModule],
  controllers: [PortalController, PublicListsController],
  providers: [FloodProtection, PortalService, UploadInterceptor],
})
export class PortalModule {}
