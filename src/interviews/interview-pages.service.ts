import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { readableCase, recusedFrom } from '../access/access-sql';
import { caseOrganisations } from '../access/access';
import { elementName } from '../definitions/definition-names';
import { DefinitionsService } from '../definitions/definitions.service';
import type { PrintedLetter } from '../letters/letter-layout';
import { longDay } from '../letters/letter-date';
import { shanghaiDay } from '../calendar/day';
import { PeopleService } from '../people/people.service';
import type { Principal, Role } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { MEASURE_NAMES, NOTICE_SCOPE_NAMES } from '../reports/accountability';
import { calendarFile } from './interview-calendar';
import { figuresText } from './interview-facts.service';
import { InterviewGround } from './interview-ground.service';
import { minutesLetter } from './interview-letters';
import { InterviewRecords } from './interview-records.service';
import { InterviewNotFoundError, InterviewStepNotReadyError } from './interview.errors';
import type { InterviewDetailDto, InterviewSummaryDto, ListInterviewsDto } from './interviews.dto';

/** Duties of a school or college whose holders read its interviews, once a notice reached it, and those it holds itself. */
const OWN_SIDE: readonly Role[] = ['head', 'school-leader', 'employment-office', 'college-staff'];

interface SummaryRow extends Omit<InterviewSummaryDto, 'outcome' | 'number'> {
  number: string;
  outcomeId: string | null;
  versionId: string;
  isStaff: boolean;
  isKeeper: boolean;
}

/** Interviews as the people of either side see them. A school sees its own from the first notice on, and never a case number. */
@Injectable()
export class InterviewPages {
  constructor(
    private readonly records: InterviewRecords,
    private readonly ground: InterviewGround,
    private readonly definitions: DefinitionsService,
    private readonly people: PeopleService,
  ) {}

