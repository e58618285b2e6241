import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service';
import { longDay } from '../letters/letter-date';
import { LetterDraftsService } from '../letters/letter-drafts.service';
import { LettersService } from '../letters/letters.service';
import { PeopleService } from '../people/people.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { DUTY_NAMES, type Duty } from './deadline-record';
import type { Redated } from './deadline-dates.service';
import { toldOf } from './extension';

export interface DueNow {
  id: string;
  case_id: string;
  duty: Duty;
  version: number;
  legal_date: string;
}

/** Tells people about dates: the heads of the keeper on the case, and by letter whoever outside was told the old date. */
@Injectable()
export class DeadlineNotices {
  constructor(
    private readonly cases: CasesService,
    private readonly letters: LettersService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
    private readonly drafts: LetterDraftsService,
  ) {}

  /** One record per deadline, version and kind, and a sentence on the case that names the heads. */
  async escalate(tx: Transaction, kind: 'warning' | 'passed', due: readonly DueNow[]): Promise<void> {
    const late = due.filter(({ duty }) => !LAPSING.includes(duty));
    if (late.length === 0) return;
    const heads = await this.headsOf(
      tx,
      late.map((deadline) => deadline.case_id),
    );
    const told = (deadline: DueNow): string[] => heads.get(deadline.case_id) ?? [];
    const added = await rows<{ id: string }>(
      tx,
      `INSERT INTO deadline_escalations (deadline_id, version, kind, notified)
       SELECT id, version, $2, notified FROM jsonb_to_recordset($1) AS one (id uuid, version integer, notified uuid[])
       ON CONFLICT ON CONSTRAINT deadline_escalations_once_key DO NOTHING RETURNING deadline_id AS id`,
      [JSON.stringify(late.map((deadline) => ({ ...deadline, notified: told(deadline) }))), kind],
    );
    const isNew = new Set(added.map(({ id }) => id));
    await this.cases.noteAll(
      tx,
      late
        .filter(({ id }) => isNew.has(id))
        .map((deadline) => ({
          caseId: deadline.case_id,
          sentence: sentence(kind, deadline, told(deadline).length > 0),
          mentions: told(deadline),
        })),
      SYSTEM,
    );
  }

  note(tx: Transaction, caseId: string, text: LocalText, by: Actor): Promise<void> {
    return this.cases.note(tx, caseId, text, by);
  }

  /** The letter to whoever was told the old date, readable on the portal at once; nobody when only staff knew it. */
  async tellNewDate(
    tx: Transaction,
    moved: Redated,
    reason: string,
    draftedBy?: string,
  ): Promise<{ letterId?: string }> {
    const recipient = toldOf(moved.duty);
    if (recipient === undefined || moved.from === moved.to) return {};
    const { id } = await this.drafts.draft(tx, {
      caseId: moved.caseId,
      template: 'date-notice',
      recipient,
      values: {
        matter: recipient === 'reporter' ? '您反映的事项' : '你单位涉及的事项',
        duty: DUTY_NAMES[moved.duty].zh,
        oldDate: longDay(moved.from),
        newDate: longDay(moved.to),
        reason,
      },
      draftedBy,
    });
    await this.letters.issue(tx, id);
    return { letterId: id };
  }

  // helpers

  /** Heads of the keepers of cases, by case. */
  private async headsOf(tx: Transaction, caseIds: string[]): Promise<Map<string, string[]>> {
    const now = await this.clock.now(tx);
    const heads = new Map<string, string[]>();
    const ofKeeper = new Map<string, string[]>();
    for (const [caseId, keeper] of await this.cases.keepersOf(tx, caseIds)) {
      if (!ofKeeper.has(keeper)) {
        const holders = await this.people.holdersOf(tx, 'head', keeper, now);
        ofKeeper.set(
          keeper,
          holders.map(({ personId }) => personId),
        );
      }
      heads.set(caseId, ofKeeper.get(keeper)!);
    }
    return heads;
  }
}

// helpers

const SYSTEM: Actor = { kind: 'system' };

/** Rights of people outside that lapse with their date: nobody at the authority is late, and no head has to be told. */
const LAPSING: readonly Duty[] = ['object', 'revisit'];

function sentence(kind: 'warning' | 'passed', deadline: DueNow, hasHeads: boolean): LocalText {
  const { zh, en } = DUTY_NAMES[deadline.duty];
  const date = deadline.legal_date;
  const told = hasHeads
    ? { zh: '，提请{people}督促', en: '; {people} was asked to see to it' }
    : { zh: '，主办单位未设负责人', en: '; the keeper has no head to be told' };
  return kind === 'warning'
    ? { zh: `期限预警：“${zh}”将于 ${date} 届满${told.zh}`, en: `Warning: "${en}" is due on ${date}${told.en}` }
    : {
        zh: `期限届满：“${zh}”未在 ${date} 前完成，已记录逾期，仍须办理${told.zh}`,
        en: `Date missed: "${en}" was not done by ${date}; recorded as late and still to be done${told.en}`,
      };
}
