import { Injectable } from '@nestjs/common';
import { CalledProcessesService } from '../cases/called-processes.service';
import type { CaseDetailDto } from '../cases/cases.dto';
import { CasePagesService } from '../cases/case-pages.service';
import { CasesService } from '../cases/cases.service';
import { definitionFiles } from '../definitions/archive/definition-archive';
import { DefinitionsService } from '../definitions/definitions.service';
import { DocumentsService } from '../documents/documents.service';
import { LetterPdfService } from '../letters/letter-pdf.service';
import { LetterPrintsService } from '../letters/letter-prints.service';
import type { LetterOnCase } from '../letters/letters-on-case.service';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { rows, type Transaction } from '../platform/database/transaction';
import { packagePath } from './archive-package';
import { type PackagedCase, type PackagedDocument, type PackageFacts, packagePage, PAGES } from './package-page';
import { packageNotes } from './package-notes';

export interface PlannedFile {
  path: string;
  load: () => Promise<Buffer>;
}

/**
 * What a case leaves to the archive: its page as whoever answers for the file reads it, its history, the versions it ran on, its
 * documents and letters. The vault, the messages with the reporter and the internal notes stay in the product: nothing in a
 * package says who reported.
 */
@Injectable()
export class PackageContents {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesService,
    private readonly pages: CasePagesService,
    private readonly called: CalledProcessesService,
    private readonly definitions: DefinitionsService,
    private readonly documents: DocumentsService,
    private readonly prints: LetterPrintsService,
    private readonly pdfs: LetterPdfService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  /** Seen at one moment; the bytes of documents and letters are read when they are packed, since they never change. */
  plan(caseId: string, personId: string): Promise<PlannedFile[]> {
    return this.database.transaction(async (tx) => {
      const principal = await this.principal(tx, personId);
      const page = (await this.pages.page(tx, principal, caseId)) as CaseDetailDto & PackagedCase;
      const documents = await this.plannedDocuments(tx, caseId);
      const letters = (page.letters ?? []).map((letter, index) => this.plannedLetter(letter, index, principal));
      const definitions = await this.plannedDefinitions(tx, caseId);
      const history = await this.history(tx, caseId);
      const facts: PackageFacts = {
        page,
        documents: documents.map(({ shown }) => shown),
        letters: letters.map(({ path }) => path),
        definitions: definitions.map(({ path }) => path).filter((path) => path.endsWith('.bpmn')),
        packedBy: principal.name,
        packedAt: await this.clock.now(tx),
      };
      return [
        text(PAGES.zh, packagePage(facts, 'zh')),
        text(PAGES.en, packagePage(facts, 'en')),
        text('README.txt', packageNotes(page.number)),
        json('case/case.json', page),
        json('case/history.json', history),
        json('case/deadlines.json', { deadlines: page.deadlines, ledger: page.deadlineLedger ?? [] }),
        ...definitions,
        ...documents.map(({ file }) => file),
        ...letters,
      ];
    });
  }

  // helpers

  /** With the roles of this moment: who has lost the right to the case since has it made for nobody. */
  private async principal(tx: Transaction, personId: string): Promise<Principal> {
    const [name, roles] = [await this.people.personName(tx, personId), await this.people.rolesOf(tx, personId)];
    return { personId, name, roles, accountId: '', sessionId: '' };
  }

  private async plannedDocuments(
    tx: Transaction,
    caseId: string,
  ): Promise<{ file: PlannedFile; shown: PackagedDocument }[]> {
    const found = await this.documents.ofCase(tx, caseId);
    return found.map(({ id, name, size, sha256, uploadedAt }, index) => {
      const path = packagePath('documents', index + 1, name);
      const load = () => this.database.transaction(async (later) => (await this.documents.content(later, id)).content);
      return { file: { path, load }, shown: { id, path, name, size, sha256, uploadedAt } };
    });
  }

  private plannedLetter({ id, title }: LetterOnCase, index: number, principal: Principal): PlannedFile {
    const load = async () => {
      const printed = await this.database.transaction((tx) => this.prints.forPerson(tx, principal, id));
      return (await this.pdfs.print(printed)).bytes;
    };
    return { path: packagePath('letters', index + 1, `${title}.pdf`), load };
  }

  /** The version of the case, and those of the processes it called. */
  private async plannedDefinitions(tx: Transaction, caseId: string): Promise<PlannedFile[]> {
    const { definitionVersionId } = await this.cases.get(tx, caseId);
    const called = await this.called.ofCase(tx, caseId);
    const planned: PlannedFile[] = [];
    for (const id of new Set([definitionVersionId, ...called.map((one) => one.definitionVersionId)])) {
      const { processId, version, parts } = await this.definitions.stored(tx, id);
      for (const [name, content] of Object.entries(definitionFiles({ processId, version, parts })))
        planned.push({
          path: `definitions/${processId}-v${version}/${name}`,
          load: () => Promise.resolve(Buffer.from(content)),
        });
    }
    return planned;
  }

  /** Every passage through the diagram and everything that was filled in, in order. */
  private async history(tx: Transaction, caseId: string): Promise<object> {
    const passages = await rows<object>(
      tx,
      `SELECT element_id AS "elementId", element_type AS "elementType", instance_key::text AS "calledInstance",
              entered_at AS "enteredAt", left_at AS "leftAt", ending
       FROM case_elements WHERE case_id = $1 ORDER BY element_instance_key`,
      [caseId],
    );
    const submissions = await rows<object>(
      tx,
      `SELECT element_id AS "elementId", people.name AS person, submitted_at AS "submittedAt", data
       FROM task_submissions JOIN people ON people.id = person_id WHERE case_id = $1 ORDER BY submitted_at, task_id`,
      [caseId],
    );
    return { passages, submissions };
  }
}

// helpers

const text = (path: string, content: string): PlannedFile => ({
  path,
  load: () => Promise.resolve(Buffer.from(content)),
});

const json = (path: string, value: unknown): PlannedFile => text(path, `${JSON.stringify(value, null, 2)}\n`);
