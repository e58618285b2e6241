import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { DocumentsModule } from '../documents/documents.module';
import { LettersModule } from '../letters/letters.module';
import { PeopleModule } from '../people/people.module';
import { ArchivePackagesController } from './archive-packages.controller';
import { ArchivePackages } from './archive-packages.service';
import { PackageContents } from './package-contents.service';
import { PackageRunner } from './package-runner.service';
import { PackageWriter } from './package-writer.service';

@Module({
  imports: [AuditModule, CasesModule, DefinitionsModule, DocumentsModule, LettersModule, PeopleModule],
  controllers: [ArchivePackagesController],
  providers: [ArchivePackages, PackageContents, PackageRunner, PackageWriter],
})
export class ArchivePackagesModule {}
