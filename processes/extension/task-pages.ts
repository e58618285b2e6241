import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../../src/calendar/day';
import { CasesService } from '../../src/cases/cases.service';
import {
  type Fact,
  fact,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { DeadlineExtensionsService } from '../../src/deadlines/deadline-extensions.service';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { toldOf } from '../../src/deadlines/extension';
import { ExtensionCasesService } from '../../src/deadlines/extension-cases.service';
import { PeopleService } from '../../src/people/people.service';
import type { ExtensionVariables } from './variables';

/** What the pages of the tasks show beside their forms: what is asked, of which date, and why. */
@Injectable()
@ProcessSteps('extension')
export class ExtensionTaskPages {
  constructor(
    private readonly extensions: DeadlineExtensionsService,
    private readonly extensionCases: ExtensionCasesService,
    private readonly deadlines: DeadlinesService,
    private readonly cases: CasesService,
    private readonly people: PeopleService,
  ) {}

  /** The reason for the letter is asked only of whoever decides, and only when a letter goes out. */
  @PrepareTask('endorse-extension')
  async endorseExtension(step: PreparedStep): Promise<TaskPreparation> {
    const { facts, isTold } = await this.asked(step);
    const decides = !(await this.extensionCases.needsSupervisor(step.tx, step.caseId, step.principal));
    return { facts, ...(isTold && decides ? {} : { hidden: ['reasonToTell'] }) };
  }

  @PrepareTask('decide-extension')
  async decideExtension(step: PreparedStep): Promise<TaskPreparation> {
    const { facts, isTold } = await this.asked(step);
    return { facts, ...(isTold ? {} : { hidden: ['reasonToTell'] }) };
  }

  // helpers

  private async asked(step: PreparedStep): Promise<{ facts: Fact[]; isTold: boolean }> {
    const { tx, variables } = step;
    const { deadlineId, extensionId } = variables as unknown as ExtensionVariables;
    const extension = await this.extensions.get(tx, extensionId);
    const deadline = await this.deadlines.current(tx, deadlineId);
    const { number, title } = await this.cases.get(tx, deadline.caseId);
    const names = await this.people.namesOf(tx, [
      extension.askedBy,
      ...(extension.endorsedBy ? [extension.endorsedBy] : []),
    ]);
    const { amount, unit } = extension;
    const facts = [
      fact('案件', 'Case', `${number} ${title}`),
      fact('期限', 'Duty', deadline.dutyName),
      fact('起算', 'Runs from', shanghaiDay(deadline.anchor.at)),
      fact('目前到期日', 'Due now', deadline.legalDate),
      fact(
        '申请延长',
        'Asked for',
        unit === 'working-days'
          ? { zh: `${amount} 个工作日`, en: `${amount} working days` }
          : { zh: `${amount} 日`, en: `${amount} calendar days` },
      ),
      fact('理由', 'Why', extension.reason),
      fact('申请人', 'Asked by', names.get(extension.askedBy) ?? ''),
      ...(deadline.allowance ? [fact('延期依据', 'Basis', deadline.allowance.source)] : []),
      ...(extension.endorsedBy
        ? [fact('本单位意见', 'Own leader', `${names.get(extension.endorsedBy) ?? ''}：${extension.endorsement ?? ''}`)]
        : []),
    ];
    return { facts, isTold: toldOf(deadline.duty) !== undefined };
  }
}
