import { Injectable } from '@nestjs/common';
import { DISCLOSURE_NAMES } from '../../src/blacklist/entry-status';
import { RegisterService } from '../../src/blacklist/register.service';
import {
  type Fact,
  fact,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { DocumentsService } from '../../src/documents/documents.service';
import { CorrectionsService } from '../../src/retractions/corrections.service';
import { GROUND_NAMES } from '../../src/retractions/retraction';
import { RetractionsService } from '../../src/retractions/retractions.service';
import type { RetractionVariables } from './variables';

/** What the pages of the tasks show beside their forms: the entry, why it is to go, and who is still to be corrected. */
@Injectable()
@ProcessSteps('blacklist-retraction')
export class BlacklistRetractionTaskPages {
  constructor(
    private readonly retractions: RetractionsService,
    private readonly corrections: CorrectionsService,
    private readonly register: RegisterService,
    private readonly documents: DocumentsService,
  ) {}

  @PrepareTask('decide-retraction')
  async decideRetraction({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    const { documentIds, ...proposal } = await this.retractions.proposal(tx, caseId);
    const documents = await this.documents.describe(tx, documentIds);
    return {
      facts: async () => {
        const { basis, until, ...entry } = await this.register.get(tx, proposal.entryId);
        return [
          ...entryFacts(entry),
          fact('列入期限至', 'Listed until', until),
          fact('列入依据', 'Basis', basis),
          fact('撤销事由', 'Ground of the retraction', GROUND_NAMES[proposal.ground]),
          fact('提议理由', 'Why it is proposed', proposal.reasons),
        ];
      },
      links: documents.map(({ id, name }) => ({
        label: { zh: name, en: name },
        href: `/api/documents/${id}/content`,
      })),
    };
  }

  /** The recipient reads what was retracted, why, and by which way it had learned of it. */
  @PrepareTask('confirm-correction')
  async confirmCorrection({ tx, caseId, variables }: PreparedStep): Promise<TaskPreparation> {
    const { recipient } = variables as unknown as RetractionVariables;
    return {
      facts: async () => {
        const { entryId } = await this.retractions.proposal(tx, caseId);
        const { reasons } = await this.retractions.decisionOf(tx, caseId);
        const { channels } = await this.corrections.recipient(tx, recipient!.id);
        const ways = channels.map((channel) => DISCLOSURE_NAMES[channel]);
        return [
          ...entryFacts(await this.register.get(tx, entryId)),
          fact('撤销理由', 'Why it was retracted', reasons),
          fact('本单位获知途径', 'How your organisation learned of it', {
            zh: ways.map(({ zh }) => zh).join('、'),
            en: ways.map(({ en }) => en).join(', '),
          }),
        ];
      },
    };
  }

  @PrepareTask('press-recipients')
  async pressRecipients({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    return {
      facts: async () => {
        const open = (await this.corrections.ofCase(tx, caseId)).filter(({ settledAs }) => settledAs === null);
        return open.map(({ name }) => fact('尚未更正', 'Not corrected yet', name));
      },
    };
  }
}

// helpers

function entryFacts({
  employerName,
  creditCode,
  listedOn,
}: {
  employerName: string;
  creditCode: string | null;
  listedOn: string;
}): Fact[] {
  return [
    fact('用人单位', 'Employer', employerName),
    ...(creditCode ? [fact('统一社会信用代码', 'Credit code', creditCode)] : []),
    fact('列入日期', 'Listed on', listedOn),
  ];
}
