import { Injectable } from '@nestjs/common';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import { type DocumentStanding, DocumentVersions } from './document-versions.service';
import { type CleanedDocument, ReporterDocuments } from './reporter-documents.service';

/** Tells the reader of a case which of its documents are cleaned copies and what they still may show, and which are newer versions. */
@Injectable()
export class CleanedParts {
  constructor(
    private readonly reporterDocuments: ReporterDocuments,
    private readonly versions: DocumentVersions,
  ) {}

  @CasePart('cleanedDocuments')
  cleanedDocuments({ tx, caseId }: CasePartQuery): Promise<CleanedDocument[]> {
    return this.reporterDocuments.ofCase(tx, caseId);
  }

  @CasePart('documentStandings')
  standings({ tx, caseId }: CasePartQuery): Promise<DocumentStanding[]> {
    return this.versions.ofCase(tx, caseId);
  }
}
