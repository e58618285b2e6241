import { Injectable } from '@nestjs/common';
import { CATEGORY_NAMES } from '../blacklist/measure';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import { CasesService } from '../cases/cases.service';
import { EmployersService } from '../employers/employers.service';
import type { LocalText } from '../platform/errors/domain-error';
import { ComplaintsService } from './complaints.service';

/** The complaint on the case page: the reporter by pseudonym only. */
export interface ComplaintPart {
  employer: { id: string; name: string; creditCode: string | null; formerNames: string[] };
  statedEmployerName: string;
  category: { value: string; label: LocalText };
  postingText: string;
  description: string | null;
  backDatingReason: string | null;
  reporter: { kind: 'real-name' | 'anonymous'; pseudonym: string | null };
}

@Injectable()
export class ComplaintPartsService {
  constructor(
    private readonly cases: CasesService,
    private readonly complaints: ComplaintsService,
    private readonly employers: EmployersService,
  ) {}

  /** Null for cases that began with something else. */
  @CasePart('complaint')
  async complaint({ tx, caseId }: CasePartQuery): Promise<ComplaintPart | null> {
    if ((await this.cases.get(tx, caseId)).kind !== 'complaint') return null;
    const complaint = await this.complaints.ofCase(tx, caseId);
    const employer = await this.employers.get(tx, complaint.employerId);
    return {
      employer,
      statedEmployerName: complaint.statedEmployerName,
      category: { value: complaint.category, label: CATEGORY_NAMES[complaint.category] },
      postingText: complaint.postingText,
      description: complaint.description,
      backDatingReason: complaint.backDatingReason,
      reporter: { kind: complaint.reporterKind, pseudonym: complaint.pseudonym },
    };
  }
}
