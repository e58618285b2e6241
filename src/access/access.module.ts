import { Global, Module } from '@nestjs/common';
import { DOCUMENT_ACCESS } from '../documents/document-access';
import { AccessService } from './access.service';

/** Global, because every controller asks it first. */
@Global()
@Module({
  providers: [AccessService, { provide: DOCUMENT_ACCESS, useExisting: AccessService }],
  exports: [AccessService, DOCUMENT_ACCESS],
})
export class AccessModule {}
