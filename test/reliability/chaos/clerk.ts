import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiDay } from '../../../src/calendar/day';
import {
  DECIDER,
  FORMS,
  HEAD,
  INVESTIGATORS,
  LEGAL_REVIEWER,
  MEMBERS,
  OFFICER,
  SCHOOL_USER,
} from '../../support/complaint';
import type { Ledger } from './ledger';
import { GIVE_UP_AFTER_MS, type Office } from './office';

const SCHOOL = '滨江理工大学';
const WAY = {
  declined: { isAccepted: false, isSubstantiated: false },
  'not-substantiated': { isAccepted: true, isSubstantiated: false },
  'entry-published': { isAccepted: true, isSubstantiated: true },
};

/** A case on its way to one of the ends. */
export interface HandledCase {
  caseId: string;
  end: keyof typeof WAY;
  hasSchool: boolean;
  /** Whether the employer lets its window pass without a word. */
  isSilent: boolean;
}

interface Look {
  state: string;
  outcome: string | null;
  isHeard: boolean;
  task: OpenTask | null;
}

interface OpenTask {
  id: string;
  version: number;
  elementId: string;
  isClaimed: boolean;
}

/** Everybody who has a hand in complaints, at work over HTTP. */
export class Clerk {
  constructor(
    private readonly office: Office,
    private readonly ledger: Ledger,
    private readonly random: () => number,
  ) {}

  /** Takes a complaint in and chooses how it is to end. */
  async open(number: number): Promise<HandledCase> {
    const pick = this.random();
    const end = pick < 0.35 ? 'declined' : pick < 0.65 ? 'not-substantiated' : 'entry-published';
    const hasSchool = end === 'entry-published' || this.random() < 0.2;
    const isSilent = this.random() < 0.15;
    return { caseId: await this.register(number, hasSchool), end, hasSchool, isSilent };
  }

  /** Brings the case on; `waits` when only time leads further, otherwise it is closed or given up. */
  async handle(handled: HandledCase): Promise<'waits' | 'done'> {
    const { caseId } = handled;
    for (let end = Date.now() + GIVE_UP_AFTER_MS; Date.now() < end;) {
      const { state, outcome, isHeard, task } = await this.look(caseId);
      if (state === 'closed') {
        this.ledger.closed.push(caseId);
        if (outcome === 'entry-published') this.ledger.listed.push(caseId);
        return 'done';
      }
      if (!task && isHeard && handled.isSilent) return 'waits';
      const isDone = task ? await this.work(handled, task) : isHeard && (await this.state(caseId));
      if (isDone) end = Date.now() + GIVE_UP_AFTER_MS;
      else await pause(100 + 400 * this.random());
    }
    this.ledger.gaveUp.push(caseId);
    return 'done';
  }

  // helpers

  private async register(number: number, hasSchool: boolean): Promise<string> {
    const { now, school } = await this.office.row<{ now: Date; school: string }>(
      `SELECT app_now() AS now, (SELECT id FROM organisations WHERE name = $1) AS school`,
      [SCHOOL],
    );
    const isNamed = this.random() < 0.5;
    const complaint = {
      employer: { name: `滨江第${number}压力测试有限公司` },
      category: 'recruitment-fraud',
      postingText: '招聘文员，入职前须交纳培训费。',
      ...(hasSchool ? { hostingSchoolId: school } : {}),
      ...(isNamed ? { reporter: { name: `${this.ledger.identity}${number}` } } : {}),
      channel: 'telephone',
      // The clock jumps, by days too: what came in must still be past, and may have come in on another day.
      receivedAt: new Date(now.getTime() - 3 * 24 * 3_600_000).toISOString(),
      backDatingReason: '电话记录补录。',
      documentIds: [],
    };
    // When the number died with the node, people look for the case in the list; this client registers another.
    const answer = await this.office.commandForAnswer(OFFICER, '/api/complaints', complaint);
    if (answer.status !== 201)
      throw new Error(`Expected a registered complaint, but found ${answer.status} ${JSON.stringify(answer.body)}`);
    const caseId = String(answer.body.caseId);
    this.ledger.registered.push(caseId);
    if (isNamed) this.ledger.identities += 1;
    return caseId;
  }

