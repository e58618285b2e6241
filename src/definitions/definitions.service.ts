import { Inject, Injectable } from '@nestjs/common';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import type { FormSchema } from '../forms/form';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import {
  contentOf,
  type DefinitionContent,
  type DefinitionParts,
  type FieldRights,
  partsOfContent,
  type PublishedDefinition,
} from './definition';
import { contentHash, definitionFaults, jobTypesOf } from './definition-content';
import {
  DefinitionNotFoundError,
  DefinitionNotPublishedError,
  type MissingSteps,
  ShippedDefinitionFaultyError,
} from './definition.errors';
import type { DefinitionState } from './definition-state';
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
  state: Exclude<DefinitionState, 'checked'>;
  publishedAt: Date | null;
  /** Open cases on this version. */
  running: number;
}

/** Where a stored version stands, with everything that was edited. */
export interface StoredVersion {
  id: string;
  processId: string;
  version: number;
  state: Exclude<DefinitionState, 'checked'>;
  parts: DefinitionParts;
}

/** Keeps the versions of process definitions. A version never changes; what is published is what new cases start on. */
@Injectable()
export class DefinitionsService {
  /** Versions are immutable, so one reading serves for good. */
  private readonly read = new Map<string, DefinitionVersion>();

  constructor(@Inject(ENGINE) private readonly engine: EnginePort) {}

  /** The version that new cases start on now. */
  async published(tx: Transaction, processId: string): Promise<PublishedDefinition> {
    const found = await this.inForce(tx, processId);
    if (!found) throw new DefinitionNotPublishedError(processId);
    return { ...found, engineDefinitionKey: found.engineDefinitionKey ?? (await this.deploy(tx, found.id)) };
  }

