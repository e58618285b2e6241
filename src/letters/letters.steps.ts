import { Injectable } from '@nestjs/common';
import type { JobStep } from '../cases/process-steps';
import { ServiceStep } from '../cases/service-steps';
import type { Variables } from '../engine/engine.port';
import { LetterApprovalsService } from './letter-approvals.service';
import { LettersService } from './letters.service';

const LETTER_ID = { name: 'letterId', label: { zh: '文书编号', en: 'Id of the letter' } };

/** Ready steps around letters, for every model. */
@Injectable()
export class LettersSteps {
  constructor(
    private readonly letters: LettersService,
    private readonly approvals: LetterApprovalsService,
  ) {}

  /** Whether the text still has to be written and checked, or only signed, or the letter has left. */
  @ServiceStep({
    type: 'letters.state',
    name: { zh: '核对文书状态', en: 'Look up a letter' },
    purpose: {
      zh: '查明文书处于起草、已核稿还是已制发状态，供流程分支判断。',
      en: 'Tells whether a letter is a draft, checked or issued, so that the model can branch.',
    },
    headers: [],
    inputs: [LETTER_ID],
    outputs: [
      { name: 'letterState', label: { zh: '文书状态：draft、checked、issued', en: 'draft, checked or issued' } },
    ],
    errors: [],
  })
  async readState({ tx, job }: JobStep): Promise<Variables> {
    return { letterState: await this.approvals.stateOf(tx, letterOf(job.variables)) };
  }

  /** From now on the recipient can read the letter; its text never changes again. */
  @ServiceStep({
    type: 'letters.issue',
    name: { zh: '制发文书', en: 'Issue a letter' },
    purpose: {
      zh: '制发已起草的文书：内容不再变更，收件人可以凭查询码阅读。',
      en: 'Issues a drafted letter: its text is final, and the recipient can read it with the code.',
    },
    headers: [],
    inputs: [LETTER_ID],
    outputs: [],
    errors: [],
  })
  async issueLetter({ tx, job }: JobStep): Promise<void> {
    await this.letters.issue(tx, letterOf(job.variables));
  }
}

/** A mistake in the model, not of a person: it becomes an incident that names the variable. */
function letterOf({ letterId }: Variables): string {
  if (typeof letterId === 'string') return letterId;
  throw new Error('Expected the variable letterId to name a letter, but found none; correct the model.');
}
