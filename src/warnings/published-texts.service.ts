import { Injectable } from '@nestjs/common';
import { CasePartiesService } from '../blacklist/case-parties.service';
import { rows, type Transaction } from '../platform/database/transaction';
import { assertWarningText } from './warning';

/** Holds what is to be published against the rule, with every name that the case knows. */
@Injectable()
export class PublishedTextsService {
  constructor(private readonly parties: CasePartiesService) {}

  /** @throws PersonalDataInTextError naming the field and the kinds found, never what was found. */
  async assert(tx: Transaction, caseId: string, texts: Record<string, string>): Promise<void> {
    const { employer } = await this.parties.of(tx, caseId);
    assertWarningText(texts, {
      employerName: employer.name,
      ...(employer.creditCode ? { creditCode: employer.creditCode } : {}),
      knownNames: await this.namesOf(tx, caseId),
    });
  }

  // helpers

  /** Everybody who ever had a duty or did a step on the case, or on the one whose entry it is about. */
  private async namesOf(tx: Transaction, caseId: string): Promise<string[]> {
    const found = await rows<{ name: string }>(
      tx,
      `WITH of_case AS (SELECT $1::uuid AS id UNION SELECT case_id FROM case_links WHERE linked_case_id = $1)
       SELECT DISTINCT name FROM people WHERE id IN (
         SELECT person_id FROM case_people WHERE case_id IN (SELECT id FROM of_case)
         UNION SELECT closed_by FROM tasks WHERE case_id IN (SELECT id FROM of_case))`,
      [caseId],
    );
    return found.map(({ name }) => name);
  }
}
