import { Injectable } from '@nestjs/common';
import { DocumentNotFoundError } from '../documents/document.errors';
import { DocumentsService } from '../documents/documents.service';
import type { Principal } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';

/** Files that go between a school and its colleges stay outside the case until the school hands them in. */
@Injectable()
export class OwnDocuments {
  constructor(private readonly documents: DocumentsService) {}

  /** Own uploads that lie in no case yet, or what lies there already. @throws DocumentNotFoundError */
  async assertOwn(
    tx: Transaction,
    principal: Principal,
    documentIds: readonly string[],
    kept: readonly string[] = [],
  ): Promise<void> {
    const wanted = [...new Set(documentIds)].filter((id) => !kept.includes(id));
    const found = await this.documents.describe(tx, wanted);
    const own = found.filter(
      ({ uploadedBy, caseId }) =>
        caseId === null && uploadedBy.kind === 'person' && uploadedBy.personId === principal.personId,
    );
    if (own.length !== wanted.length) throw new DocumentNotFoundError();
  }

  /** Names by id, in the order of upload. */
  async named(tx: Transaction, documentIds: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
    const found = documentIds.length === 0 ? [] : await this.documents.describe(tx, documentIds);
    return new Map(found.map(({ id, name }) => [id, { id, name }]));
  }

  /** Puts those of the documents into the case that a form hands in, each in the name of whoever uploaded it. */
  async handIn(tx: Transaction, documentIds: readonly string[], caseId: string): Promise<void> {
    for (const { id, uploadedBy } of await this.documents.describe(tx, documentIds))
      await this.documents.attach(tx, [id], caseId, uploadedBy);
  }
}
