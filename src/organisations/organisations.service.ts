import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import type { Principal, Role } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { administers, canStandUnder, tidyName, type Organisation, type OrganisationKind } from './organisation';
import { OrganisationEntity } from './organisation.entity';
import {
  AdministrationForbiddenError,
  OrganisationChangedError,
  OrganisationDisabledError,
  OrganisationHasActivePartsError,
  OrganisationMisplacedError,
  OrganisationNameTakenError,
  OrganisationNotFoundError,
  OrganisationTopStaysError,
} from './organisation.errors';
import type { ChangeOrganisationDto, CreateOrganisationDto } from './organisations.dto';

/** The tree of authorities, schools and colleges. Reads by id are for other services; rights are checked in `create` and `change`. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws OrganisationNotFoundError */
  async get(tx: Transaction, id: string): Promise<Organisation> {
    return asOrganisation(await this.entity(tx, id));
  }

  /** The organisation above, which supervises it; null for the top. */
  async parentOf(tx: Transaction, id: string): Promise<Organisation | null> {
    const { parentId } = await this.get(tx, id);
    return parentId === null ? null : this.get(tx, parentId);
  }

  /** Active schools by name. */
  async schools(tx: Transaction): Promise<Organisation[]> {
    const found = await repository(tx).find({
      where: { kind: 'school', disabledAt: IsNull() },
      order: { name: 'ASC' },
    });
    return found.map(asOrganisation);
  }

  /** Active colleges of a school by name. */
  async collegesOf(tx: Transaction, schoolId: string): Promise<Organisation[]> {
    const found = await repository(tx).find({
      where: { kind: 'college', parentId: schoolId, disabledAt: IsNull() },
      order: { name: 'ASC' },
    });
    return found.map(asOrganisation);
  }

  /** The authority on top of the tree. */
  async authority(tx: Transaction): Promise<Organisation> {
    const found = await repository(tx).findOne({
      where: { kind: 'authority', parentId: IsNull() },
      order: { name: 'ASC' },
    });
    if (found === null) throw new OrganisationNotFoundError();
    return asOrganisation(found);
  }

  /** The organisation and everything above it, from below to the top; empty when there is no such organisation. */
  async pathOf(tx: Transaction, id: string): Promise<string[]> {
    const path = await rows<{ id: string }>(
      tx,
      `WITH RECURSIVE path AS (
         SELECT id, parent_id, 0 AS height FROM organisations WHERE id = $1
         UNION ALL SELECT o.id, o.parent_id, p.height + 1 FROM organisations o JOIN path p ON o.id = p.parent_id
       ) SELECT id FROM path ORDER BY height`,
      [id],
    );
    return path.map((row) => row.id);
  }

  /** @throws AdministrationForbiddenError unless the person holds one of the duties in the organisation or above it. */
  async assertAdministers(
    tx: Transaction,
    principal: Principal,
    duties: Role[],
    organisationId: string,
  ): Promise<void> {
    const path = await this.pathOf(tx, organisationId);
    if (!duties.some((duty) => administers(principal, duty, path))) throw new AdministrationForbiddenError();
  }

  /** @throws OrganisationDisabledError when it or anything above it is disabled: nothing new begins there. */
  async assertActive(tx: Transaction, id: string): Promise<void> {
    const path = await this.pathOf(tx, id);
    if (path.length === 0) throw new OrganisationNotFoundError();
    const disabled = await firstRow(tx, 'SELECT 1 FROM organisations WHERE id = ANY ($1) AND disabled_at IS NOT NULL', [
      path,
    ]);
    if (disabled !== undefined) throw new OrganisationDisabledError();
  }

  async create(tx: Transaction, principal: Principal, input: CreateOrganisationDto): Promise<string> {
    await this.assertAdministers(tx, principal, ['system-administrator'], input.parentId);
    const parent = await this.get(tx, input.parentId);
    if (!canStandUnder(input.kind, parent.kind)) throw new OrganisationMisplacedError();
    await this.assertActive(tx, parent.id);
    return this.add(tx, { kind: input.kind, name: input.name, parentId: parent.id }, principal.personId);
  }

  /** For the first start, when there is nobody yet who could hold a right. */
  async add(
    tx: Transaction,
    input: { kind: OrganisationKind; name: string; parentId: string | null },
    by: string | null,
  ): Promise<string> {
    const name = tidyName(input.name);
    await this.assertNameFree(tx, name, input.parentId);
    const { id } = await repository(tx).save({ kind: input.kind, name, parentId: input.parentId });
    await this.audit.append(tx, {
      actor: by === null ? { kind: 'system' } : { kind: 'person', personId: by },
      action: 'OrganisationCreated',
      subject: { kind: 'organisation', id },
      details: { kind: input.kind, parentId: input.parentId },
    });
    return id;
  }

  async change(tx: Transaction, principal: Principal, id: string, input: ChangeOrganisationDto): Promise<void> {
    await this.assertAdministers(tx, principal, ['system-administrator'], id);
    const organisation = await repository(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (organisation === null) throw new OrganisationNotFoundError();
    if (organisation.version !== input.version) throw new OrganisationChangedError();
    if (input.name !== undefined) await this.rename(tx, principal, organisation, tidyName(input.name));
    if (input.disabled !== undefined) await this.setDisabled(tx, principal, organisation, input.disabled);
    await repository(tx).save(organisation);
  }

  private async rename(
    tx: Transaction,
    principal: Principal,
    organisation: OrganisationEntity,
    name: string,
  ): Promise<void> {
    if (name === organisation.name) return;
    await this.assertNameFree(tx, name, organisation.parentId);
    organisation.name = name;
    await this.record(tx, principal, 'OrganisationRenamed', organisation.id);
  }

  private async setDisabled(
    tx: Transaction,
    principal: Principal,
    organisation: OrganisationEntity,
    disabled: boolean,
  ): Promise<void> {
    if (disabled === (organisation.disabledAt !== null)) return;
    if (disabled) {
      if (organisation.parentId === null) throw new OrganisationTopStaysError();
      const hasActiveParts = await repository(tx).existsBy({ parentId: organisation.id, disabledAt: IsNull() });
      if (hasActiveParts) throw new OrganisationHasActivePartsError();
      organisation.disabledAt = await this.clock.now(tx);
    } else {
      if (organisation.parentId !== null) await this.assertActive(tx, organisation.parentId);
      organisation.disabledAt = null;
    }
    await this.record(tx, principal, disabled ? 'OrganisationDisabled' : 'OrganisationEnabled', organisation.id);
  }

  private async assertNameFree(tx: Transaction, name: string, parentId: string | null): Promise<void> {
    // Two administrators at once would both find the name free; the constraint would answer the second without a sentence.
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('organisations.name:' || $1, 0))`, [
      parentId ?? 'top',
    ]);
    if (await repository(tx).existsBy({ name, parentId: parentId ?? IsNull() })) throw new OrganisationNameTakenError();
  }

  private async record(tx: Transaction, principal: Principal, action: AuditAction, id: string): Promise<void> {
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action,
      subject: { kind: 'organisation', id },
    });
  }

  private async entity(tx: Transaction, id: string): Promise<OrganisationEntity> {
    const found = await repository(tx).findOneBy({ id });
    if (found === null) throw new OrganisationNotFoundError();
    return found;
  }
}

// helpers

const repository = (tx: Transaction) => tx.getRepository(OrganisationEntity);

const asOrganisation = ({ id, kind, name, parentId }: OrganisationEntity): Organisation => ({
  id,
  kind,
  name,
  parentId,
});
