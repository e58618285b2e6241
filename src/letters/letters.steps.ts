import { Injectable } from '@nestjs/common';
import type { JobStep } from '../cases/process-steps';
import { ServiceStep } from '../cases/service-steps';
import { LettersService } from './letters.service';

/** Ready steps around letters, for every model. */
@Injectable()
export class LettersSteps {
  constructor(private readonly letters: LettersService) {}

  /** From now on the recipient can read the letter; its text never changes again. */
  @ServiceStep({
    type: 'letters.issue',
    name: { zh: '制发文书', en: 'Issue a letter' },
    purpose: {
      zh: '制发已起草的文书：内容不再变更，收件人可以凭查询码阅读。',
      en: 'Issues a drafted letter: its text is final, and the recipient can read it with the code.',
    },
    headers: [],
    inputs: [{ name: 'letterId', label: { zh: '文书编号', en: 'Id of the letter' } }],
    outputs: [],
    errors: [],
  })
  async issueLetter({ tx, job }: JobStep): Promise<void> {
    const { letterId } = job.variables;
    if (typeof letterId !== 'string') {
      throw new Error('Expected the variable letterId to name a letter, but found none; correct the model.');
    }
    await this.letters.issue(tx, letterId);
  }
}
