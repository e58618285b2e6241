import { Injectable } from '@nestjs/common';
import { DisclosuresService } from '../blacklist/disclosures.service';
import { rows, type Transaction } from '../platform/database/transaction';
import { correctionText } from './warning-text';

/** A warning in the list of an organisation that received it. */
export interface ReceivedWarning {
  id: string;
  entryId: string;
  title: string;
  body: string;
  sentOn: string;
  state: 'in-force' | 'ended' | 'withdrawn';
}

/** Which schools get a warning, on record, so that each can be corrected when it has to be taken back. */
@Injectable()
export class WarningRecipientsService {
  constructor(private readonly disclosures: DisclosuresService) {}

  /** Sends the published warning of a case to the schools that its entry concerns, while it holds; answers with their names. */
  async send(tx: Transaction, caseId: string): Promise<string[]> {
    const schools = await rows<{ entryId: string; id: string; name: string }>(
      tx,
      `SELECT entry.id AS "entryId", school.id, school.name
       FROM blacklist_register entry JOIN organisations school ON school.kind = 'school' AND school.disabled_at IS NULL
       WHERE entry.case_id = $1 AND entry.ended_by IS NULL AND CASE entry.scope
         WHEN 'school' THEN school.id = entry.school_id
         WHEN 'city' THEN is_within(school.id, (SELECT organisation_id FROM case_parties WHERE case_id = $1 AND role = 'keeper'))
         ELSE true END
       ORDER BY school.name`,
      [caseId],
    );
    if (schools.length === 0) return [];
    await this.disclosures.record(tx, {
      entryIds: [schools[0]!.entryId],
      organisationIds: schools.map(({ id }) => id),
      channel: 'warning',
    });
    return schools.map(({ name }) => name);
  }

  /** What these organisations received, the newest first; of a warning that was taken back the correction. */
  async receivedBy(tx: Transaction, organisationIds: readonly string[]): Promise<ReceivedWarning[]> {
    const found = await rows<
      ReceivedWarning & { employerName: string; endReasons: string | null; publishedOn: string }
    >(
      tx,
      `SELECT warnings.id, entry.id AS "entryId", title, body, employer_name AS "employerName", end_reasons AS "endReasons",
              (warnings.published_at AT TIME ZONE 'Asia/Shanghai')::date AS "publishedOn",
              (min(disclosed_at) AT TIME ZONE 'Asia/Shanghai')::date AS "sentOn",
              CASE WHEN ended_by IS NULL THEN 'in-force' WHEN ended_by = 'retraction' THEN 'withdrawn' ELSE 'ended' END AS state
       FROM warnings JOIN blacklist_register entry ON entry.id = entry_id
         JOIN blacklist_disclosures disclosure ON disclosure.entry_id = entry.id AND channel = 'warning'
       WHERE organisation_id = ANY ($1::uuid[]) AND warnings.published_at IS NOT NULL
       GROUP BY warnings.id, entry.id, title, body, employer_name, end_reasons, warnings.published_at, ended_by
       ORDER BY warnings.published_at DESC, warnings.id LIMIT 200`,
      [organisationIds],
    );
    return found.map(({ employerName, endReasons, publishedOn, ...warning }) =>
      warning.state === 'withdrawn'
        ? { ...warning, ...correctionText({ employerName, publishedOn, reasons: endReasons ?? '' }) }
        : warning,
    );
  }
}
