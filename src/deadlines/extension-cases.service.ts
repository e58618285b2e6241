import { Injectable } from '@nestjs/common';
import { holdsIn } from '../access/access';
import { CaseLinksService } from '../cases/case-links.service';
import { CasesService } from '../cases/cases.service';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction } from '../platform/database/transaction';
import type { Limit } from './deadline';
import { DeadlineExtensionsService } from './deadline-extensions.service';
import { DUTY_NAMES } from './deadline-record';
import { DeadlinesService } from './deadlines.service';

/** The verb on the case page: asks for an extension and opens the case in which it is decided. */
@Injectable()
export class ExtensionCasesService {
  constructor(
    private readonly extensions: DeadlineExtensionsService,
    private readonly deadlines: DeadlinesService,
    private readonly cases: CasesService,
    private readonly links: CaseLinksService,
    private readonly organisations: OrganisationsService,
    private readonly clock: Clock,
  ) {}

  /** Kept by the authority that keeps the case; decided by the one above, where there is one. */
  async ask(tx: Transaction, deadlineId: string, asked: Limit & { reason: string; personId: string }): Promise<void> {
    const { extensionId } = await this.extensions.ask(tx, deadlineId, asked);
    const { caseId, duty } = await this.deadlines.current(tx, deadlineId);
    const keeper = (await this.cases.partiesOf(tx, caseId)).keeper!;
    const above = await this.organisations.parentOf(tx, keeper);
    const by = { kind: 'person', personId: asked.personId } as const;
    const opened = await this.cases.open(
      tx,
      {
        kind: 'extension',
        processId: 'extension',
        title: `关于延长“${DUTY_NAMES[duty].zh}”期限的申请`,
        parties: { keeper, ...(above ? { supervisor: above.id } : {}) },
        openedBy: by,
        receivedAt: await this.clock.now(tx),
        channel: 'internal',
        variables: { deadlineId, extensionId },
      },
      async (id) => {
        await this.links.link(tx, caseId, id, 'extension');
        await rows(tx, 'UPDATE deadline_extensions SET case_id = $2 WHERE id = $1', [extensionId, id]);
      },
    );
    await this.cases.assign(tx, opened.id, 'extension-asker', [asked.personId], by);
  }

  /** Whether somebody above the keeper has to decide; a head of that authority who stands in for the own leader is that somebody. */
  async needsSupervisor(tx: Transaction, extensionCaseId: string, leader: Pick<Principal, 'roles'>): Promise<boolean> {
    const { supervisor } = await this.cases.partiesOf(tx, extensionCaseId);
    return supervisor !== undefined && !holdsIn(leader, supervisor, 'head');
  }
}
