import { Injectable } from '@nestjs/common';
import { RegisterService } from '../blacklist/register.service';
import { DocumentsService } from '../documents/documents.service';
import { StatementsService } from '../letters/statements.service';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { RepairApplicationsService } from '../repairs/repair-applications.service';
import { RetractionsService } from '../retractions/retractions.service';
import { WarningsService } from '../warnings/warnings.service';
import type { DemoAct } from './demo-cases';
import { DemoCasesService } from './demo-cases.service';
import { ENTRY_STORIES, type EntryStory, type Sequel } from './demo-entries';
import { DemoStage } from './demo-stage.service';

const REGISTRAR = '陈敏';
const WARNING_REVIEWER = '李国强';

/** Entries of the register for a demonstration, each in another state, brought there by the demo's own people after the cases. */
@Injectable()
export class DemoEntriesService {
  constructor(
    private readonly stage: DemoStage,
    private readonly cases: DemoCasesService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly statements: StatementsService,
    private readonly documents: DocumentsService,
    private readonly register: RegisterService,
    private readonly repairs: RepairApplicationsService,
    private readonly retractions: RetractionsService,
    private readonly warnings: WarningsService,
  ) {}

  play(): Promise<void> {
    return this.stage.tell(ENTRY_STORIES, (story) => this.tell(story));
  }

  // helpers

  private async tell({ complaint, untilServed, defence, untilPublished, sequel }: EntryStory): Promise<void> {
    const caseId = await this.database.transaction((tx) => this.cases.open(tx, complaint));
    if (!(await this.acts(caseId, untilServed))) return;
    if (!(await this.state(caseId, defence))) return;
    if (!(await this.acts(caseId, untilPublished)) || !(await this.warn(caseId)) || !sequel) return;
    await this.acts(await this.follow(caseId, sequel), sequel.acts);
  }

  private async acts(caseId: string, acts: readonly DemoAct[]): Promise<boolean> {
    for (const act of acts) if (!(await this.cases.act(caseId, act))) return false;
    return true;
  }

  /** The employer states its defence as soon as the window is open. */
  private async state(caseId: string, text: string): Promise<boolean> {
    const isOpen = async () => (await this.statements.window(this.database.read, caseId)).open;
    if (!(await this.cases.until(isOpen))) return false;
    await this.database.transaction((tx) => this.statements.receive(tx, { caseId, text, documentIds: [] }));
    return true;
  }

  /** A second person releases the warning as it is offered. */
  private async warn(caseId: string): Promise<boolean> {
    const isListed = async () => (await this.register.ofCase(this.database.read, caseId)) !== undefined;
    if (!(await this.cases.until(isListed))) return false;
    const text = await this.warnings.propose(this.database.read, caseId);
    return this.cases.act(caseId, {
      who: WARNING_REVIEWER,
      step: 'review-warning',
      data: { ...text, isEmployerOnly: true },
    });
  }

  private async follow(listingCase: string, sequel: Sequel): Promise<string> {
    return this.database.transaction(async (tx) => {
      const principal = await this.cases.principal(tx, REGISTRAR);
      const { id: entryId } = (await this.register.ofCase(tx, listingCase))!;
      if (sequel.kind === 'retraction') {
        const { reasons } = sequel;
        const proposal = { entryId, ground: 'decision-reversed' as const, reasons, documentIds: [] };
        return (await this.retractions.propose(tx, principal, proposal)).caseId;
      }
      const uploadedBy = { kind: 'person', personId: principal.personId } as const;
      const content = Buffer.from('退款凭证（演示）', 'utf8');
      const { id } = await this.documents.store(tx, { name: '退款凭证.txt', content, uploadedBy });
      const { caseId } = await this.repairs.takeDown(tx, principal, {
        entryId,
        correction: sequel.correction,
        isCommitted: true,
        channel: 'letter',
        receivedAt: await this.clock.now(tx),
        documentIds: [id],
      });
      return caseId;
    });
  }
}
