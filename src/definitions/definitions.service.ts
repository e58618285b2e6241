import { Inject, Injectable } from '@nestjs/common';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import type { FormSchema } from '../forms/form';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { DefinitionContent, FieldRights, PublishedDefinition } from './definition';
import { contentHash, definitionFaults, jobTypesOf } from './definition-content';
import {
  DefinitionNotFoundError,
  DefinitionNotPublishedError,
  type MissingSteps,
  ShippedDefinitionFaultyError,
} from './definition.errors';
import { type Outline, readOutline } from './outline';

export interface DefinitionVersion {
  id: string;
  processId: string;
  version: number;
  title: LocalText;
  bpmn: string;
  outline: Outline;
  forms: Record<string, FormSchema>;
  rights: FieldRights;
  /** English names of elements by id. */
  names: Record<string, string>;
  /** English instructions of user tasks by id. */
  instructions: Record<string, string>;
}

export interface DefinitionListing {
  processId: string;
  title: LocalText;
  version: number;
  state: 'draft' | 'published' | 'retired';
  publishedAt: Date | null;
  /** Open cases on this version. */
  running: number;
}

/** Keeps the versions of process definitions. A version never changes; what is published is what new cases start on. */
@Injectable()
export class DefinitionsService {
  /** Versions are immutable, so one reading serves for good. */
  private readonly read = new Map<string, DefinitionVersion>();

  constructor(@Inject(ENGINE) private readonly engine: EnginePort) {}

  async published(tx: Transaction, processId: string): Promise<PublishedDefinition> {
    const found = await firstRow<PublishedDefinition>(
      tx,
      `SELECT id, process_id AS "processId", version, engine_definition_key::text AS "engineDefinitionKey"
       FROM definition_versions WHERE process_id = $1 AND state = 'published'`,
      [processId],
    );
    if (!found) throw new DefinitionNotPublishedError(processId);
    return found;
  }

  async get(tx: Transaction, id: string): Promise<DefinitionVersion> {
    const known = this.read.get(id);
    if (known) return known;
    const found = await firstRow<DefinitionVersion>(
      tx,
      `SELECT id, process_id AS "processId", version, title, bpmn, outline, forms, rights, names, instructions
       FROM definition_versions WHERE id = $1`,
      [id],
    );
    if (!found) throw new DefinitionNotFoundError();
    this.read.set(id, found);
    return found;
  }

  async diagram(tx: Transaction, processId: string, version: number): Promise<string> {
    const found = await firstRow<{ bpmn: string }>(
      tx,
      'SELECT bpmn FROM definition_versions WHERE process_id = $1 AND version = $2',
      [processId, version],
    );
    if (!found) throw new DefinitionNotFoundError();
    return found.bpmn;
  }

  async list(tx: Transaction): Promise<DefinitionListing[]> {
    return rows<DefinitionListing>(
      tx,
      `SELECT process_id AS "processId", title, version, state, published_at AS "publishedAt",
              (SELECT count(*)::int FROM cases WHERE definition_version_id = definition_versions.id AND state = 'open')
                AS running
       FROM definition_versions ORDER BY process_id, version DESC`,
    );
  }

  /**
   * Takes in a shipped definition. Content that is there already changes nothing; the first version of a process is
   * published at once; a later change waits as a draft, because local edits are never overwritten.
   */
  async takeIn(tx: Transaction, content: DefinitionContent): Promise<'unchanged' | 'published' | 'draft'> {
    const { processId, settings } = content;
    const hash = contentHash(content);
    const versions = await rows<{ version: number; hash: string }>(
      tx,
      'SELECT version, content_hash AS hash FROM definition_versions WHERE process_id = $1 ORDER BY version DESC',
      [processId],
    );
    if (versions.some((known) => known.hash === hash)) return 'unchanged';
    const outline = await readOutline(content.bpmn);
    const faults = definitionFaults(content, outline);
    if (faults.length > 0) throw new ShippedDefinitionFaultyError(processId, faults);
    const stored = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO definition_versions (process_id, version, content_hash, state, title, bpmn, outline, forms, rights,
         names, instructions, deadlines, irreversible, job_types)
       VALUES ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
      [
        processId,
        (versions[0]?.version ?? 0) + 1,
        hash,
        JSON.stringify(settings.title),
        content.bpmn,
        JSON.stringify(outline),
        JSON.stringify(content.forms),
        JSON.stringify(settings.rights ?? {}),
        JSON.stringify(settings.names ?? {}),
        JSON.stringify(settings.instructions ?? {}),
        JSON.stringify(settings.deadlines ?? {}),
        settings.irreversible ?? [],
        jobTypesOf(outline),
      ],
    );
    if (versions.length > 0) return 'draft';
    await this.publish(tx, stored!.id);
    return 'published';
  }

  /** Versions that cases may run on although no handler offers one of their job types. */
  async withoutHandlers(tx: Transaction, offered: string[]): Promise<MissingSteps[]> {
    return rows<MissingSteps>(
      tx,
      `SELECT process_id AS "processId", version,
              array(SELECT type FROM unnest(job_types) AS type WHERE type <> ALL ($1) ORDER BY type) AS "jobTypes",
              array(SELECT number FROM cases WHERE definition_version_id = versions.id AND state = 'open'
                    ORDER BY number LIMIT 5) AS "caseNumbers",
              (SELECT count(*)::int FROM cases WHERE definition_version_id = versions.id AND state = 'open') AS "caseCount"
       FROM definition_versions AS versions
       WHERE NOT job_types <@ $1
         AND (state = 'published'
              OR EXISTS (SELECT FROM cases WHERE definition_version_id = versions.id AND state = 'open'))
       ORDER BY process_id, version`,
      [offered],
    );
  }

  // helpers

  private async publish(tx: Transaction, id: string): Promise<void> {
    const { processId, bpmn } = await this.get(tx, id);
    const [deployed] = await this.engine.deploy(tx, [{ name: `${processId}.bpmn`, content: bpmn }]);
    await rows(
      tx,
      `UPDATE definition_versions SET state = 'published', published_at = app_now(), engine_definition_key = $2
       WHERE id = $1`,
      [id, deployed!.definitionKey],
    );
  }
}
