import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import { DocumentVersions } from '../documents/document-versions.service';
import { DocumentsService } from '../documents/documents.service';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { CasesService } from './cases.service';

export class AddVersionDto {
  @ApiProperty({ format: 'uuid', description: 'An upload of ones own' })
  @IsUUID()
  documentId: string;

  @ApiProperty({ maxLength: 500 })
  @Matches(/\S/)
  @MaxLength(500)
  @IsString()
  reason: string;
}

@ApiTags('cases')
@Controller('cases/:id/documents')
export class CaseDocumentsController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
    private readonly versions: DocumentVersions,
  ) {}

  /** A newer version of a document of the case; the old one stays. */
  @Post(':documentId/versions')
  @HttpCode(204)
  @ApiNoContentResponse()
  addVersion(
    @CurrentPrincipal() { personId, ...rest }: Principal,
    @Param('id') caseId: string,
    @Param('documentId', ParseUUIDPipe) replacesId: string,
    @Body() { documentId, reason }: AddVersionDto,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.access.assertCanReadCase(tx, { personId, ...rest }, caseId);
      await this.versions.add(tx, { caseId, replacesId, documentId, reason, personId });
      const [replaced] = await this.documents.describe(tx, [replacesId]);
      const { name } = replaced!;
      await this.cases.note(
        tx,
        caseId,
        { zh: `更新材料“${name}”。${reason.trim()}`, en: `A newer version of "${name}" was added. ${reason.trim()}` },
        { kind: 'person', personId },
      );
    });
  }
}
