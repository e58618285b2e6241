import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../../src/calendar/day';
import {
  type Fact,
  fact,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { LETTER_KINDS, type LetterRecord, RECIPIENT_NAMES } from '../../src/letters/letter';
import { SERVICE_METHOD_NAMES, SERVICE_METHODS } from '../../src/letters/letter-service';
import { LetterPdfService } from '../../src/letters/letter-pdf.service';
import { LettersService } from '../../src/letters/letters.service';
import { PeopleService } from '../../src/people/people.service';
import type { ServiceOfLetterVariables } from './variables';

/** What the pages of the tasks show beside their forms, in diagram order. */
@Injectable()
@ProcessSteps('service-of-letter')
export class ServiceOfLetterTaskPages {
  constructor(
    private readonly letters: LettersService,
    private readonly pdfs: LetterPdfService,
    private readonly people: PeopleService,
  ) {}

  /** The text so far, and why it came back. */
  @PrepareTask('draft-letter')
  async draftLetter(step: PreparedStep): Promise<TaskPreparation> {
    const letter = await this.letterOf(step);
    return {
      data: { title: letter.title, body: letter.body },
      facts: [...about(letter), ...(letter.checkOpinion ? [fact('退回意见', 'Sent back', letter.checkOpinion)] : [])],
      links: [preview(letter)],
    };
  }

  @PrepareTask('check-letter')
  async checkLetter(step: PreparedStep): Promise<TaskPreparation> {
    return this.approval(step);
  }

  @PrepareTask('sign-letter')
  async signLetter(step: PreparedStep): Promise<TaskPreparation> {
    return this.approval(step);
  }

  /** Earlier attempts, and whether the recipient has opened the letter. A school reads in its own account. */
  @PrepareTask('serve-letter')
  async serveLetter(step: PreparedStep): Promise<TaskPreparation> {
    const letter = await this.letterOf(step);
    const readOn = letter.readAt && shanghaiDay(letter.readAt);
    return {
      facts: [
        ...about(letter),
        fact('在线阅读记录', 'Reading online', readOn ?? { zh: '尚无', en: 'none yet' }),
        ...letter.services.map(({ method, servedOn, note }) =>
          fact('此前未能送达', 'Failed before', {
            zh: `${servedOn} ${SERVICE_METHOD_NAMES[method].zh}：${note ?? ''}`,
            en: `${servedOn} ${SERVICE_METHOD_NAMES[method].en}: ${note ?? ''}`,
          }),
        ),
      ],
      data: readOn ? { method: 'portal-code', outcome: 'proven', servedOn: readOn } : {},
      ...(letter.recipient === 'school' ? { options: { method: SCHOOL_METHODS } } : {}),
      links: [preview(letter)],
    };
  }

  // helpers

  private async approval(step: PreparedStep): Promise<TaskPreparation> {
    const letter = await this.letterOf(step);
    const drafter = letter.draftedBy && (await this.people.personName(step.tx, letter.draftedBy));
    const checker = letter.checkedBy && (await this.people.personName(step.tx, letter.checkedBy));
    return {
      data: { title: letter.title, body: letter.body },
      facts: async () => [
        ...about(letter),
        ...(await this.unprintable(letter)),
        ...(drafter ? [fact('起草人', 'Drafted by', drafter)] : []),
        ...(checker ? [fact('核稿人', 'Checked by', checker)] : []),
      ],
      links: [preview(letter)],
    };
  }

  /** Characters that would print as boxes, such as a rare one in a name: to be written otherwise before the letter leaves. */
  private async unprintable({ title, body }: LetterRecord): Promise<Fact[]> {
    const missing = await this.pdfs.missingIn(title + body);
    return missing.length === 0
      ? []
      : [fact('字体缺字，打印将显示为方框', 'Not in the font, prints as a box', missing.join(' '))];
  }

  private letterOf({ tx, variables }: PreparedStep): Promise<LetterRecord> {
    return this.letters.get(tx, (variables as unknown as ServiceOfLetterVariables).letterId);
  }
}

const SCHOOL_METHODS = SERVICE_METHODS.map((value) => ({
  value,
  label: value === 'portal-code' ? '在系统内阅读' : SERVICE_METHOD_NAMES[value].zh,
}));

function about(letter: LetterRecord): Fact[] {
  return [
    fact('文书', 'Letter', LETTER_KINDS[letter.kind]),
    fact('收件人', 'Recipient', RECIPIENT_NAMES[letter.recipient]),
    ...(letter.number ? [fact('文号', 'Number', letter.number)] : []),
  ];
}

function preview({ id, issuedAt }: LetterRecord) {
  const label = issuedAt ? { zh: '文书 PDF', en: 'Letter as PDF' } : { zh: '预览文书 PDF', en: 'Preview as PDF' };
  return { label, href: `/api/letters/${id}/pdf` };
}