  async list(
    tx: Transaction,
    principal: Principal,
    query: ListInterviewsDto,
  ): Promise<{ items: InterviewSummaryDto[]; total: number }> {
    const { state = null, variant = null, page, pageSize } = query;
    const parameters = [...viewer(principal), state, variant, likePattern(query.q)];
    const where = `${VISIBLE} AND ($4::text IS NULL OR cases.state = $4) AND ($5::text IS NULL OR interviews.variant = $5)
      AND ($6::text IS NULL OR coalesce(party.name, employers.name) ILIKE $6)`;
    const counted = await firstRow<{ total: number }>(
      tx,
      `SELECT count(*)::int AS total ${FROM} WHERE ${where}`,
      parameters,
    );
    const found = await rows<SummaryRow>(
      tx,
      `SELECT ${COLUMNS} ${FROM} WHERE ${where} ORDER BY interviews.opened_at DESC, cases.id
       LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      parameters,
    );
    const items: InterviewSummaryDto[] = [];
    for (const row of found) items.push(await this.summary(tx, row));
    return { items, total: counted!.total };
  }

  /** @throws InterviewNotFoundError also when there is one that this person may not know of */
  async detail(tx: Transaction, principal: Principal, caseId: string): Promise<InterviewDetailDto> {
    const row = await this.visible(tx, principal, caseId);
    const interview = await this.records.ofCase(tx, caseId);
    const isParty = !row.isStaff && !row.isKeeper;
    const notices = await this.records.noticesOf(tx, caseId);
    const sittings = await this.records.sittingsOf(tx, caseId);
    const escalation = (await this.records.escalationsOf(tx, caseId)).at(-1);
    const isTold = escalation?.decision === 'escalate' && (!isParty || escalation.letterId !== null);
    return {
      ...(await this.summary(tx, row)),
      reason: interview.reason,
      figures: figuresText(interview) ?? null,
      mayOpenCase: row.isStaff,
      notices: notices
        .filter(({ issuedAt }) => !isParty || issuedAt !== null)
        .map(({ bodies, ...notice }) => ({ ...notice, bodies: bodies ?? [] })),
      dateRequests: notices.filter(({ answer }) => answer === 'another-date').length,
      sittings: sittings.filter(({ heldAt }) => !isParty || heldAt !== null),
      plans: await this.records.plansOf(tx, caseId),
      progress: await this.records.progressOf(tx, caseId),
      verifications: await this.records.verificationsOf(tx, caseId),
      escalation:
        isTold && escalation.scope
          ? {
              ...escalation,
              scope: NOTICE_SCOPE_NAMES[escalation.scope],
              proposal:
                escalation.proposal && escalation.proposal !== 'none' ? MEASURE_NAMES[escalation.proposal] : null,
            }
          : null,
      handOver: isParty ? null : ((await this.records.handOverOf(tx, caseId)) ?? null),
    };
  }

  /** The appointment of the last notice that left. */
  async invitation(tx: Transaction, principal: Principal, caseId: string): Promise<string> {
    await this.visible(tx, principal, caseId);
    const last = (await this.records.noticesOf(tx, caseId)).findLast(({ issuedAt }) => issuedAt !== null);
    if (!last) throw new InterviewStepNotReadyError('notice');
    const { keeperName, partyName } = await this.ground.head(tx, caseId);
    return calendarFile({
      uid: `interview-${caseId}`,
      sequence: last.round - 1,
      startsAt: last.startsAt,
      title: `约谈：${partyName}`,
      place: last.place,
      description: [last.points, ...(last.bring ? [`需携带的材料：${last.bring}`] : [])].join('\n\n'),
      issuer: keeperName,
      issuedAt: last.issuedAt!,
    });
  }

  /** The minutes of the last sitting; marked as a draft until the other side has signed or its objection was considered. */
  async minutes(tx: Transaction, principal: Principal, caseId: string): Promise<PrintedLetter> {
    await this.visible(tx, principal, caseId);
    const last = (await this.records.sittingsOf(tx, caseId)).findLast(({ heldAt }) => heldAt !== null);
    if (!last?.heldAt) throw new InterviewStepNotReadyError('record');
    const names = await this.people.namesOf(
      tx,
      [last.presiderId, last.recordedBy, last.signedBy].flatMap((id) => id ?? []),
    );
    const head = { ...(await this.ground.head(tx, caseId)), issuedOn: shanghaiDay(last.recordedAt) };
    const letter = minutesLetter(head, {
      heldAt: last.heldAt,
      place: last.place ?? '',
      presider: names.get(last.presiderId ?? '') ?? '',
      recorder: names.get(last.recordedBy) ?? '',
      attendees: last.attendees,
      statements: last.statements ?? '',
      commitments: last.commitments ?? '',
      signature: last.signature,
      signer: last.signedBy && (names.get(last.signedBy) ?? null),
      objection: last.objection,
      consideration: last.consideration,
    });
    await this.ground.record(tx, caseId, 'InterviewMinutesPrinted', principal.personId);
    return {
      ...letter,
      issuer: head.keeperName,
      date: longDay(head.issuedOn),
      number: null,
      isDraft: last.outcome === 'held' && last.signature !== 'signed' && last.considered !== 'kept',
      madeAt: last.recordedAt,
    };
  }

  // helpers

  private async visible(tx: Transaction, principal: Principal, caseId: string): Promise<SummaryRow> {
    const found = isUUID(caseId)
      ? await firstRow<SummaryRow>(tx, `SELECT ${COLUMNS} ${FROM} WHERE ${VISIBLE} AND cases.id = $4`, [
          ...viewer(principal),
          caseId,
        ])
      : undefined;
    if (!found) throw new InterviewNotFoundError();
    return found;
  }

  private async summary(tx: Transaction, row: SummaryRow): Promise<InterviewSummaryDto> {
    const { outcomeId, versionId, number, isStaff, isKeeper: _, ...summary } = row;
    const outcome = outcomeId === null ? null : elementName(await this.definitions.get(tx, versionId), outcomeId);
    return { ...summary, number: isStaff ? number : null, outcome };
  }
}

// helpers

/** Person, organisations whose cases the person may read, organisations of the own side. */
function viewer({ personId, roles }: Principal): [string, string[], string[]] {
  const own = roles.filter(({ role }) => OWN_SIDE.includes(role)).map(({ organisationId }) => organisationId);
  return [personId, caseOrganisations(roles), own];
}

const STAFF = readableCase('cases.id', '$1', '$2');
const KEEPS = 'keepers.organisation_id = ANY ($3::uuid[])';

const FROM = `FROM interviews JOIN cases ON cases.id = interviews.case_id
  JOIN case_parties keepers ON keepers.case_id = cases.id AND keepers.role = 'keeper'
  JOIN organisations keeper ON keeper.id = keepers.organisation_id
  LEFT JOIN organisations party ON party.id = interviews.organisation_id
  LEFT JOIN employers ON employers.id = interviews.employer_id`;

const VISIBLE = `NOT ${recusedFrom('cases.id', '$1')} AND (${STAFF} OR ${KEEPS}
  OR interviews.organisation_id = ANY ($3::uuid[]) AND EXISTS (
    SELECT FROM interview_notices told JOIN letters ON letters.id = told.letter_id
    WHERE told.case_id = cases.id AND letters.issued_at IS NOT NULL))`;

const COLUMNS = `cases.id AS "caseId", cases.number, interviews.variant, coalesce(party.name, employers.name) AS party,
  keeper.name AS keeper, cases.state, cases.outcome AS "outcomeId", cases.definition_version_id AS "versionId", interviews.basis,
  (SELECT starts_at FROM interview_notices n WHERE n.case_id = cases.id AND n.letter_id IS NOT NULL
   ORDER BY round DESC LIMIT 1) AS "startsAt",
  (SELECT legal_date::text FROM deadlines d WHERE d.case_id = cases.id AND d.state IN ('open', 'passed')
   ORDER BY ends_at LIMIT 1) AS due,
  interviews.opened_at AS "openedAt", ${STAFF} AS "isStaff", ${KEEPS} AS "isKeeper"`;
