import { Injectable } from '@nestjs/common';
import { type Holder, PeopleService } from '../people/people.service';
import type { Role } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction } from '../platform/database/transaction';
import { CasesService } from './cases.service';

/** Ids of the people of a case whom the separation of investigation and decision concerns (行政处罚法 Art. 42, 43, 57). */
export interface InvolvedPeople {
  investigators: string[];
  drafters: string[];
  recused: string[];
  /** Everybody with one of the asked duties at the case's keeper today. */
  qualified: string[];
}

/** Who may decide on a case, or preside over its hearing: people with a duty at the keeper who took no part in it so far. */
@Injectable()
export class DecidersService {
  constructor(
    private readonly cases: CasesService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  /** By name. */
  async free(tx: Transaction, caseId: string, roles: readonly Role[]): Promise<Holder[]> {
    const { investigators, drafters, recused } = await this.taken(tx, caseId);
    const barred = new Set([...investigators, ...drafters, ...recused]);
    const holders = await this.holders(tx, caseId, roles);
    const free = new Map(holders.filter(({ personId }) => !barred.has(personId)).map((one) => [one.personId, one]));
    return [...free.values()];
  }

  async involved(tx: Transaction, caseId: string, roles: readonly Role[]): Promise<InvolvedPeople> {
    const holders = await this.holders(tx, caseId, roles);
    return { ...(await this.taken(tx, caseId)), qualified: holders.map(({ personId }) => personId) };
  }

  /** Everybody who ever investigated or drafted in the case, and everybody who was recused. */
  async taken(tx: Transaction, caseId: string): Promise<Omit<InvolvedPeople, 'qualified'>> {
    const everOn = await rows<{ duty: string; personId: string }>(
      tx,
      `SELECT duty, person_id AS "personId" FROM case_people WHERE case_id = $1 AND duty IN ('investigator', 'drafter')`,
      [caseId],
    );
    const holding = (duty: string) => everOn.filter((held) => held.duty === duty).map(({ personId }) => personId);
    return {
      investigators: holding('investigator'),
      drafters: holding('drafter'),
      recused: (await this.cases.recusedOf(tx, caseId)).map(({ personId }) => personId),
    };
  }

  // helpers

  private async holders(tx: Transaction, caseId: string, roles: readonly Role[]): Promise<Holder[]> {
    const now = await this.clock.now(tx);
    const { keeper } = await this.cases.partiesOf(tx, caseId);
    const holders = await Promise.all(roles.map((role) => this.people.holdersOf(tx, role, keeper!, now)));
    return holders.flat();
  }
}
