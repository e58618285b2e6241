import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '../calendar/calendar';
import { CalendarService } from '../calendar/calendar.service';
import { dueOnDay, type Due } from '../deadlines/due-row';
import { OrganisationsService } from '../organisations/organisations.service';
import { ROLE_NAMES } from '../people/role';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import type { Transaction } from '../platform/database/transaction';
import { AccessService } from '../access/access.service';
import { TaskFormsService } from '../tasks/task-forms.service';
import { TasksService } from '../tasks/tasks.service';
import { OwnDocuments } from './own-documents.service';
import type { PartRecord } from './part-record';
import { PartAnswersService } from './part-answers.service';
import { collected, latestPartDue, mayBecome } from './split';
import type {
  CollegePartDto,
  CollegePartSummaryDto,
  SchoolPartDto,
  SignOffDto,
  SignOffOfTaskDto,
  SignOffSummaryDto,
  TaskSplitDto,
} from './splits.dto';
import { splitRefusalText } from './split.errors';
import { SplitGroundService } from './split-ground.service';
import { type SignOffRecord, SignOffsService } from './sign-offs.service';
import { SplitsService } from './splits.service';

/** What each side of a split task is shown. */
@Injectable()
export class SplitViews {
  constructor(
    private readonly access: AccessService,
    private readonly ground: SplitGroundService,
    private readonly splits: SplitsService,
    private readonly answers: PartAnswersService,
    private readonly signOffs: SignOffsService,
    private readonly tasks: TasksService,
    private readonly forms: TaskFormsService,
    private readonly organisations: OrganisationsService,
    private readonly documents: OwnDocuments,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** Beside the form of the school's task; empty for whoever only reads the case: what goes on within a school stays there. */
  async ofTask(tx: Transaction, principal: Principal, taskId: string): Promise<TaskSplitDto> {
    await this.access.relationToTask(tx, principal, taskId);
    const ground = await this.ground.get(tx, taskId);
    const { taskDue, today, signer, schoolId } = ground;
    const none = {
      isOffered: false,
      canChange: false,
      latestDue: null,
      today,
      colleges: [],
      parts: [],
      text: '',
      documents: [],
      signOff: null,
    };
    const refusal = this.ground.refusal(ground, principal);
    const side = await this.splits.schoolSide(tx, principal, taskId);
    if (side === undefined || refusal === 'not-a-school-task' || refusal === 'own-case' || refusal === 'not-of-school')
      return none;
    const dated = await this.dated(tx);
    const parts = await this.splits.parts(tx, taskId);
    const names = await this.documents.named(
      tx,
      parts.flatMap((part) => [...part.requestDocumentIds, ...part.documentIds]),
    );
    const shown = parts.map((part) => schoolPart(part, dated, names));
    const answered = shown.filter(({ state }) => state === 'answered');
    const latest = await this.signOffs.latest(tx, taskId);
    return {
      isOffered: refusal === undefined,
      ...(refusal === undefined ? {} : { refusal: splitRefusalText(refusal) }),
      canChange: refusal === undefined && ground.isOpen && ground.assigneeId === side.holderId,
      today,
      latestDue: latestPartDue(taskDue, today, dated.calendar),
      colleges: refusal === undefined ? await this.organisations.collegesOf(tx, schoolId!) : [],
      parts: shown,
      text: collected(answered.map(({ college, answer }) => ({ college: college.name, answer: answer! }))),
      documents: answered.flatMap(({ documents }) => documents),
      signOff: {
        isDemanded: signer.isDemanded,
        signer: ROLE_NAMES[signer.role] ?? { zh: signer.role, en: signer.role },
        latest: latest === undefined ? null : ofTask(latest),
      },
    };
  }

  async parts(
    tx: Transaction,
    principal: Principal,
    query: { isOpen: boolean; page: number; pageSize: number },
  ): Promise<{ items: CollegePartSummaryDto[]; total: number }> {
    const { items, total } = await this.answers.list(tx, principal, query);
    const dated = await this.dated(tx);
    return { items: items.map((part) => collegeSummary(part, dated)), total };
  }

  async part(tx: Transaction, principal: Principal, partId: string): Promise<CollegePartDto> {
    const part = await this.answers.get(tx, principal, partId);
    const draft = await this.answers.draft(tx, principal, partId);
    const ids = [...part.requestDocumentIds, ...part.documentIds, ...(draft?.documentIds ?? [])];
    const names = await this.documents.named(tx, ids);
    const { request, returnReason, answer, answeredBy, answeredAt, version } = part;
    return {
      ...collegeSummary(part, await this.dated(tx)),
      version,
      request,
      requestDocuments: shownDocuments(part.requestDocumentIds, names),
      returnReason,
      answer,
      documents: shownDocuments(part.documentIds, names),
      answeredBy,
      answeredAt,
      draft: draft && { ...draft, documents: shownDocuments(draft.documentIds, names) },
      canAnswer: mayBecome(part.state, 'answered'),
    };
  }

  async signOffList(
    tx: Transaction,
    principal: Principal,
    query: { isOpen: boolean; page: number; pageSize: number },
  ): Promise<{ items: SignOffSummaryDto[]; total: number }> {
    const { items, total } = await this.signOffs.list(tx, principal, query);
    const dated = await this.dated(tx);
    return { items: items.map((one) => signOffSummary(one, dated)), total };
  }

  async signOff(tx: Transaction, principal: Principal, id: string): Promise<SignOffDto> {
    const found = await this.signOffs.get(tx, principal, id);
    const { content, documentIds, note } = found;
    const names = await this.documents.named(tx, documentIds);
    return {
      ...signOffSummary(found, await this.dated(tx)),
      note,
      content,
      form: { ...(await this.forms.plain(tx, await this.tasks.get(tx, found.taskId), content)) },
      documents: shownDocuments(documentIds, names),
    };
  }

  // helpers

  private async dated(tx: Transaction): Promise<Dated> {
    return { calendar: await this.calendars.current(tx), now: await this.clock.now(tx) };
  }
}

// helpers

interface Dated {
  calendar: WorkingCalendar;
  now: Date;
}
type Names = Map<string, { id: string; name: string }>;

const shownDocuments = (ids: readonly string[], names: Names) => ids.flatMap((id) => names.get(id) ?? []);

const dueOf = (day: string, { calendar, now }: Dated): Due => dueOnDay(day, calendar, now);

function schoolPart(part: PartRecord, dated: Dated, names: Names): SchoolPartDto {
  const { id, version, request, state, askedBy, askedAt, answer, answeredBy, answeredAt, returnReason, returnedAt } =
    part;
  return {
    id,
    version,
    college: { id: part.collegeId, name: part.college },
    request,
    requestDocuments: shownDocuments(part.requestDocumentIds, names),
    due: dueOf(part.dueOn, dated),
    state,
    askedBy,
    askedAt,
    answer,
    documents: shownDocuments(part.documentIds, names),
    answeredBy,
    answeredAt,
    returnReason,
    returnedAt,
  };
}

function collegeSummary(part: PartRecord, dated: Dated): CollegePartSummaryDto {
  const { id, title, state, askedBy, askedAt, answeredAt } = part;
  return {
    id,
    title,
    school: part.school,
    college: part.college,
    state,
    due: dueOf(part.dueOn, dated),
    askedBy,
    askedAt,
    answeredAt,
  };
}

function signOffSummary(found: SignOffRecord, dated: Dated): SignOffSummaryDto {
  const { id, title, school, askedBy, askedAt, state, reason, decidedBy, decidedAt, taskDue } = found;
  const due = taskDue === null ? null : dueOf(taskDue, dated);
  return { id, title, school, askedBy, askedAt, state, reason, decidedBy, decidedAt, due };
}

function ofTask({ id, state, note, askedBy, askedAt, reason, decidedBy, decidedAt }: SignOffRecord): SignOffOfTaskDto {
  return { id, state, note, askedBy, askedAt, reason, decidedBy, decidedAt };
}
