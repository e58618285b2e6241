import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service';
import { AccessRefusedError } from '../access/access.errors';
import { EmployersService } from '../employers/employers.service';
import type { Principal, Role } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import { InterviewCasesService } from './interview-cases.service';
import type { InterviewChoicesDto, OpenInterviewDto } from './interviews.dto';

/** Who may decide on an interview without a list: for an authority, and for a school that interviews its own colleges. */
const DECIDES = {
  authority: ['case-officer', 'head', 'decision-maker'],
  school: ['head', 'school-leader', 'employment-office'],
} as const satisfies Record<string, readonly Role[]>;

/** The manual decision: somebody opens an interview, for a reason that stands in the notice. */
@Injectable()
export class InterviewOpeners {
  constructor(
    private readonly access: AccessService,
    private readonly employers: EmployersService,
    private readonly interviews: InterviewCasesService,
  ) {}

  async choices(tx: Transaction, principal: Principal): Promise<InterviewChoicesDto> {
    const keeper = await this.access.decidesFor(tx, principal, DECIDES);
    const parties = await rows<{ id: string; name: string }>(
      tx,
      `WITH RECURSIVE below AS (
         SELECT id, kind, name, disabled_at FROM organisations WHERE id = $1
         UNION ALL SELECT o.id, o.kind, o.name, o.disabled_at FROM organisations o JOIN below ON o.parent_id = below.id)
       SELECT id, name FROM below WHERE kind = $2 AND disabled_at IS NULL ORDER BY name`,
      [keeper.id, keeper.kind === 'school' ? 'college' : 'school'],
    );
    return { parties, canInterviewEmployers: keeper.kind === 'authority' };
  }

  async open(
    tx: Transaction,
    principal: Principal,
    { variant, organisationId, employer, reason }: OpenInterviewDto,
  ): Promise<{ caseId: string }> {
    const keeper = await this.access.decidesFor(tx, principal, DECIDES);
    if (variant === 'employer' && keeper.kind !== 'authority') throw new AccessRefusedError();
    const employerId = employer && (await this.employers.findOrCreate(tx, employer)).id;
    const { caseId } = await this.interviews.open(tx, {
      variant,
      ...(variant === 'school' ? { organisationId } : { employerId }),
      basis: { reason },
      keeperId: keeper.id,
      by: { kind: 'person', personId: principal.personId },
    });
    return { caseId };
  }
}
