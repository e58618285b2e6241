import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service';
import type { JobStep } from '../cases/process-steps';
import { ServiceStep } from '../cases/service-steps';
import type { Variables } from '../engine/engine.port';
import { BusinessError, type LocalText } from '../platform/errors/domain-error';
import { PolicyService } from '../policy/policy.service';
import type { Limit } from './deadline';
import { DUTY_NAMES, type Duty } from './deadline-record';
import { DeadlinesService } from './deadlines.service';
import { DutyTermsService } from './duty-terms.service';

const DUTY_HEADER = {
  name: 'duty',
  label: { zh: '事项', en: 'Duty' },
  required: true,
  values: Object.keys(DUTY_NAMES),
};

/** Ready steps around the legal clock, for every model. */
@Injectable()
export class DeadlinesSteps {
  constructor(
    private readonly cases: CasesService,
    private readonly deadlines: DeadlinesService,
    private readonly terms: DutyTermsService,
    private readonly policy: PolicyService,
  ) {}

  /**
   * Starts the legal clock of a duty. Its length is the policy parameter of the model, else the days a person gave
   * (`workingDays`); without either, the noun that knows the duty works it out.
   */
  @ServiceStep({
    type: 'deadlines.open',
    name: { zh: '设定期限', en: 'Open a deadline' },
    purpose: {
      zh: '开始计算一项法定或者指定的期限；流程随后等待消息 deadline.passed。',
      en: 'Starts a legal or set limit; the process then waits for the message deadline.passed.',
    },
    headers: [
      DUTY_HEADER,
      { name: 'task', label: { zh: '对应的办理环节', en: 'Task that shows the date' }, required: false },
      { name: 'parameter', label: { zh: '规定期限的政策参数', en: 'Policy parameter of the length' }, required: false },
      {
        name: 'anchor',
        label: { zh: '起算时间', en: 'Runs from' },
        required: false,
        values: ['now', 'received'],
      },
      {
        name: 'unit',
        label: { zh: '单位', en: 'Unit' },
        required: false,
        values: ['working-days', 'calendar-days'],
      },
    ],
    inputs: [{ name: 'workingDays', label: { zh: '由人员确定的天数', en: 'Days set by a person' } }],
    outputs: [{ name: 'deadlineId', label: { zh: '期限编号', en: 'Id of the deadline' } }],
    errors: [
      {
        code: 'DEADLINE.LENGTH_UNSET',
        label: { zh: '政策未规定期限长度，须由人员确定', en: 'No rule sets the length; a person has to' },
      },
    ],
  })
  async openDeadline({ tx, caseId, job, now }: JobStep): Promise<Variables> {
    const duty = dutyOf(job.headers.duty);
    const { task: taskElementId, parameter } = job.headers;
    const days = job.variables.workingDays;
    const terms = this.terms.of(duty);
    if (parameter === undefined && !isDays(days)) {
      if (!terms) throw lengthUnset(duty);
      return { deadlineId: await terms.open(tx, caseId, { at: now, taskElementId }) };
    }
    const length = await this.length(tx, caseId, parameter, days);
    if (!length) throw lengthUnset(duty);
    const isFromReceipt = job.headers.anchor === 'received';
    const { id } = await this.deadlines.open(tx, {
      caseId,
      duty,
      anchor: isFromReceipt
        ? { event: 'received', at: (await this.cases.get(tx, caseId)).receivedAt }
        : { event: 'requested', at: now },
      limit: { amount: length.days, unit: unitOf(job.headers.unit) },
      basis: length.basis,
      taskElementId,
      ...(job.instanceKey === job.rootInstanceKey ? {} : { instanceKey: job.instanceKey }),
    });
    return { deadlineId: id };
  }

  /** Whether a message about a passed deadline still tells the truth; if so, what was missed is on record. */
  @ServiceStep({
    type: 'deadlines.recheck',
    name: { zh: '核对期限', en: 'Check a deadline' },
    purpose: {
      zh: '收到期限届满消息后核对期限是否已变更；确已届满的记录在案。',
      en: 'Checks after the message of passing whether the date has moved; a date truly missed is put on record.',
    },
    headers: [DUTY_HEADER],
    inputs: [
      { name: 'deadlineId', label: { zh: '期限编号', en: 'Id of the deadline' } },
      { name: 'deadlineVersion', label: { zh: '消息所指的期限版本', en: 'Version the message is about' } },
    ],
    outputs: [{ name: 'hasDeadlineMoved', label: { zh: '期限已变更', en: 'The date has moved' } }],
    errors: [],
  })
  async recheckDeadline({ tx, caseId, job }: JobStep): Promise<Variables> {
    const { deadlineId, deadlineVersion } = job.variables as { deadlineId: string; deadlineVersion: number };
    if (!(await this.deadlines.hasPassed(tx, deadlineId, deadlineVersion))) return { hasDeadlineMoved: true };
    const duty = dutyOf(job.headers.duty);
    const terms = this.terms.of(duty);
    if (terms?.close && !(await terms.close(tx, deadlineId))) return { hasDeadlineMoved: true };
    const missed = terms?.missed ?? missedDuty(duty);
    await this.cases.note(tx, caseId, missed, { kind: 'system' });
    // Nobody waits for it any more: it stays on record as passed, and no longer marks the case as late.
    await this.deadlines.cancel(tx, deadlineId, missed.zh);
    return { hasDeadlineMoved: false };
  }

  // helpers

  private async length(
    tx: JobStep['tx'],
    caseId: string,
    parameter: string | undefined,
    days: unknown,
  ): Promise<{ days: number; basis: LocalText } | undefined> {
    const policy = parameter === undefined ? undefined : await this.policy.value(tx, caseId, parameter);
    if (policy?.state === 'set' && isDays(policy.value)) {
      const { source } = policy;
      if (source.kind === 'answer') return { days: policy.value, basis: SET_FOR_CASE };
      const clause = `${source.document.title}${source.clause}`;
      return { days: policy.value, basis: { zh: clause, en: clause } };
    }
    return isDays(days) ? { days, basis: SET_FOR_CASE } : undefined;
  }
}

const SET_FOR_CASE = { zh: '办理机关为本案确定的期限', en: 'Set by the handling authority for this case' };

function missedDuty(duty: Duty): LocalText {
  const { zh, en } = DUTY_NAMES[duty];
  return { zh: `“${zh}”的期限届满，未见办理结果，已记录在案`, en: `"${en}" was not done by its date; put on record` };
}

function isDays(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function unitOf(written: string | undefined): Limit['unit'] {
  return written === 'calendar-days' ? 'calendar-days' : 'working-days';
}

/** A mistake in the model, not of a person: it becomes an incident that names the header. */
function dutyOf(written: string | undefined): Duty {
  if (written !== undefined && written in DUTY_NAMES) return written as Duty;
  const known = Object.keys(DUTY_NAMES).join(', ');
  throw new Error(`Expected a header "duty" of ${known}, but found "${written ?? ''}"; correct the model.`);
}

function lengthUnset(duty: Duty): BusinessError {
  return new BusinessError(
    'DEADLINE.LENGTH_UNSET',
    `Expected a length for the duty ${duty}, but neither policy nor a person sets one; ask a person.`,
  );
}