  private look(caseId: string): Promise<Look> {
    return this.office.row(
      `SELECT c.state, c.outcome,
         EXISTS (SELECT FROM defence_windows w JOIN letters l ON l.id = w.letter_id WHERE l.case_id = c.id AND w.closed_at IS NULL) AS "isHeard",
         (SELECT json_build_object('id', t.id, 'version', t.version, 'elementId', t.element_id, 'isClaimed', t.assignee_id IS NOT NULL)
         FROM tasks t WHERE t.case_id = c.id AND t.state = 'open' ORDER BY t.opened_at, t.id LIMIT 1) AS task
       FROM cases c WHERE c.id = $1`,
      [caseId],
    );
  }

  /** Claims and submits; false when nothing could be done. */
  private async work(handled: HandledCase, task: OpenTask): Promise<boolean> {
    const { person, data } = await this.form(handled, task);
    let { version } = task;
    if (!task.isClaimed) {
      const claimed = await this.office.command(person, `/api/tasks/${task.id}/claim`, { version });
      if (claimed.status !== 200) return false;
      version = Number(claimed.body.version);
    }
    const answer = await this.office.command(person, `/api/tasks/${task.id}/submit`, { version, data });
    if (answer.status !== 200) return false;
    this.ledger.submitted.push({ taskId: task.id, caseId: handled.caseId });
    return true;
  }

  /** The employer answers the notice with the code it got. */
  private async state(caseId: string): Promise<boolean> {
    const issued = await this.office.commandForAnswer(OFFICER, `/api/cases/${caseId}/employer-code`, {});
    if (issued.status !== 201) return false;
    const statement = { code: String(issued.body.code), text: '我单位认为收费合理。' };
    const answer = await this.office.portal('/api/portal/statement', 'statement', statement);
    if (answer.status !== 200) return false;
    this.ledger.stated.push(caseId);
    return true;
  }

  private async form(
    { end, hasSchool }: HandledCase,
    { id, elementId }: OpenTask,
  ): Promise<{ person: string; data: object }> {
    const [first, second] = INVESTIGATORS;
    const { isAccepted, isSubstantiated } = WAY[end];
    switch (elementId) {
      case 'screen-complaint':
        return {
          person: OFFICER,
          data: isAccepted ? { decision: 'accept' } : { decision: 'decline', declineReasons: '不属于本机关职责范围。' },
        };
      case 'assign-investigators':
        return {
          person: HEAD,
          data: {
            firstInvestigator: await this.office.personId(first),
            secondInvestigator: await this.office.personId(second),
            ...(hasSchool ? { materialsWorkingDays: 5 } : {}),
            isRecusalChecked: true,
          },
        };
      case 'provide-materials':
        return { person: SCHOOL_USER, data: FORMS.materials };
      case 'collect-evidence':
        return { person: first, data: FORMS.evidence };
      case 'write-findings':
        return {
          person: first,
          data: isSubstantiated
            ? FORMS.findings
            : {
                findings: '未发现收费。',
                substantiated: 'no',
                reasons: '凭证与合同相互印证。',
                replyPoints: '未发现收费。',
              },
        };
      case 'draft-prior-notice':
        return { person: first, data: FORMS.notice };
      case 'serve-notice':
        return { person: OFFICER, data: await this.proofOfService() };
      case 'review-statement':
        return { person: HEAD, data: FORMS.upheld };
      case 'review-legality':
        return { person: LEGAL_REVIEWER, data: FORMS.lawful };
      case 'convene-decision': {
        const members = await Promise.all(MEMBERS.map((name) => this.office.personId(name)));
        return { person: HEAD, data: { ...FORMS.motion, members } };
      }
      case 'vote-on-listing':
        return { person: await this.voterOf(id), data: { vote: 'for' } };
      case 'decide-listing':
        return { person: DECIDER, data: FORMS.list };
      case 'review-warning': {
        const page = await this.office.read(OFFICER, `/api/tasks/${id}`);
        const { title, body } = (page.body.data ?? {}) as { title?: string; body?: string };
        return { person: OFFICER, data: { title, body, isEmployerOnly: true } };
      }
      default:
        throw new Error(`Expected a step of the three ways, but found ${elementId}.`);
    }
  }

  /** The task of a vote is offered to the member alone. */
  private async voterOf(taskId: string): Promise<string> {
    const { name } = await this.office.row<{ name: string }>(
      'SELECT name FROM task_candidates JOIN people ON people.id = person_id WHERE task_id = $1',
      [taskId],
    );
    return name;
  }

  private async proofOfService(): Promise<object> {
    const { now } = await this.office.row<{ now: Date }>('SELECT app_now() AS now', []);
    const proofDocuments = [await this.office.file(OFFICER)];
    return { method: 'post', outcome: 'proven', servedOn: shanghaiDay(now), proofDocuments };
  }
}
