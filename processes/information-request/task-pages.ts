import { Injectable } from '@nestjs/common';
import {
  type Fact,
  fact,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { itemsInWords } from '../../src/information-requests/information-request';
import {
  InformationRequestsService,
  type RequestRecord,
} from '../../src/information-requests/information-requests.service';
import { SchoolAnswersService } from '../../src/information-requests/school-answers.service';
import { PeopleService } from '../../src/people/people.service';
import type { InformationRequestVariables } from './variables';

/** What the pages of the school's tasks show beside their forms, in diagram order. */
@Injectable()
@ProcessSteps('information-request')
export class InformationRequestTaskPages {
  constructor(
    private readonly requests: InformationRequestsService,
    private readonly answers: SchoolAnswersService,
    private readonly people: PeopleService,
  ) {}

  @PrepareTask('dispatch-request')
  async dispatchRequest(step: PreparedStep): Promise<TaskPreparation> {
    const { request, facts } = await this.asked(step);
    const colleges = await this.answers.colleges(step.tx, request.id);
    return {
      facts,
      options: { colleges: colleges.map(({ id, name }) => ({ value: id, label: name })) },
      ...(colleges.length === 0 ? { data: { way: 'self' }, hidden: ['colleges', 'instructions'] } : {}),
    };
  }

  @PrepareTask('provide-part')
  async providePart(step: PreparedStep): Promise<TaskPreparation> {
    const { facts } = await this.asked(step);
    const { instructions } = await this.answers.part(step.tx, variablesOf(step).part!.id);
    return { facts: [...facts, ...(instructions ? [fact('学校的要求', 'What the school adds', instructions)] : [])] };
  }

  /** The parts of the colleges, and the last text when the leader sent it back. */
  @PrepareTask('prepare-answer')
  async prepareAnswer(step: PreparedStep): Promise<TaskPreparation> {
    const { request, facts } = await this.asked(step);
    const parts = await this.answers.parts(step.tx, request.id);
    const collected = [...new Set([...request.documentIds, ...parts.flatMap(({ documentIds }) => documentIds)])];
    return {
      facts: [
        ...facts,
        ...(request.returnReason ? [fact('领导退回理由', 'Why the leader sent it back', request.returnReason)] : []),
        ...parts.map(({ college, text, documentIds }) =>
          fact(`${college}提供`, `From ${college}`, withFiles(text ?? '', documentIds)),
        ),
      ],
      data: { answer: request.answer ?? undefined, documents: collected },
    };
  }

  @PrepareTask('sign-answer')
  async signAnswer(step: PreparedStep): Promise<TaskPreparation> {
    const { request, facts } = await this.asked(step);
    return { facts, data: await this.drafted(step, request) };
  }

  @PrepareTask('submit-answer')
  async submitAnswer(step: PreparedStep): Promise<TaskPreparation> {
    const { request, facts } = await this.asked(step);
    const signer = request.signedBy && (await this.people.personName(step.tx, request.signedBy));
    return {
      facts: [...facts, fact('签发人', 'Signed by', signer ?? '')],
      data: await this.drafted(step, request),
    };
  }

  // helpers

  private async asked(step: PreparedStep): Promise<{ request: RequestRecord; facts: Fact[] }> {
    const request = await this.requests.get(step.tx, variablesOf(step).requestId);
    const facts = [
      fact('调取说明', 'What the authority writes', request.text),
      fact('需要提供', 'What is wanted', itemsInWords(request.items)),
      ...(request.remindedAt
        ? [fact('催办', 'Reminder', { zh: '期限将至，请尽快提供', en: 'the date is near; please provide it soon' })]
        : []),
    ];
    return { request, facts };
  }

  private async drafted(step: PreparedStep, { answer, documentIds, draftedBy }: RequestRecord) {
    const drafter = draftedBy === null ? '' : await this.people.personName(step.tx, draftedBy);
    return { answer: answer ?? '', documents: documentIds, drafter };
  }
}

function variablesOf({ variables }: PreparedStep): InformationRequestVariables {
  return variables as unknown as InformationRequestVariables;
}

function withFiles(text: string, documentIds: string[]): Fact['value'] {
  const count = documentIds.length;
  if (count === 0) return text;
  return { zh: `${text}（附件 ${count} 份）`, en: `${text} (files: ${count})` };
}