  /** The version in force; one published ahead of its first day has no engine key until it is used. */
  inForce(
    tx: Transaction,
    processId: string,
  ): Promise<(Omit<PublishedDefinition, 'engineDefinitionKey'> & { engineDefinitionKey: string | null }) | undefined> {
    return firstRow(
      tx,
      `SELECT id, process_id AS "processId", version, engine_definition_key::text AS "engineDefinitionKey"
       FROM definition_versions AS versions WHERE process_id = $1 AND ${IN_FORCE}`,
      [processId],
    );
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

  /** The version that an instance of the engine runs on; undefined for what was never published here. */
  async ofEngineKey(tx: Transaction, engineDefinitionKey: string): Promise<DefinitionVersion | undefined> {
    const found = await firstRow<{ id: string }>(
      tx,
      'SELECT definition_version_id AS id FROM definition_deployments WHERE engine_definition_key = $1',
      [engineDefinitionKey],
    );
    return found && this.get(tx, found.id);
  }

  async diagram(tx: Transaction, processId: string, version: number): Promise<string> {
    return (await this.byNumber(tx, processId, version)).bpmn;
  }

  async byNumber(tx: Transaction, processId: string, version: number): Promise<DefinitionVersion> {
    const found = await firstRow<{ id: string }>(
      tx,
      'SELECT id FROM definition_versions WHERE process_id = $1 AND version = $2',
      [processId, version],
    );
    if (!found) throw new DefinitionNotFoundError();
    return this.get(tx, found.id);
  }

  async list(tx: Transaction): Promise<DefinitionListing[]> {
    return rows<DefinitionListing>(
      tx,
      `SELECT process_id AS "processId", title, version, ${STATE_NOW} AS state, published_at AS "publishedAt",
              (SELECT count(*)::int FROM cases WHERE definition_version_id = versions.id AND state = 'open') AS running
       FROM definition_versions AS versions ORDER BY process_id, version DESC`,
    );
  }

  /** Names of the processes that were ever published, the newest of each. */
  async titles(tx: Transaction): Promise<{ id: string; title: LocalText }[]> {
    return rows(
      tx,
      `SELECT DISTINCT ON (process_id) process_id AS id, title FROM definition_versions
       WHERE published_at IS NOT NULL ORDER BY process_id, version DESC`,
    );
  }

  /** @throws DefinitionNotFoundError when no version of the process was ever stored. */
  async assertKnown(tx: Transaction, processId: string): Promise<void> {
    const known = await firstRow(tx, 'SELECT FROM definition_versions WHERE process_id = $1 LIMIT 1', [processId]);
    if (!known) throw new DefinitionNotFoundError();
  }

  /** A version with everything that was edited; of this process when one is named. */
  async stored(tx: Transaction, id: string, processId?: string): Promise<StoredVersion> {
    const found = await firstRow<Omit<StoredVersion, 'parts'> & DefinitionParts>(
      tx,
      `SELECT id, process_id AS "processId", version, ${STATE_NOW} AS state, title, bpmn, forms, rights, names,
              instructions, deadlines, irreversible, decisions
       FROM definition_versions AS versions WHERE id::text = $1 AND ($2::text IS NULL OR process_id = $2)`,
      [id, processId ?? null],
    );
    if (!found) throw new DefinitionNotFoundError();
    const { id: _, processId: of, version, state, ...parts } = found;
    return { id, processId: of, version, state, parts };
  }

  /**
   * Takes in a shipped definition. Content that is there already changes nothing; the first version of a process is
   * published at once; a later change waits as a draft, because local edits are never overwritten.
   */
  async takeIn(tx: Transaction, content: DefinitionContent): Promise<'unchanged' | 'published' | 'draft'> {
    const { processId } = content;
    const known = await rows<{ hash: string }>(
      tx,
      'SELECT content_hash AS hash FROM definition_versions WHERE process_id = $1',
      [processId],
    );
    if (known.some(({ hash }) => hash === contentHash(content))) return 'unchanged';
    const faults = definitionFaults(content, await readOutline(content.bpmn));
    if (faults.length > 0) throw new ShippedDefinitionFaultyError(processId, faults);
    const parts = partsOfContent(content);
    const base = (await this.inForce(tx, processId))?.id ?? null;
    const id = await this.add(tx, processId, parts, { state: 'draft', hash: contentHash(content), base });
    if (known.length === 0) {
      await this.publish(tx, id, null);
      return 'published';
    }
    await rows(
      tx,
      `INSERT INTO definition_drafts (process_id, base_version_id, shipped_version_id, title, bpmn, forms, rights, names,
         instructions, deadlines, irreversible, decisions)
       SELECT process_id, base_version_id, id, title, bpmn, forms, rights, names, instructions, deadlines, irreversible,
         decisions FROM definition_versions WHERE id = $1`,
      [id],
    );
    return 'draft';
  }

  /** Adds the next version of the process, or gives the one that says exactly the same. */
  async propose(tx: Transaction, processId: string, parts: DefinitionParts, base: string | null): Promise<string> {
    const hash = contentHash(contentOf(processId, parts));
    const twins = await rows<DefinitionParts & { id: string }>(
      tx,
      `SELECT id, title, bpmn, forms, rights, names, instructions, deadlines, irreversible, decisions
       FROM definition_versions WHERE process_id = $1 AND bpmn = $2`,
      [processId, parts.bpmn],
    );
    const twin = twins.find((other) => contentHash(contentOf(processId, other)) === hash);
    return twin?.id ?? this.add(tx, processId, parts, { state: 'proposed', hash, base });
  }

  /**
   * Puts a version in force from a moment on, now unless given; what held before holds until then. A version is deployed when
   * it comes into force, not before: called processes run the newest one deployed.
   */
  async publish(tx: Transaction, id: string, validFrom: Date | null): Promise<void> {
    await rows(
      tx,
      `UPDATE definition_versions AS old
       SET valid_to = greatest(old.valid_from, $2::timestamptz, app_now()),
           state = CASE WHEN $2::timestamptz IS NULL OR old.valid_from >= $2 THEN 'retired' ELSE old.state END
       FROM definition_versions AS new
       WHERE new.id = $1 AND old.process_id = new.process_id AND old.id <> new.id AND old.state = 'published'
         AND (old.valid_to IS NULL OR old.valid_to > coalesce($2, app_now()))`,
      [id, validFrom],
    );
    await rows(
      tx,
      `UPDATE definition_versions SET state = 'published', published_at = app_now(), valid_from = $2, valid_to = NULL,
              engine_definition_key = coalesce(engine_definition_key, $3)
       WHERE id = $1`,
      [id, validFrom, validFrom === null ? await this.deployed(tx, id) : null],
    );
  }

  /** Deploys every version whose first day has come, and says how many. */
  async deployDue(tx: Transaction): Promise<number> {
    const due = await rows<{ id: string }>(
      tx,
      `SELECT id FROM definition_versions AS versions
       WHERE engine_definition_key IS NULL AND ${IN_FORCE} ORDER BY valid_from, id FOR UPDATE SKIP LOCKED`,
    );
    for (const { id } of due) await this.deploy(tx, id);
    return due.length;
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
         AND (${STATE_NOW} = 'published'
              OR EXISTS (SELECT FROM cases WHERE definition_version_id = versions.id AND state = 'open')
              OR EXISTS (SELECT FROM case_instances WHERE definition_version_id = versions.id AND ended_at IS NULL))
       ORDER BY process_id, version`,
      [offered],
    );
  }

  /** One administrator after the other decides about a process. */
  async lock(tx: Transaction, processId: string): Promise<void> {
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('definition:' || $1, 0))`, [processId]);
  }

