import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { DeadlineRecord } from '../deadlines/deadline-record';
import { DocumentsService } from '../documents/documents.service';
import { EmployersService } from '../employers/employers.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { NamedDto } from '../platform/http/named.dto';
import { dutyName, PARTY_ROLE_NAMES, type PartyRole } from './case';
import { CaseLists } from './case-lists.service';
import type { CaseDetailDto, CasePartyDto, TimelineRowDto } from './cases.dto';
import { CasePartsService } from './case-parts.service';
import { CaseStepsService } from './case-steps.service';
import { CasesService } from './cases.service';

interface TimelineEntry {
  at: Date;
  sentence: LocalText;
  personId: string | null;
  onBehalfOf: string | null;
  mentions: string[];
}

/** The case page, for people who may read the case. */
@Injectable()
export class CasePagesService {
  constructor(
    private readonly access: AccessService,
    private readonly cases: CasesService,
    private readonly lists: CaseLists,
    private readonly steps: CaseStepsService,
    private readonly parts: CasePartsService,
    private readonly deadlines: DeadlinesService,
    private readonly documents: DocumentsService,
    private readonly employers: EmployersService,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
  ) {}

  async page(tx: Transaction, principal: Principal, caseId: string): Promise<CaseDetailDto> {
    await this.access.assertCanReadCase(tx, principal, caseId);
    const record = await this.cases.get(tx, caseId);
    const [summary] = await this.lists.summaries(tx, [record]);
    const steps = await this.steps.inWords(tx, record);
    const people = await this.cases.peopleOf(tx, caseId);
    const recusals = await this.cases.recusedOf(tx, caseId);
    const timeline = await this.timeline(tx, caseId);
    const holders = await this.assignees(tx, caseId);
    const person = await this.namer(tx, [
      ...steps.map(({ personId }) => personId),
      ...people.map(({ personId }) => personId),
      ...recusals.map(({ personId }) => personId),
      ...timeline.flatMap(({ personId, onBehalfOf, mentions }) => [personId, onBehalfOf, ...mentions]),
      ...holders.values(),
    ]);
    return {
      ...(await this.parts.of({ tx, caseId, principal })),
      ...summary!,
      parties: await this.parties(tx, caseId),
      people: people.map(({ duty, personId }) => ({ duty, dutyName: dutyName(duty), person: person(personId)! })),
      recusals: recusals.map(({ personId, reason, recordedAt }) => ({
        person: person(personId)!,
        reason,
        at: recordedAt,
      })),
      steps: steps.map(({ personId, elementInstanceKey, since: _, ...step }) => ({
        ...step,
        who: person(
          step.state === 'current'
            ? (personId ?? holders.get(elementInstanceKey!) ?? holders.get(step.elementId) ?? null)
            : personId,
        ),
      })),
      timeline: timeline.map((entry) => timelineRow(entry, person)),
      deadlines: (await this.deadlines.ofCase(tx, caseId)).map(deadlineOf),
      documents: (await this.documents.ofCase(tx, caseId)).map(({ id, name, mediaType, size }) => ({
        id,
        name,
        mediaType,
        size,
      })),
    };
  }

  // helpers

  private async parties(tx: Transaction, caseId: string): Promise<CasePartyDto[]> {
    const found: CasePartyDto[] = [];
    for (const [role, id] of Object.entries(await this.cases.partiesOf(tx, caseId)) as [PartyRole, string][]) {
      const { name } = await (role === 'employer' ? this.employers.get(tx, id) : this.organisations.get(tx, id));
      found.push({ role, roleName: PARTY_ROLE_NAMES[role], name });
    }
    return found;
  }

  private async timeline(tx: Transaction, caseId: string): Promise<TimelineEntry[]> {
    return rows<TimelineEntry>(
      tx,
      `SELECT at, sentence, person_id AS "personId", on_behalf_of AS "onBehalfOf", mentions FROM case_timeline
       WHERE case_id = $1 ORDER BY id`,
      [caseId],
    );
  }

  /** Who holds the open steps, by the passage; by the element for tasks that 0.1.0 opened. */
  private async assignees(tx: Transaction, caseId: string): Promise<Map<string, string>> {
    const found = await rows<{ passage: string; personId: string }>(
      tx,
      `SELECT coalesce(element_instance_key::text, element_id) AS passage, assignee_id AS "personId" FROM tasks
       WHERE case_id = $1 AND state = 'open' AND assignee_id IS NOT NULL`,
      [caseId],
    );
    return new Map(found.map(({ passage, personId }) => [passage, personId]));
  }

  private async namer(tx: Transaction, ids: (string | null)[]): Promise<(id: string | null) => NamedDto | null> {
    const names = await this.people.namesOf(tx, [...new Set(ids.flatMap((id) => id ?? []))]);
    return (id) => (id === null ? null : { id, name: names.get(id) ?? '' });
  }
}

function timelineRow(entry: TimelineEntry, person: (id: string | null) => NamedDto | null): TimelineRowDto {
  const names = entry.mentions.map((id) => person(id)!.name);
  return {
    at: entry.at,
    sentence: {
      zh: entry.sentence.zh.replace('{people}', names.join('、')),
      en: entry.sentence.en.replace('{people}', names.join(', ')),
    },
    who: person(entry.personId),
    onBehalfOf: person(entry.onBehalfOf),
  };
}

export function deadlineOf(deadline: DeadlineRecord): CaseDetailDto['deadlines'][number] {
  const {
    id,
    duty,
    dutyName: name,
    legalDate,
    state,
    colour,
    remainingWorkingDays,
    provisional,
    basis,
    reasons,
  } = deadline;
  return { id, duty, dutyName: name, legalDate, state, colour, remainingWorkingDays, provisional, basis, reasons };
}
