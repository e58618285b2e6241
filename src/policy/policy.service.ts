import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { shanghaiDay } from '../calendar/day';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { isAnswerTo, isPolicyKey, POLICY_KEYS, type PolicyKeyName } from './policy-keys';
import { DEMO_PACK, SHIPPED_PACKS, valueOn, type PackValue, type PolicyDocument, type PolicyPack } from './policy-pack';
import {
  PolicyAlreadySetError,
  PolicyAnswerInvalidError,
  PolicyKeyUnknownError,
  PolicyPackNotFoundError,
  PolicyReasonMissingError,
} from './policy.errors';

/** Where a value comes from: the clause of a document, or a person's answer for this one case. */
export type PolicySource =
  | { kind: 'pack'; packId: string; version: number; document: PolicyDocument; clause: string; note?: string }
  | { kind: 'answer'; personId: string; reason: string; answeredAt: Date };

export type PolicyValue =
  | { state: 'set'; key: PolicyKeyName; value: unknown; source: PolicySource }
  | { state: 'unset'; key: PolicyKeyName; question: LocalText };

export interface PackRecord {
  id: string;
  version: number;
  title: LocalText;
  jurisdiction: string;
  classYear: number;
  document: PolicyDocument;
  values: Record<string, PackValue | undefined>;
}

