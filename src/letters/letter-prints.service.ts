import { Injectable } from '@nestjs/common';
import { canReadTask, holdsIn, type TaskRelation } from '../access/access';
import { AccessService, relating } from '../access/access.service';
import { taskRelation } from '../access/access-sql';
import { AuditService } from '../audit/audit.service';
import { shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Actor, Principal } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import { longDay } from './letter-date';
import { addressedSchool, type LetterRecord, type Recipient } from './letter';
import type { PrintedLetter } from './letter-layout';
import { LetterNotFoundError } from './letter.errors';
import { LettersService } from './letters.service';

/** Which letters a person may have on paper, and what stands on it. Each print is on record. */
@Injectable()
export class LetterPrintsService {
  constructor(
    private readonly letters: LettersService,
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
    private readonly access: AccessService,
    private readonly audit: AuditService,
  ) {}

  /**
   * For readers of the case and whoever works on the letter; an issued letter also for the school it is addressed to, whose
   * first print is its reading. @throws LetterNotFoundError for everybody else
   */
  async forPerson(tx: Transaction, principal: Principal, letterId: string): Promise<PrintedLetter> {
    const letter = await this.letters.get(tx, letterId);
    const isOurs =
      (await this.access.canReadCase(tx, principal, letter.caseId)) ||
      (await this.worksOn(tx, principal, letter)) ||
      (await this.isOfOwnSchool(tx, principal, letter));
    if (!isOurs && !(await this.isAddressed(tx, principal, letter))) throw new LetterNotFoundError();
    if (!isOurs) await this.letters.markRead(tx, letterId);
    return this.printed(tx, letter, { kind: 'person', personId: principal.personId });
  }

  /** For the holder of a code: issued letters addressed to that side alone. */
  async forHolder(
    tx: Transaction,
    holder: { caseId: string; kind: Exclude<Recipient, 'school'> },
    letterId: string,
  ): Promise<PrintedLetter> {
    const letters = await this.letters.forRecipient(tx, holder.caseId, holder.kind);
    const letter = letters.find(({ id }) => id === letterId);
    if (!letter) throw new LetterNotFoundError();
    await this.letters.markRead(tx, letterId);
    return this.printed(tx, letter, { kind: holder.kind });
  }

  // helpers

  /** Somebody with an open step on this very letter, such as the unit of a school that handles the case. */
  private async worksOn(tx: Transaction, principal: Principal, letter: LetterRecord): Promise<boolean> {
    const found = await rows<{ relation: TaskRelation }>(
      tx,
      `SELECT ${taskRelation('tasks', '$3', '$4', '$5')} AS relation FROM tasks
       WHERE case_id = $1 AND state = 'open' AND variables->>'letterId' = $2`,
      [letter.caseId, letter.id, ...relating(principal)],
    );
    return found.some(({ relation }) => canReadTask(relation));
  }

  /** A school that keeps the case itself, such as an interview with one of its colleges. */
  private async isOfOwnSchool(tx: Transaction, principal: Principal, letter: LetterRecord): Promise<boolean> {
    const { keeper } = await this.cases.partiesOf(tx, letter.caseId);
    return holdsIn(principal, keeper, 'employment-office', 'school-leader');
  }

  private async isAddressed(tx: Transaction, principal: Principal, letter: LetterRecord): Promise<boolean> {
    if (letter.recipient !== 'school' || letter.issuedAt === null) return false;
    const parties = await this.cases.partiesOf(tx, letter.caseId);
    return (
      holdsIn(principal, addressedSchool(parties), 'employment-office', 'school-leader') ||
      holdsIn(principal, parties.interviewed, 'head', 'college-staff')
    );
  }

  private async printed(tx: Transaction, letter: LetterRecord, actor: Actor): Promise<PrintedLetter> {
    const { keeper } = await this.cases.partiesOf(tx, letter.caseId);
    const madeAt = letter.issuedAt ?? letter.draftedAt;
    const subject = { kind: 'letter', id: letter.id };
    await this.audit.append(tx, { actor, action: 'LetterPrinted', subject, caseId: letter.caseId });
    return {
      title: letter.title,
      body: letter.body,
      issuer: (await this.organisations.get(tx, keeper!)).name,
      date: longDay(shanghaiDay(madeAt)),
      number: letter.number,
      isDraft: letter.issuedAt === null,
      madeAt,
    };
  }
}
