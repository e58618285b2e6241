import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AccessService } from '../access/access.service';
import { AuditService } from '../audit/audit.service';
import { DisclosuresService } from '../blacklist/disclosures.service';
import { EntryNotKeptError } from '../blacklist/entry.errors';
import { DISCLOSURE_NAMES, type DisclosureChannel } from '../blacklist/entry-status';
import { RegisterService } from '../blacklist/register.service';
import { CasesService } from '../cases/cases.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import type { OrganisationKind } from '../organisations/organisation';
import type { Actor, Principal, Role } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { type Settlement, unsettled } from './retraction';
import { RecipientNotOpenError, RecipientsNotSettledError } from './retraction.errors';
import { RetractionsService } from './retractions.service';

/** Who looks after the corrections of an organisation: where names and warnings end up in daily work. */
const CORRECTING_ROLE: Record<OrganisationKind, Role> = {
  authority: 'case-officer',
  school: 'employment-office',
  college: 'college-staff',
  unit: 'discipline-office',
};

/** The message waits this long for a process that is just about to listen. */
const MESSAGE_LIFE_MS = 3_600_000;

/** Somebody who was told of a retracted entry, and how far the correction has got. */
export interface CorrectionRecipient {
  id: string;
  caseId: string;
  organisationId: string;
  name: string;
  channels: DisclosureChannel[];
  toldAt: Date;
  settledAs: Settlement | null;
  settledAt: Date | null;
  note: string | null;
}

const RECIPIENTS = `SELECT recipient.id, case_id AS "caseId", organisation_id AS "organisationId", organisations.name, channels,
  told_at AS "toldAt", settled_as AS "settledAs", settled_at AS "settledAt", note
  FROM correction_recipients recipient JOIN organisations ON organisations.id = organisation_id`;

