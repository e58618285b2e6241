import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { holdsIn } from '../access/access';
import { AccessService } from '../access/access.service';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { canTakeOut } from './archive-package';
import { PackageNotAllowedError, PackageNotFoundError, PackageNotReadyError } from './archive-package.errors';
import type { ArchivePackageDto, ArchivePackagesDto } from './archive-packages.dto';
import { PackageRunner } from './package-runner.service';

const COLUMNS = `package.id, package.state, files_done AS "filesDone", files_total AS "filesTotal", size::float8 AS size,
  encode(sha256, 'hex') AS sha256, jsonb_build_object('id', people.id, 'name', people.name) AS "requestedBy",
  requested_at AS "requestedAt", finished_at AS "finishedAt"`;
const MOST_SHOWN = 5;

/** Copies of a whole case to be kept outside the product: asked for, made in the background, taken out; each act on record. */
@Injectable()
export class ArchivePackages {
  constructor(
    private readonly access: AccessService,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
    private readonly database: Database,
    private readonly runner: PackageRunner,
  ) {}

  /** One that is being made for the same person is gone on with. @throws PackageNotAllowedError */
  async request(tx: Transaction, principal: Principal, caseId: string): Promise<ArchivePackageDto> {
    await this.assertTakesOut(tx, principal, caseId);
    const begun = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO archive_packages (case_id, requested_by) VALUES ($1, $2)
       ON CONFLICT (case_id, requested_by) WHERE state IN ('waiting', 'working') DO NOTHING RETURNING id`,
      [caseId, principal.personId],
    );
    if (begun) {
      await this.audit.append(tx, {
        actor: { kind: 'person', personId: principal.personId },
        action: 'ArchivePackageRequested',
        subject: { kind: 'archive-package', id: begun.id },
        caseId,
      });
      this.database.afterCommit(tx, () => this.runner.wake());
    }
    const [latest] = await this.ofCase(tx, caseId);
    return latest!;
  }

  /** For readers of the case. */
  async list(tx: Transaction, principal: Principal, caseId: string): Promise<ArchivePackagesDto> {
    await this.access.assertCanReadCase(tx, principal, caseId);
    const mayRequest = await this.takesOut(tx, principal, caseId);
    return { mayRequest, items: mayRequest ? await this.ofCase(tx, caseId) : [] };
  }

  /** @throws PackageNotAllowedError, PackageNotFoundError, PackageNotReadyError */
  async takeOut(
    tx: Transaction,
    principal: Principal,
    caseId: string,
    packageId: string,
  ): Promise<{ name: string; size: number; chunks: () => AsyncGenerator<Buffer> }> {
    await this.assertTakesOut(tx, principal, caseId);
    const found = isUUID(packageId)
      ? await firstRow<{ state: string; size: number; number: string }>(
          tx,
          `SELECT package.state, size::float8 AS size, number FROM archive_packages package JOIN cases ON cases.id = case_id
           WHERE package.id = $1 AND case_id = $2`,
          [packageId, caseId],
        )
      : undefined;
    if (found === undefined) throw new PackageNotFoundError();
    if (found.state !== 'ready') throw new PackageNotReadyError();
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'ArchivePackageRead',
      subject: { kind: 'archive-package', id: packageId },
      caseId,
    });
    return { name: `${found.number}.zip`, size: found.size, chunks: () => this.chunks(packageId) };
  }

  // helpers

  private async assertTakesOut(tx: Transaction, principal: Principal, caseId: string): Promise<void> {
    await this.access.assertCanReadCase(tx, principal, caseId);
    if (!(await this.takesOut(tx, principal, caseId))) throw new PackageNotAllowedError();
  }

  private async takesOut(tx: Transaction, principal: Principal, caseId: string): Promise<boolean> {
    const { keeper } = await this.cases.partiesOf(tx, caseId);
    return canTakeOut({ mayReadCase: true, answersForFile: holdsIn(principal, keeper, 'case-officer', 'head') });
  }

  private async ofCase(tx: Transaction, caseId: string): Promise<ArchivePackageDto[]> {
    return rows<ArchivePackageDto>(
      tx,
      `SELECT ${COLUMNS} FROM archive_packages package JOIN people ON people.id = requested_by
       WHERE case_id = $1 ORDER BY requested_at DESC, package.id LIMIT ${MOST_SHOWN}`,
      [caseId],
    );
  }

  /** One chunk in memory at a time. */
  private async *chunks(packageId: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position++) {
      const chunk = await firstRow<{ content: Buffer }>(
        this.database.read,
        'SELECT content FROM archive_package_chunks WHERE package_id = $1 AND position = $2',
        [packageId, position],
      );
      if (chunk === undefined) return;
      yield chunk.content;
    }
  }
}
