import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction';
import { type ArchivedDefinition, unpackDefinition } from './archive/definition-archive';
import type { Finding } from './checks/finding';
import { contentOf } from './definition';
import { contentHash } from './definition-content';
import { DefinitionChecks } from './definition-checks.service';
import { ModelUnreadableError } from './definition-draft.errors';
import { DefinitionDrafts } from './definition-drafts.service';
import { ArchiveRefusedError, ImportChangedError, OtherProcessImportedError } from './definition-import.errors';
import { DefinitionsService } from './definitions.service';
import { type Difference, differenceOf } from './difference/difference';
import { readModelText } from './model-text';

export interface ImportPreview {
  processId: string;
  title: { zh: string; en: string };
  /** The version it was exported as, wherever that was. */
  exportedVersion: number;
  isNew: boolean;
  contentHash: string;
  findings: Finding[];
  difference: Difference;
}

/** Definitions from a zip file: looked at first, taken in as a draft when the same file is confirmed. */
@Injectable()
export class DefinitionImports {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly drafts: DefinitionDrafts,
    private readonly checks: DefinitionChecks,
  ) {}

  /** What the file would change; stores nothing. */
  async preview(tx: Transaction, file: Buffer, expected: string | undefined): Promise<ImportPreview> {
    const { processId, version, parts } = await this.read(file, expected);
    const base = await this.definitions.inForce(tx, processId);
    return {
      processId,
      title: parts.title,
      exportedVersion: version,
      isNew: !(await this.drafts.isTaken(tx, processId)),
      contentHash: contentHash(contentOf(processId, parts)),
      findings: await this.checks.checkChange(tx, processId, parts),
      difference: await differenceOf(base ? (await this.definitions.stored(tx, base.id)).parts : null, parts),
    };
  }

  /** Makes a draft of the file. @throws ImportChangedError when it is not the one of the preview */
  async confirm(
    tx: Transaction,
    file: Buffer,
    confirmed: { contentHash: string; processId?: string },
    personId: string,
  ): Promise<string> {
    const { processId, parts } = await this.read(file, confirmed.processId);
    if (contentHash(contentOf(processId, parts)) !== confirmed.contentHash) throw new ImportChangedError();
    await this.definitions.lock(tx, processId);
    const base = await this.definitions.inForce(tx, processId);
    return this.drafts.add(tx, processId, base?.id ?? null, parts, personId);
  }

  // helpers

  private async read(file: Buffer, expected: string | undefined): Promise<ArchivedDefinition> {
    const reading = unpackDefinition(file);
    if (reading.outcome === 'refused') throw new ArchiveRefusedError(reading.file, reading.reason);
    const { definition } = reading;
    const text = await readModelText(definition.parts.bpmn);
    if (text.outcome === 'refused') throw new ModelUnreadableError([text.fault]);
    const wanted = expected ?? definition.processId;
    if (text.processId !== wanted) throw new OtherProcessImportedError(wanted, text.processId);
    return definition;
  }
}
