import { Injectable } from '@nestjs/common';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import { OrganisationsService } from '../organisations/organisations.service';
import type { LocalText } from '../platform/errors/domain-error';
import { AccountabilityService } from './accountability.service';
import { MEASURE_NAMES } from './accountability';
import { VERDICT_NAMES } from './allegation';
import { CorrectionsService, type CorrectionRecord } from './corrections.service';
import { ExtractsService } from './extracts.service';
import { ObjectionsService, type ObjectionRecord, type WithdrawalRecord } from './objections.service';
import { PositionsService, STANCE_NAMES } from './positions.service';
import { ReportInvestigation } from './report-investigation.service';
import { ReportRecords } from './report-records.service';
import { ReportReplies } from './report-replies.service';
import type { Sample } from './sample';
import { VerdictsService } from './verdicts.service';

/** One point of the report, with everything that became of it so far. */
export interface PointOnCase {
  position: number;
  text: string;
  extract: string | null;
  finding: string | null;
  proposal: LocalText | null;
  stance: LocalText | null;
  positionText: string | null;
  verdict: LocalText | null;
  reasons: string | null;
}

/** The report on the case page: for readers of the case, who are staff of the authority; the reporter by pseudonym only. */
export interface ReportPart {
  school: { id: string; name: string };
  description: string | null;
  namesLeader: boolean;
  backDatingReason: string | null;
  reporter: { kind: 'real-name' | 'anonymous'; pseudonym: string | null; realName: string };
  route: 'school' | 'city' | null;
  points: PointOnCase[];
  extract: { outcome: 'passed' | 'returned' | null; opinion: string | null } | null;
  positionState: 'stated' | 'silent' | null;
  samples: Sample[];
  notes: { kind: string; text: string; writtenAt: Date; documentIds: string[] }[];
  overall: LocalText | null;
  reply: { repliedAt: Date; wasLate: boolean } | null;
  objection: ObjectionRecord | null;
  withdrawal: WithdrawalRecord | null;
  accountability: { measure: LocalText; legalBasis: string | null; reasons: string } | null;
  corrections: CorrectionRecord[];
}

@Injectable()
export class ReportParts {
  constructor(
    private readonly records: ReportRecords,
    private readonly organisations: OrganisationsService,
    private readonly extracts: ExtractsService,
    private readonly investigation: ReportInvestigation,
    private readonly positions: PositionsService,
    private readonly verdicts: VerdictsService,
    private readonly replies: ReportReplies,
    private readonly objections: ObjectionsService,
    private readonly accountability: AccountabilityService,
    private readonly corrections: CorrectionsService,
  ) {}

  /** Null for cases that began with something else. */
  @CasePart('report')
  async report({ tx, caseId }: CasePartQuery): Promise<ReportPart | null> {
    const report = await this.records.find(tx, caseId);
    if (!report) return null;
    const extract = await this.extracts.find(tx, caseId);
    const decision = await this.verdicts.find(tx, caseId);
    const position = await this.positions.find(tx, caseId);
    const reply = await this.replies.replyOf(tx, caseId, 'reply');
    const notice = await this.accountability.find(tx, caseId);
    const measure = notice && (await this.accountability.decisionOn(tx, notice.letterId));
    return {
      school: {
        id: report.accusedSchoolId,
        name: (await this.organisations.get(tx, report.accusedSchoolId)).name,
      },
      description: report.description,
      namesLeader: report.namesLeader,
      backDatingReason: report.backDatingReason,
      reporter: { kind: report.reporterKind, pseudonym: report.pseudonym, realName: report.realName },
      route: report.route,
      points: await this.points({ tx, caseId }),
      extract: extract ? { outcome: extract.outcome, opinion: extract.opinion } : null,
      positionState: position?.state ?? null,
      samples: await this.investigation.samplesOf(tx, caseId),
      notes: (await this.investigation.notesOf(tx, caseId)).map(({ kind, text, writtenAt, documentIds }) => ({
        kind,
        text,
        writtenAt,
        documentIds,
      })),
      overall: decision ? VERDICT_NAMES[decision.overall] : null,
      reply: reply ? { repliedAt: reply.repliedAt, wasLate: reply.wasLate } : null,
      objection: (await this.objections.find(tx, caseId)) ?? null,
      withdrawal: (await this.objections.withdrawalOf(tx, caseId)) ?? null,
      accountability: measure
        ? { measure: MEASURE_NAMES[measure.measure], legalBasis: measure.legalBasis, reasons: measure.reasons }
        : null,
      corrections: await this.corrections.ofCase(tx, caseId),
    };
  }

  // helpers

  private async points({ tx, caseId }: Pick<CasePartQuery, 'tx' | 'caseId'>): Promise<PointOnCase[]> {
    const allegations = await this.records.allegationsOf(tx, caseId);
    const extract = await this.extracts.find(tx, caseId);
    const findings = await this.investigation.findFindings(tx, caseId);
    const stated = await this.positions.find(tx, caseId);
    const decision = await this.verdicts.find(tx, caseId);
    return allegations.map(({ position, text }) => {
      const at = <T extends { position: number }>(items: readonly T[] | undefined) =>
        items?.find((item) => item.position === position);
      const finding = at(findings?.items);
      const stance = at(stated?.items);
      const verdict = at(decision?.verdicts);
      return {
        position,
        text,
        extract: at(extract?.items)?.text ?? null,
        finding: finding?.finding ?? null,
        proposal: finding ? VERDICT_NAMES[finding.proposal] : null,
        stance: stance ? STANCE_NAMES[stance.stance] : null,
        positionText: stance?.text ?? null,
        verdict: verdict ? VERDICT_NAMES[verdict.verdict] : null,
        reasons: verdict?.reasons ?? null,
      };
    });
  }
}
