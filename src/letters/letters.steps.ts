import { Injectable } from '@nestjs/common';
import type { JobStep } from '../cases/process-steps';
import { ServiceStep } from '../cases/service-steps';
import type { Variables } from '../engine/engine.port';
import { type Recipient, RECIPIENT_NAMES } from './letter';
import { LetterApprovalsService } from './letter-approvals.service';
import { LetterDraftsService } from './letter-drafts.service';
import { LETTER_TEMPLATES } from './letter-templates';
import { LettersService } from './letters.service';

const LETTER_ID = { name: 'letterId', label: { zh: '文书编号', en: 'Id of the letter' } };

const RECIPIENTS = Object.keys(RECIPIENT_NAMES) as Recipient[];

/** Ready steps around letters, for every model. */
@Injectable()
export class LettersSteps {
  constructor(
    private readonly letters: LettersService,
    private readonly approvals: LetterApprovalsService,
    private readonly drafts: LetterDraftsService,
  ) {}

  /** A letter from a template, with the values of the case merged in; somebody may change it before it leaves. */
  @ServiceStep({
    type: 'letters.draft',
    name: { zh: '按模板起草文书', en: 'Draft a letter' },
    purpose: {
      zh: '按模板起草文书，并填入案件的有关内容；随后可以调用“文书送达”流程核稿、签发和送达。',
      en: 'Drafts a letter from a template with the values of the case; a call of service-of-letter takes it from there.',
    },
    headers: [
      {
        name: 'template',
        label: { zh: '模板', en: 'Template' },
        required: true,
        values: LETTER_TEMPLATES.map(({ id }) => id),
      },
      { name: 'recipient', label: { zh: '收件人', en: 'Recipient' }, required: true, values: RECIPIENTS },
    ],
    inputs: [],
    outputs: [LETTER_ID],
    errors: [],
  })
  async draftLetter({ tx, caseId, job }: JobStep): Promise<Variables> {
    const { template = '', recipient = '' } = job.headers;
    const known = RECIPIENTS.find((one) => one === recipient);
    if (!known) {
      throw new Error(
        `Expected a header "recipient" of ${RECIPIENTS.join(', ')}, but found "${recipient}"; correct the model.`,
      );
    }
    return { letterId: (await this.drafts.draft(tx, { caseId, template, recipient: known })).id };
  }

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
    isIrreversible: true,
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