/** The numbers of the notices: pinned for a case when it opens, `unset` where the notice is silent. */
@Injectable()
export class PolicyService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Before anything can open a case. */
  async onModuleInit(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('duban.policy', 0))`);
      await this.seed(tx, SHIPPED_PACKS);
      const chosen = await firstRow(tx, 'SELECT FROM policy_choices LIMIT 1');
      if (this.config.mode === 'demo' && chosen === undefined) await this.choose(tx, { packId: DEMO_PACK });
    });
  }

  /**
   * Adds packs that are missing; a changed pack becomes its next version, and cases keep the one they pinned. A pack that
   * two people of the authority changed is left alone, whatever the file says.
   */
  async seed(tx: Transaction, packs: readonly PolicyPack[]): Promise<void> {
    for (const pack of packs) {
      const content = JSON.stringify(pack);
      await rows(
        tx,
        `INSERT INTO policy_packs (pack_id, version, title, jurisdiction, class_year, document, pack_values, content_hash)
         SELECT $1, (SELECT coalesce(max(version), 0) + 1 FROM policy_packs WHERE pack_id = $1), $2, $3, $4, $5, $6, $7
         WHERE NOT EXISTS (SELECT FROM policy_packs WHERE pack_id = $1 AND origin = 'proposal')
         ON CONFLICT ON CONSTRAINT policy_packs_content_key DO NOTHING`,
        [
          pack.id,
          JSON.stringify(pack.title),
          pack.jurisdiction,
          pack.classYear,
          JSON.stringify(pack.document),
          JSON.stringify(pack.values),
          createHash('sha256').update(content).digest('hex'),
        ],
      );
    }
  }

  /** Which pack new cases use: of one keeper, or of all that have no choice of their own. */
  async choose(tx: Transaction, choice: { packId: string; organisationId?: string; personId?: string }): Promise<void> {
    const pack = await firstRow(tx, 'SELECT FROM policy_packs WHERE pack_id = $1 LIMIT 1', [choice.packId]);
    if (pack === undefined) throw new PolicyPackNotFoundError(choice.packId);
    await rows(tx, 'INSERT INTO policy_choices (organisation_id, pack_id, chosen_by) VALUES ($1, $2, $3)', [
      choice.organisationId ?? null,
      choice.packId,
      choice.personId ?? null,
    ]);
  }

  /** The pack that new cases of this keeper will pin. */
  async chosen(tx: Transaction, organisationId: string): Promise<string | null> {
    const choice = await firstRow<{ packId: string }>(
      tx,
      `SELECT pack_id AS "packId" FROM policy_choices WHERE organisation_id IS NULL OR organisation_id = $1
       ORDER BY organisation_id IS NULL, id DESC LIMIT 1`,
      [organisationId],
    );
    return choice?.packId ?? null;
  }

  /** Every choice there was, the oldest first; `organisationId` null is the general one. */
  choices(tx: Transaction): Promise<{ organisationId: string | null; packId: string; chosenAt: Date }[]> {
    return rows(
      tx,
      `SELECT organisation_id AS "organisationId", pack_id AS "packId", chosen_at AS "chosenAt" FROM policy_choices ORDER BY id`,
    );
  }

  /**
   * Fixes pack and version for a case at its opening. Without a chosen pack the case is pinned to none and every value is
   * `unset`. Repeating it changes nothing.
   */
  async pin(tx: Transaction, caseId: string, keeperOrganisationId?: string): Promise<void> {
    await write(
      tx,
      `INSERT INTO policy_pins (case_id, pack_id, version)
       SELECT $1, chosen.pack_id, chosen.version FROM (SELECT) AS always LEFT JOIN LATERAL (
         SELECT choice.pack_id, (SELECT max(version) FROM policy_packs WHERE pack_id = choice.pack_id) AS version
         FROM policy_choices choice WHERE choice.organisation_id IS NULL OR choice.organisation_id = $2
         ORDER BY choice.organisation_id IS NULL, choice.id DESC LIMIT 1
       ) AS chosen ON true
       ON CONFLICT ON CONSTRAINT policy_pins_pkey DO NOTHING`,
      [caseId, keeperOrganisationId ?? null],
    );
  }

  /** The value that holds for the case. `unset` means: ask a person, and let no automatic outcome follow. */
  async value(tx: Transaction, caseId: string, key: string): Promise<PolicyValue> {
    if (!isPolicyKey(key)) throw new PolicyKeyUnknownError(key);
    const fromPack = await this.packValue(tx, caseId, key);
    if (fromPack !== undefined) return fromPack;
    const answer = await firstRow<{ answer: unknown; reason: string; person_id: string; answered_at: Date }>(
      tx,
      `SELECT answer, reason, person_id, answered_at FROM policy_answers
       WHERE case_id = $1 AND key = $2 ORDER BY id DESC LIMIT 1`,
      [caseId, key],
    );
    if (answer === undefined) return { state: 'unset', key, question: POLICY_KEYS[key].question };
    const { person_id: personId, reason, answered_at: answeredAt } = answer;
    return { state: 'set', key, value: answer.answer, source: { kind: 'answer', personId, reason, answeredAt } };
  }

  /** A person's answer to `unset`; it holds for this case only. A later answer replaces it, and the earlier one is kept. */
  async answer(
    tx: Transaction,
    caseId: string,
    key: string,
    value: unknown,
    personId: string,
    reason: string,
  ): Promise<void> {
    if (!isPolicyKey(key)) throw new PolicyKeyUnknownError(key);
    if (!isAnswerTo(key, value)) throw new PolicyAnswerInvalidError(key);
    if (reason.trim() === '') throw new PolicyReasonMissingError(key);
    if ((await this.packValue(tx, caseId, key)) !== undefined) throw new PolicyAlreadySetError(key);
    await rows(tx, 'INSERT INTO policy_answers (case_id, key, answer, reason, person_id) VALUES ($1, $2, $3, $4, $5)', [
      caseId,
      key,
      JSON.stringify(value),
      reason.trim(),
      personId,
    ]);
  }

  /** The newest version of every pack. */
  async packs(tx: Transaction): Promise<PackRecord[]> {
    const found = await rows<PackRow>(
      tx,
      'SELECT DISTINCT ON (pack_id) * FROM policy_packs ORDER BY pack_id, version DESC',
    );
    return found.map((row) => ({
      id: row.pack_id,
      version: row.version,
      title: row.title,
      jurisdiction: row.jurisdiction,
      classYear: row.class_year,
      document: row.document,
      values: row.pack_values,
    }));
  }

  /** A change that two people made, as the next version of the pack; answers with its number. */
  async addVersion(tx: Transaction, packId: string, key: PolicyKeyName, value: PackValue): Promise<number> {
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('duban.policy', 0))`);
    const added = await firstRow<{ version: number }>(
      tx,
      `INSERT INTO policy_packs (pack_id, version, title, jurisdiction, class_year, document, pack_values, content_hash, origin)
       SELECT pack_id, version + 1, title, jurisdiction, class_year, document,
              pack_values || jsonb_build_object($2::text, $3::jsonb),
              encode(sha256(convert_to(content_hash || ':' || (version + 1) || ':' || $3::text, 'UTF8')), 'hex'), 'proposal'
       FROM policy_packs WHERE pack_id = $1 ORDER BY version DESC LIMIT 1 RETURNING version`,
      [packId, key, JSON.stringify(value)],
    );
    if (added === undefined) throw new PolicyPackNotFoundError(packId);
    return added.version;
  }

  // helpers

  private async packValue(tx: Transaction, caseId: string, key: PolicyKeyName): Promise<PolicyValue | undefined> {
    const pack = await firstRow<PackRow & { pinned_at: Date }>(
      tx,
      'SELECT policy_packs.*, pinned_at FROM policy_pins JOIN policy_packs USING (pack_id, version) WHERE case_id = $1',
      [caseId],
    );
    const found = pack && valueOn(pack.pack_values[key], shanghaiDay(pack.pinned_at));
    if (pack === undefined || found === undefined) return undefined;
    const { value, clause, note, source: later } = found;
    const source: PolicySource = {
      kind: 'pack',
      packId: pack.pack_id,
      version: pack.version,
      document: later === undefined ? pack.document : { ...pack.document, title: later, number: undefined, date: null },
      clause,
      ...(note === undefined ? {} : { note }),
    };
    return { state: 'set', key, value, source };
  }
}

interface PackRow {
  pack_id: string;
  version: number;
  title: LocalText;
  jurisdiction: string;
  class_year: number;
  document: PolicyDocument;
  pack_values: Record<string, PackValue | undefined>;
}