  // helpers

  private async add(
    tx: Transaction,
    processId: string,
    parts: DefinitionParts,
    { state, hash, base }: { state: 'draft' | 'proposed'; hash: string; base: string | null },
  ): Promise<string> {
    const outline = await readOutline(parts.bpmn);
    const json = (value: unknown): string => JSON.stringify(value);
    const stored = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO definition_versions (process_id, version, state, content_hash, base_version_id, title, bpmn, outline,
         forms, rights, names, instructions, deadlines, irreversible, decisions, job_types)
       VALUES ($1, (SELECT coalesce(max(version), 0) + 1 FROM definition_versions WHERE process_id = $1),
         $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`,
      [
        processId,
        state,
        hash,
        base,
        json(parts.title),
        parts.bpmn,
        json(outline),
        json(parts.forms),
        json(parts.rights),
        json(parts.names),
        json(parts.instructions),
        json(parts.deadlines),
        parts.irreversible,
        json(parts.decisions),
        jobTypesOf(outline),
      ],
    );
    return stored!.id;
  }

  /** A version whose first day has come. */
  private async deploy(tx: Transaction, id: string): Promise<string> {
    const key = await this.deployed(tx, id);
    await rows(
      tx,
      'UPDATE definition_versions SET engine_definition_key = coalesce(engine_definition_key, $2) WHERE id = $1',
      [id, key],
    );
    return key;
  }

  private async deployed(tx: Transaction, id: string): Promise<string> {
    const { processId, version, parts } = await this.stored(tx, id);
    const [deployed] = await this.engine.deploy(tx, [
      { name: `${processId}-${version}.bpmn`, content: parts.bpmn },
      ...Object.entries(parts.decisions).map(([name, content]) => ({ name: `${name}.dmn`, content })),
    ]);
    await rows(
      tx,
      `INSERT INTO definition_deployments (engine_definition_key, definition_version_id) VALUES ($1, $2)
       ON CONFLICT (engine_definition_key) DO NOTHING`,
      [deployed!.definitionKey, id],
    );
    return deployed!.definitionKey;
  }
}

/** SQL: the row of `versions` is the one that new cases start on. */
export const IN_FORCE = `versions.state = 'published' AND (versions.valid_from IS NULL OR versions.valid_from <= app_now())
  AND (versions.valid_to IS NULL OR versions.valid_to > app_now())`;

/** SQL: the state of the row of `versions`; a version whose last day is over is retired without anybody having to say so. */
export const STATE_NOW = `CASE WHEN versions.state = 'published' AND versions.valid_to <= app_now() THEN 'retired'
  ELSE versions.state END`;
