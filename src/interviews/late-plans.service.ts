import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { SupervisionCasesService } from '../supervision/supervision-cases.service';
import { InterviewGround } from './interview-ground.service';
import { InterviewRecords } from './interview-records.service';

export type LateMeasure = 'urge' | 'blue' | 'orange' | 'red' | 'give-up';

/** What is done about a plan that did not come in time: urge, orders of supervision, and in the end no more waiting. */
@Injectable()
export class LatePlans {
  constructor(
    private readonly records: InterviewRecords,
    private readonly ground: InterviewGround,
    private readonly supervision: SupervisionCasesService,
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Supervision belongs to authorities; a school urges its college on the record of the case. */
  async act(
    tx: Transaction,
    act: { caseId: string; measure: LateMeasure; reason: string; personId: string },
  ): Promise<void> {
    const { caseId, measure, reason, personId } = act;
    const by = { kind: 'person', personId } as const;
    if (measure === 'give-up') {
      const sentence = { zh: `不再等待整改方案：${reason}`, en: `The plan is no longer waited for: ${reason}` };
      await this.cases.note(tx, caseId, sentence, by);
    } else if (await this.canSupervise(tx, caseId)) {
      const { organisationId } = await this.records.ofCase(tx, caseId);
      const taskId = await this.planTask(tx, caseId);
      const order = { parentCaseId: caseId, colour: measure, reason, addresseeOrganisationId: organisationId!, by };
      await this.supervision.open(tx, { ...order, ...(taskId ? { taskId } : {}) });
    } else {
      await this.cases.note(tx, caseId, { zh: `催报整改方案：${reason}`, en: `The plan was urged: ${reason}` }, by);
    }
    await this.ground.record(tx, caseId, 'RectificationPlanUrged', personId, { measure });
  }

  async canSupervise(tx: Transaction, caseId: string): Promise<boolean> {
    const { keeper } = await this.cases.partiesOf(tx, caseId);
    return (await this.organisations.get(tx, keeper!)).kind === 'authority';
  }

  /** How far it had come when the question of accountability arose: there it goes on. */
  async standing(tx: Transaction, caseId: string): Promise<'interview' | 'plan' | 'rectification'> {
    const plans = await this.records.plansOf(tx, caseId);
    if (plans.some(({ outcome }) => outcome === 'accepted')) return 'rectification';
    const sittings = await this.records.sittingsOf(tx, caseId);
    return sittings.at(-1)?.outcome === 'held' ? 'plan' : 'interview';
  }

  // helpers

  private async planTask(tx: Transaction, caseId: string): Promise<string | undefined> {
    const found = await firstRow<{ id: string }>(
      tx,
      `SELECT id FROM tasks WHERE case_id = $1 AND element_id = 'submit-plan' AND state = 'open'`,
      [caseId],
    );
    return found?.id;
  }
}