/** Everybody who was told of a retracted entry is told again, and confirms it, reads the corrected feed, or is written off. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly retractions: RetractionsService,
    private readonly disclosures: DisclosuresService,
    private readonly register: RegisterService,
    private readonly cases: CasesService,
    private readonly access: AccessService,
    private readonly deadlines: DeadlinesService,
    private readonly audit: AuditService,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  /** Tells all of them at once; each gets a task of its own with these ids. */
  async begin(tx: Transaction, caseId: string): Promise<{ id: string; group: string }[]> {
    const { entryId } = await this.retractions.proposal(tx, caseId);
    const informed = await this.disclosures.ofEntry(tx, entryId);
    const told: { id: string; group: string }[] = [];
    for (const { organisationId, kind, channels } of informed) {
      const row = await firstRow<{ id: string }>(
        tx,
        'INSERT INTO correction_recipients (case_id, organisation_id, channels) VALUES ($1, $2, $3) RETURNING id',
        [caseId, organisationId, channels],
      );
      told.push({ id: row!.id, group: `${organisationId}:${CORRECTING_ROLE[kind]}` });
    }
    const names = informed.map(({ name }) => name);
    const sentence =
      names.length === 0
        ? { zh: '没有单位收到过名单或者警示，无须更正', en: 'Nobody was told of the entry; nobody has to be corrected' }
        : { zh: `已通知更正：${names.join('、')}`, en: `Told to correct: ${names.join(', ')}` };
    await this.cases.note(tx, caseId, sentence, { kind: 'system' });
    return told;
  }

  /** All of a retraction, by name. */
  async ofCase(tx: Transaction, caseId: string): Promise<CorrectionRecipient[]> {
    return rows<CorrectionRecipient>(tx, `${RECIPIENTS} WHERE case_id = $1 ORDER BY organisations.name`, [caseId]);
  }

  /** Of the retraction of an entry, for its page. @throws EntryNotFoundError */
  async ofEntry(tx: Transaction, entryId: string): Promise<CorrectionRecipient[]> {
    await this.register.get(tx, entryId);
    return rows<CorrectionRecipient>(
      tx,
      `${RECIPIENTS} WHERE case_id IN (SELECT case_id FROM retraction_proposals WHERE entry_id = $1) ORDER BY organisations.name`,
      [entryId],
    );
  }

  async recipient(tx: Transaction, id: string): Promise<CorrectionRecipient> {
    const found = isUUID(id)
      ? await firstRow<CorrectionRecipient>(tx, `${RECIPIENTS} WHERE recipient.id = $1`, [id])
      : undefined;
    if (!found) throw new RecipientNotOpenError();
    return found;
  }

  /** The recipient says what it corrected. */
  async confirm(tx: Transaction, id: string, said: { note: string; personId: string }): Promise<void> {
    const by = { kind: 'person', personId: said.personId } as const;
    await this.settle(tx, id, { as: 'confirmed', note: said.note, by });
  }

  /** A head of the keeper gives one up, with the reason; its task goes away. */
  async writeOff(tx: Transaction, principal: Principal, id: string, reason: string): Promise<void> {
    const { caseId } = await this.recipient(tx, id);
    await this.access.assertCanReadCase(tx, principal, caseId);
    if (!(await this.access.isHeadOfKeeper(tx, principal, caseId))) throw new EntryNotKeptError();
    const by = { kind: 'person', personId: principal.personId } as const;
    await this.settle(tx, id, { as: 'written-off', note: reason, by });
    await this.tellProcess(tx, id);
  }

  /** The organisation read the corrected feed: who knew of the entry by the feed alone is corrected by that. */
  async fetched(tx: Transaction, organisationId: string): Promise<void> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT id FROM correction_recipients WHERE organisation_id = $1 AND settled_at IS NULL AND channels = '{feed}'`,
      [organisationId],
    );
    for (const { id } of found) {
      await this.settle(tx, id, { as: 'fetched', note: null, by: { kind: 'system' } });
      await this.tellProcess(tx, id);
    }
  }

  /** Whether the date has truly passed with somebody left to correct; `version` is what the message was about. */
  async isLate(tx: Transaction, caseId: string, deadlineId: string, version: number): Promise<boolean> {
    if (!(await this.deadlines.hasPassed(tx, deadlineId, version))) return false;
    const open = (await this.ofCase(tx, caseId)).filter(({ settledAs }) => settledAs === null);
    if (open.length === 0) return false;
    const names = open.map(({ name }) => name);
    const sentence = {
      zh: `更正期限届满，尚未更正：${names.join('、')}`,
      en: `The date of the correction passed; not corrected yet: ${names.join(', ')}`,
    };
    await this.cases.note(tx, caseId, sentence, { kind: 'system' });
    return true;
  }

  /** The last step before the end: refused while somebody is neither corrected nor written off. */
  async close(tx: Transaction, caseId: string, at: Date): Promise<void> {
    const { entryId } = await this.retractions.proposal(tx, caseId);
    const informed = (await this.disclosures.ofEntry(tx, entryId)).map(({ organisationId }) => organisationId);
    const open = unsettled(informed, await this.ofCase(tx, caseId));
    if (open.length > 0) throw new RecipientsNotSettledError(open.length);
    await this.deadlines.satisfyDuty(tx, caseId, 'retract', at, { kind: 'system' });
  }

  // helpers

  private async settle(
    tx: Transaction,
    id: string,
    { as, note, by }: { as: Settlement; note: string | null; by: Actor },
  ): Promise<void> {
    const { caseId, name, channels } = await this.recipient(tx, id);
    const settled = await rows(
      tx,
      `UPDATE correction_recipients SET settled_as = $2, settled_at = app_now(), settled_by = $3, note = $4
       WHERE id = $1 AND settled_at IS NULL RETURNING id`,
      [id, as, by.kind === 'person' ? by.personId : null, note],
    );
    if (settled.length === 0) throw new RecipientNotOpenError();
    const subject = { kind: 'correction-recipient', id };
    await this.audit.append(tx, { actor: by, action: 'CorrectionSettled', subject, caseId, details: { as } });
    const ways = channels.map((channel) => DISCLOSURE_NAMES[channel]);
    const [zh, en] = [ways.map((way) => way.zh).join('、'), ways.map((way) => way.en).join(', ')];
    const SENTENCES = {
      confirmed: { zh: `${name}（${zh}）确认已更正：${note}`, en: `${name} (${en}) confirmed its correction: ${note}` },
      fetched: { zh: `${name}已取用更正后的名单`, en: `${name} read the corrected feed` },
      'written-off': { zh: `${name}（${zh}）的更正核销：${note}`, en: `${name} (${en}) was written off: ${note}` },
    };
    await this.cases.note(tx, caseId, SENTENCES[as], by);
  }

  private async tellProcess(tx: Transaction, id: string): Promise<void> {
    await this.engine.publish(tx, {
      name: 'retraction.recipient-settled',
      correlationKey: id,
      messageId: id,
      timeToLiveMs: MESSAGE_LIFE_MS,
      variables: {},
    });
  }
}
