import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { type Day, shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import {
  addressedSchool,
  LETTER_KINDS,
  type LetterKind,
  type LetterRecord,
  type Recipient,
  type ServiceRecord,
} from './letter';
import { letterNumber } from './letter-approval';
import { SERVICE_METHOD_NAMES, type ServiceMethod, serviceRefusal } from './letter-service';
import { LetterAlreadyIssuedError, LetterNotFoundError, ServiceRefusedError } from './letter.errors';

export interface DraftLetter {
  caseId: string;
  kind: LetterKind;
  recipient: Recipient;
  title: string;
  body: string;
  /** Nobody for letters that a step writes from what people decided. */
  draftedBy?: string;
}

export interface RecordService {
  method: ServiceMethod;
  outcome: 'proven' | 'failed';
  servedOn: Day;
  proofDocumentIds: string[];
  recordedBy: string;
  note?: string;
}

const COLUMNS = `id, case_id AS "caseId", kind, recipient, title, body, drafted_by AS "draftedBy", drafted_at AS "draftedAt",
  checked_by AS "checkedBy", check_opinion AS "checkOpinion", signed_by AS "signedBy", number,
  issued_at AS "issuedAt", read_at AS "readAt"`;

/** Letters of a case: drafted, issued, read, and served with proof. The text of an issued letter never changes. */
@Injectable()
export class LettersService {
  constructor(
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async draft(tx: Transaction, letter: DraftLetter): Promise<{ id: string }> {
    const drafted = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO letters (case_id, kind, recipient, title, body, drafted_by) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [letter.caseId, letter.kind, letter.recipient, letter.title, letter.body, letter.draftedBy ?? null],
    );
    return drafted!;
  }

  /** From now on the recipient can read the letter with the code. */
  async issue(tx: Transaction, letterId: string): Promise<void> {
    const letter = await this.locked(tx, letterId);
    if (letter.issuedAt) throw new LetterAlreadyIssuedError(letterId);
    await rows(tx, 'UPDATE letters SET issued_at = app_now(), number = $2 WHERE id = $1', [
      letterId,
      await this.nextNumber(tx, letter),
    ]);
    const { zh, en } = LETTER_KINDS[letter.kind];
    await this.record(tx, letter, 'LetterIssued', { zh: `制发${zh}`, en: `${en} issued` });
  }

  /** Drafts and issues in one, for a text that needs no approval; gives the letter's id. */
  async send(tx: Transaction, letter: DraftLetter): Promise<string> {
    const { id } = await this.draft(tx, letter);
    await this.issue(tx, id);
    return id;
  }

  /** Records an attempt at service; a proven one is refused without its proof. */
  async recordService(tx: Transaction, letterId: string, service: RecordService): Promise<void> {
    const letter = await this.locked(tx, letterId);
    const [facts] = await this.withServices(tx, [letter]);
    const refusal = serviceRefusal(
      service,
      {
        issuedOn: letter.issuedAt && shanghaiDay(letter.issuedAt),
        readOn: letter.readAt && shanghaiDay(letter.readAt),
        isProven: facts!.servedOn !== null,
      },
      shanghaiDay(await this.clock.now(tx)),
    );
    if (refusal) throw new ServiceRefusedError(refusal);
    const by = { kind: 'person', personId: service.recordedBy } as const;
    await this.documents.attach(tx, service.proofDocumentIds, letter.caseId, by);
    await rows(
      tx,
      `INSERT INTO letter_services (letter_id, method, outcome, served_on, proof_document_ids, note, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        letterId,
        service.method,
        service.outcome,
        service.servedOn,
        service.proofDocumentIds,
        service.note ?? null,
        service.recordedBy,
      ],
    );
    const method = SERVICE_METHOD_NAMES[service.method];
    const isProven = service.outcome === 'proven';
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: service.recordedBy },
      action: isProven ? 'ServiceProven' : 'ServiceFailed',
      subject: { kind: 'letter', id: letterId },
      caseId: letter.caseId,
      details: { method: service.method, servedOn: service.servedOn, proofDocumentIds: service.proofDocumentIds },
    });
    await this.cases.note(
      tx,
      letter.caseId,
      isProven
        ? {
            zh: `${method.zh}：${service.servedOn} 送达，凭证已存`,
            en: `${method.en}: served on ${service.servedOn}, proof on file`,
          }
        : {
            zh: `${method.zh}：${service.servedOn} 未能送达`,
            en: `${method.en}: service failed on ${service.servedOn}`,
          },
      { kind: 'person', personId: service.recordedBy },
    );
  }

  /** The recipient opened the letter on the portal; the first time counts. */
  async markRead(tx: Transaction, letterId: string): Promise<void> {
    const letter = await this.locked(tx, letterId);
    if (!letter.issuedAt) throw new LetterNotFoundError();
    if (letter.readAt) return;
    await rows(tx, 'UPDATE letters SET read_at = app_now() WHERE id = $1', [letterId]);
    await this.audit.append(tx, {
      // A school reads in its own account; the portal is for reporters and employers.
      actor: { kind: letter.recipient === 'school' ? 'system' : letter.recipient },
      action: 'LetterRead',
      subject: { kind: 'letter', id: letterId },
      caseId: letter.caseId,
    });
  }

  /** All letters of a case in the order of their drafting. */
  async ofCase(tx: Transaction, caseId: string): Promise<LetterRecord[]> {
    const found = await rows<LetterRow>(
      tx,
      `SELECT ${COLUMNS} FROM letters WHERE case_id = $1 ORDER BY drafted_at, id`,
      [caseId],
    );
    return this.withServices(tx, found);
  }

  /** What the recipient may read: issued letters addressed to it, the newest first. */
  async forRecipient(tx: Transaction, caseId: string, recipient: Recipient): Promise<LetterRecord[]> {
    const letters = await this.ofCase(tx, caseId);
    return letters.filter((letter) => letter.recipient === recipient && letter.issuedAt !== null).reverse();
  }

  /** The letter, kept from others until the end of the transaction. */
  async lockedRecord(tx: Transaction, letterId: string): Promise<LetterRecord> {
    return (await this.withServices(tx, [await this.locked(tx, letterId)]))[0]!;
  }

  async get(tx: Transaction, letterId: string): Promise<LetterRecord> {
    const letter = await firstRow<LetterRow>(tx, `SELECT ${COLUMNS} FROM letters WHERE id = $1`, [letterId]);
    if (!letter) throw new LetterNotFoundError();
    return (await this.withServices(tx, [letter]))[0]!;
  }

  // helpers

  private async locked(tx: Transaction, letterId: string): Promise<LetterRow> {
    const letter = await firstRow<LetterRow>(tx, `SELECT ${COLUMNS} FROM letters WHERE id = $1 FOR UPDATE`, [letterId]);
    if (!letter) throw new LetterNotFoundError();
    return letter;
  }

  /** Letters count from one per recipient of a case; those to a school per school and year. */
  private async nextNumber(tx: Transaction, letter: LetterRow): Promise<string> {
    const { number: caseNumber } = await this.cases.get(tx, letter.caseId);
    const year = Number(shanghaiDay(await this.clock.now(tx)).slice(0, 4));
    const school =
      letter.recipient === 'school' ? addressedSchool(await this.cases.partiesOf(tx, letter.caseId)) : undefined;
    const counter = school === undefined ? `${letter.caseId}/${letter.recipient}` : `${school}/${year}`;
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('letter-number:' || $1, 0))`, [counter]);
    const counted = await firstRow<{ count: number }>(
      tx,
      school === undefined
        ? `SELECT count(*)::int AS count FROM letters WHERE case_id = $1 AND recipient = $2 AND issued_at IS NOT NULL`
        : `SELECT count(*)::int AS count FROM letters JOIN case_parties party ON party.case_id = letters.case_id
             AND party.organisation_id = $1 AND party.role IN ('accusedSchool', 'hostingSchool', 'interviewed', 'adjusting')
           WHERE letters.recipient = 'school' AND extract(year FROM issued_at AT TIME ZONE 'Asia/Shanghai') = $2`,
      school === undefined ? [letter.caseId, letter.recipient] : [school, year],
    );
    return letterNumber({ recipient: letter.recipient, caseNumber, year, count: counted!.count + 1 });
  }

  private async withServices(tx: Transaction, letters: LetterRow[]): Promise<LetterRecord[]> {
    if (letters.length === 0) return [];
    const services = await rows<ServiceRecord & { letterId: string }>(
      tx,
      `SELECT id, letter_id AS "letterId", method, outcome, served_on AS "servedOn", proof_document_ids AS "proofDocumentIds",
              note, recorded_by AS "recordedBy", recorded_at AS "recordedAt"
       FROM letter_services WHERE letter_id = ANY ($1) ORDER BY recorded_at, id`,
      [letters.map(({ id }) => id)],
    );
    return letters.map((letter) => {
      const own = services
        .filter(({ letterId }) => letterId === letter.id)
        .map(({ letterId: _, ...service }) => service);
      return { ...letter, services: own, servedOn: own.find(({ outcome }) => outcome === 'proven')?.servedOn ?? null };
    });
  }

  private async record(tx: Transaction, letter: LetterRow, action: AuditAction, sentence: LocalText): Promise<void> {
    await this.audit.append(tx, {
      actor: { kind: 'system' },
      action,
      subject: { kind: 'letter', id: letter.id },
      caseId: letter.caseId,
      details: { kind: letter.kind },
    });
    await this.cases.note(tx, letter.caseId, sentence, { kind: 'system' });
  }
}

type LetterRow = Omit<LetterRecord, 'services' | 'servedOn'>;
