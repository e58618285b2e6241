import { Injectable } from '@nestjs/common';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import { type CleanedDocument, ReporterDocuments } from './reporter-documents.service';

/** Tells the reader of a case which of its documents are cleaned copies, and what they still may show. */
@Injectable()
export class CleanedParts {
  constructor(private readonly reporterDocuments: ReporterDocuments) {}

  @CasePart('cleanedDocuments')
  cleanedDocuments({ tx, caseId }: CasePartQuery): Promise<CleanedDocument[]> {
    return this.reporterDocuments.ofCase(tx, caseId);
  }
}
