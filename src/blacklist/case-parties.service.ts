import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { EmployersService } from '../employers/employers.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { Clock } from '../platform/clock/clock';
import type { Transaction } from '../platform/database/transaction';
import type { LetterHead } from './letter-texts';

/** Who a complaint is about and who handles it, by name: for letters, entries and warnings. */
export interface CaseParties {
  employer: { id: string; name: string; creditCode?: string };
  authority: { id: string; name: string };
  school?: { id: string; name: string };
}

@Injectable()
export class CasePartiesService {
  constructor(
    private readonly cases: CasesService,
    private readonly employers: EmployersService,
    private readonly organisations: OrganisationsService,
    private readonly clock: Clock,
  ) {}

  async of(tx: Transaction, caseId: string): Promise<CaseParties> {
    const { employer, keeper, hostingSchool } = await this.cases.partiesOf(tx, caseId);
    if (!employer || !keeper)
      throw new Error(`Expected case ${caseId} to have a keeper and an employer, but one is missing.`);
    const { name, creditCode } = await this.employers.get(tx, employer);
    return {
      employer: { id: employer, name, ...(creditCode ? { creditCode } : {}) },
      authority: { id: keeper, name: (await this.organisations.get(tx, keeper)).name },
      ...(hostingSchool
        ? { school: { id: hostingSchool, name: (await this.organisations.get(tx, hostingSchool)).name } }
        : {}),
    };
  }

  /** Names and date of a letter written today. */
  async letterHead(tx: Transaction, caseId: string): Promise<LetterHead> {
    const { employer, authority, school } = await this.of(tx, caseId);
    return {
      authorityName: authority.name,
      employerName: employer.name,
      ...(employer.creditCode ? { creditCode: employer.creditCode } : {}),
      ...(school ? { schoolName: school.name } : {}),
      issuedOn: shanghaiDay(await this.clock.now(tx)),
    };
  }
}
