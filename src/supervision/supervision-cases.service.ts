import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CaseLinksService } from '../cases/case-links.service';
import { CasesService } from '../cases/cases.service';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction } from '../platform/database/transaction';
import { PolicyService } from '../policy/policy.service';
import { COLOUR_NAMES, type OrderColour, orderTitle, type SupervisionColour } from './supervision';
import { type Ground, SupervisionGround } from './supervision-ground.service';
import { UrgesService } from './urges.service';

export interface OpenSupervision {
  parentCaseId: string;
  /** The step it is about; needed for an urge, and for a school that is reported. */
  taskId?: string;
  colour: SupervisionColour;
  /** What the unit reads: why, and what is wanted. Held against `orderTextFaults`. */
  reason: string;
  addresseeOrganisationId: string;
  /** By when it is answered; without, the parameter `supervision.answerWorkingDays`, and without that the issuer is asked. */
  workingDays?: number;
  /** The missed date that prompted it. */
  promptedBy?: string;
  /** A head of the authority that keeps the case, or of one above it. */
  by: Actor;
}

/** The one way in to supervision: an urge is put on record, an order opens a case of its own that hangs on the supervised one. */
@Injectable()
export class SupervisionCasesService {
  constructor(
    private readonly ground: SupervisionGround,
    private readonly urges: UrgesService,
    private readonly cases: CasesService,
    private readonly links: CaseLinksService,
    private readonly organisations: OrganisationsService,
    private readonly policy: PolicyService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers with the case of the order; an urge has none, and answers with the case it is about.
   * @throws SupervisionRefusedError, OrderTextRefusedError
   */
  async open(tx: Transaction, command: OpenSupervision): Promise<{ caseId: string; number: string }> {
    const { parentCaseId, taskId, colour, reason, by } = command;
    const personId = by.kind === 'person' ? by.personId : null;
    const addresseeId = command.addresseeOrganisationId;
    const ground = await this.ground.of(tx, { parentCaseId, taskId, addresseeId, personId });
    await this.ground.assertMayIssue(tx, ground, reason);
    if (colour === 'urge') {
      await this.urges.keep(tx, ground, { reason, personId: personId! });
      return { caseId: parentCaseId, number: ground.parent.number };
    }
    return this.openCase(tx, command, ground, { colour, personId: personId! });
  }

  /** As the rules of the supervised case say; null asks the issuer. */
  async ruleDays(tx: Transaction, parentCaseId: string): Promise<number | null> {
    const rule = await this.policy.value(tx, parentCaseId, 'supervision.answerWorkingDays');
    return rule.state === 'set' ? (rule.value as number) : null;
  }

  // helpers

  private async openCase(
    tx: Transaction,
    command: OpenSupervision,
    { parent, step, issuerId, recipientRoles, responsibleId }: Ground,
    { colour, personId }: { colour: OrderColour; personId: string },
  ): Promise<{ caseId: string; number: string }> {
    const by: Actor = { kind: 'person', personId };
    const addressee = command.addresseeOrganisationId;
    const supervisor = (await this.organisations.parentOf(tx, issuerId!))?.id ?? issuerId!;
    const workingDays = command.workingDays ?? (await this.ruleDays(tx, parent.id));
    const recipients = recipientRoles.map((role) => `addressee:${role}`);
    const opened = await this.cases.open(
      tx,
      {
        kind: 'supervision',
        processId: 'supervision',
        title: orderTitle(step?.title ?? null),
        parties: { keeper: issuerId!, addressee, supervisor },
        openedBy: by,
        receivedAt: await this.clock.now(tx),
        channel: 'internal',
        variables: {
          recipientGroups: responsibleId === null ? recipients : ['case:order-responsible', ...recipients],
          isDateSet: workingDays !== null,
          isSufficient: false,
          isRed: false,
          consequence: 'none',
        },
      },
      async (id) => {
        await this.links.link(tx, parent.id, id, 'supervision');
        await rows(
          tx,
          `INSERT INTO supervision_orders (case_id, parent_case_id, task_id, prompted_by, issuer_id, addressee_id,
             recipient_roles, responsible_id, reason, issued_by)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            id,
            parent.id,
            step?.id ?? null,
            command.promptedBy ?? null,
            issuerId,
            addressee,
            recipientRoles,
            responsibleId,
            command.reason.trim(),
            personId,
          ],
        );
        await rows(
          tx,
          `INSERT INTO supervision_rounds (case_id, round, colour, cause, working_days) VALUES ($1, 1, $2, 'issued', $3)`,
          [id, colour, workingDays],
        );
        await this.keepRecusals(tx, parent.id, id);
        await this.cases.assign(tx, id, 'order-issuer', [personId], by);
        if (responsibleId !== null) await this.cases.assign(tx, id, 'order-responsible', [responsibleId], by);
      },
    );
    await this.audit.append(tx, {
      actor: by,
      action: 'SupervisionOrderIssued',
      subject: { kind: 'supervision-order', id: opened.id },
      caseId: opened.id,
      details: { colour, addresseeId: addressee, parentCaseId: parent.id },
    });
    const name = COLOUR_NAMES[colour];
    const { name: unit } = await this.organisations.get(tx, addressee);
    await this.cases.note(
      tx,
      parent.id,
      {
        zh: `向${unit}发出${name.zh} ${opened.number}`,
        en: `${name.en} ${opened.number} was issued to ${unit}`,
      },
      by,
    );
    return { caseId: opened.id, number: opened.number };
  }

  /** Who has an interest in the matter has one in its supervision. */
  private async keepRecusals(tx: Transaction, parentCaseId: string, caseId: string): Promise<void> {
    for (const { personId } of await this.cases.recusedOf(tx, parentCaseId)) {
      const reason = '在被督办的案件中已回避';
      await this.cases.recuse(tx, caseId, { personId, reason, by: { kind: 'system' } });
    }
  }
}
