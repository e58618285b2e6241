import { Injectable } from '@nestjs/common';
import { caseOrganisations } from '../access/access';
import { AccessService } from '../access/access.service';
import { readableCase, recusedFrom } from '../access/access-sql';
import { elementName } from '../definitions/definition-names';
import { DefinitionsService } from '../definitions/definitions.service';
import { isSchoolBelow } from '../metrics/figures-sql';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Principal, Role } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { AdjustmentCasesService } from './adjustment-cases.service';
import { ListingRefusedError } from './adjustment.errors';
import type {
  AdjustableMajorDto,
  AdjustmentChoicesDto,
  AdjustmentSummaryDto,
  ListAdjustmentsDto,
  OpenAdjustmentDto,
} from './adjustments.dto';

/** Duties of a school or college whose holders read its adjustments, once the card reached it, and those it asks for itself. */
const OWN_SIDE: readonly Role[] = ['head', 'school-leader', 'academic-office', 'employment-office', 'college-staff'];

/** Who may list a major without figures: for an authority, and for a school that asks its own college (MAJ-03). */
const DECIDES = {
  authority: ['case-officer', 'head', 'decision-maker'],
  school: ['head', 'school-leader', 'academic-office'],
} as const satisfies Record<string, readonly Role[]>;

interface SummaryRow extends Omit<AdjustmentSummaryDto, 'outcome' | 'mayOpenCase'> {
  outcomeId: string | null;
  versionId: string;
  isStaff: boolean;
}

/** The register of cards, as the people of either side see it, and the listing by hand. A school never sees a case number. */
@Injectable()
export class AdjustmentRegister {
  constructor(
    private readonly access: AccessService,
    private readonly adjustments: AdjustmentCasesService,
    private readonly organisations: OrganisationsService,
    private readonly definitions: DefinitionsService,
  ) {}

  async list(
    tx: Transaction,
    principal: Principal,
    query: ListAdjustmentsDto,
  ): Promise<{ items: AdjustmentSummaryDto[]; total: number }> {
    const { state = null, card = null, page, pageSize } = query;
    const parameters = [...viewer(principal), state, card, likePattern(query.q)];
    const where = `${VISIBLE} AND ($4::text IS NULL OR cases.state = $4) AND ($5::text IS NULL OR cards.colour = $5)
      AND ($6::text IS NULL OR units.name ILIKE $6 OR units.major_code ILIKE $6 OR schools.name ILIKE $6)`;
    const counted = await firstRow<{ total: number }>(
      tx,
      `SELECT count(*)::int AS total ${FROM} WHERE ${where}`,
      parameters,
    );
    const found = await rows<SummaryRow>(
      tx,
      `SELECT ${COLUMNS} ${FROM} WHERE ${where} ORDER BY adjustments.opened_at DESC, cases.id
       LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      parameters,
    );
    const items: AdjustmentSummaryDto[] = [];
    for (const { outcomeId, versionId, isStaff, number, ...row } of found) {
      const outcome = outcomeId === null ? null : elementName(await this.definitions.get(tx, versionId), outcomeId);
      items.push({ ...row, number: isStaff ? number : null, outcome, mayOpenCase: isStaff });
    }
    return { items, total: counted!.total };
  }

  async choices(tx: Transaction, principal: Principal): Promise<AdjustmentChoicesDto> {
    const keeper = await this.access.decidesFor(tx, principal, DECIDES);
    const majors = await rows<AdjustableMajorDto>(
      tx,
      `SELECT units.id, units.name, units.major_code AS code, schools.name AS school
       FROM metric_units units JOIN organisations schools ON schools.id = units.organisation_id
       WHERE units.level = 'major' AND (units.organisation_id = $1 OR units.organisation_id ${isSchoolBelow('$1')})
         AND NOT EXISTS (SELECT FROM adjustments JOIN cases ON cases.id = case_id
                         WHERE unit_id = units.id AND cases.state = 'open')
       ORDER BY schools.name, units.name, units.id`,
      [keeper.id],
    );
    return { majors, colleges: keeper.kind === 'school' ? await this.organisations.collegesOf(tx, keeper.id) : [] };
  }

  /** @throws AccessRefusedError, ListingRefusedError, AlreadyAdjustingError */
  async open(
    tx: Transaction,
    principal: Principal,
    { unitId, collegeId, reason }: OpenAdjustmentDto,
  ): Promise<{ caseId: string }> {
    const keeper = await this.access.decidesFor(tx, principal, DECIDES);
    const isOwn = keeper.kind === 'school';
    const colleges = isOwn ? await this.organisations.collegesOf(tx, keeper.id) : [];
    const college = colleges.find(({ id }) => id === collegeId);
    if (isOwn ? !college : collegeId !== undefined) throw new ListingRefusedError('no-college');
    const isMine = await firstRow(
      tx,
      `SELECT FROM metric_units WHERE id = $2 AND (organisation_id = $1 OR organisation_id ${isSchoolBelow('$1')})`,
      [keeper.id, unitId],
    );
    if (!isMine) throw new ListingRefusedError('no-major');
    const { caseId } = await this.adjustments.open(tx, {
      unitId,
      organisationId: college?.id,
      reason,
      keeperId: keeper.id,
      by: { kind: 'person', personId: principal.personId },
    });
    return { caseId };
  }
}

// helpers

/** Person, organisations whose cases the person may read, organisations of the own side. */
function viewer({ personId, roles }: Principal): [string, string[], string[]] {
  const own = roles.filter(({ role }) => OWN_SIDE.includes(role)).map(({ organisationId }) => organisationId);
  return [personId, caseOrganisations(roles), own];
}

const STAFF = readableCase('cases.id', '$1', '$2');

const FROM = `FROM adjustments JOIN cases ON cases.id = adjustments.case_id
  JOIN case_parties keepers ON keepers.case_id = cases.id AND keepers.role = 'keeper'
  JOIN metric_units units ON units.id = adjustments.unit_id
  JOIN organisations schools ON schools.id = units.organisation_id
  LEFT JOIN adjustment_cards cards ON cards.case_id = cases.id`;

const VISIBLE = `NOT ${recusedFrom('cases.id', '$1')} AND (${STAFF} OR keepers.organisation_id = ANY ($3::uuid[])
  OR cards.id IS NOT NULL AND adjustments.organisation_id = ANY ($3::uuid[]))`;

const COLUMNS = `cases.id AS "caseId", cases.number, schools.name AS school, units.name AS major, units.major_code AS code,
  cards.colour AS card, (cards.issued_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "cardOn", adjustments.basis,
  (SELECT count(*)::int FROM adjustment_plans p WHERE p.case_id = cases.id AND p.submitted_at IS NOT NULL) AS rounds,
  (SELECT legal_date::text FROM deadlines d WHERE d.case_id = cases.id AND d.state IN ('open', 'passed')
   ORDER BY ends_at LIMIT 1) AS due,
  cases.state, cases.outcome AS "outcomeId", cases.definition_version_id AS "versionId", ${STAFF} AS "isStaff"`;
