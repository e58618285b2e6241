import { Injectable } from '@nestjs/common';
import { AbsencesService } from '../absences/absences.service';
import type { CaseRecord } from '../cases/case';
import { CasesService } from '../cases/cases.service';
import type { FieldOption, PreparedStep, TaskPreparation } from '../cases/process-steps';
import { ProcessStepsService } from '../cases/process-steps.service';
import type { DefinitionVersion } from '../definitions/definitions.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { DocumentsService } from '../documents/documents.service';
import { feelConditions } from '../forms/condition';
import { fieldsOf, type FormComponent, type FormSchema } from '../forms/form';
import { FormRefusedError } from '../forms/form.errors';
import { viewOfForm } from '../forms/form-view';
import { repeatedIn } from '../forms/repeated-group';
import { checkSubmission } from '../forms/submission';
import { AccessService } from '../access/access.service';
import type { Principal } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import type { FieldFault } from '../platform/errors/domain-error';
import { TaskCandidatesService } from './task-candidates.service';
import type { TaskRecord } from './task-record';

const EMPTY_FORM: FormSchema = { type: 'default', components: [] };
const ZONE = 'Asia/Shanghai';

/** The form of a task as it is for one person at this moment, with everything the process adds to it. */
export interface TaskForm {
  /** The process the step belongs to: that of the case, or one that it called. */
  processId: string;
  schema: FormSchema;
  preparation: TaskPreparation;
}

/** Who acts, and when. */
export interface Acting {
  principal: Principal;
  now: Date;
}

/** Puts together form, field rights and the process's preparation; checks submissions against exactly that. */
@Injectable()
export class TaskFormsService {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly steps: ProcessStepsService,
    private readonly cases: CasesService,
    private readonly candidates: TaskCandidatesService,
    private readonly documents: DocumentsService,
    private readonly access: AccessService,
    private readonly absences: AbsencesService,
  ) {}

  /** For somebody who may act on the task: with initial values, choices and demands of the case. */
  async prepared(tx: Transaction, record: CaseRecord, task: TaskRecord, { principal, now }: Acting): Promise<TaskForm> {
    const definition = await this.definitions.get(tx, task.definitionVersionId);
    const form = formOf(definition, task.elementId);
    const step: PreparedStep = {
      tx,
      caseId: task.caseId,
      taskId: task.id,
      elementId: task.elementId,
      variables: task.variables,
      principal,
      now,
    };
    const preparation = await this.steps.prepare(definition.processId, step);
    const people = await this.peopleOptions(tx, record, form);
    const options = { ...people, ...preparation.options };
    const schema = viewOfForm(form, {
      rights: definition.rights[task.elementId] ?? {},
      required: preparation.required ?? [],
      hidden: preparation.hidden ?? [],
      options,
      repeat: preparation.repeat,
    });
    return { processId: definition.processId, schema, preparation: { ...preparation, options } };
  }

  /** For somebody who only looks: the form by its rights with room for what was submitted, nothing worked out. */
  async plain(tx: Transaction, task: TaskRecord, submitted: Record<string, unknown> = {}): Promise<FormSchema> {
    const definition = await this.definitions.get(tx, task.definitionVersionId);
    const rights = definition.rights[task.elementId] ?? {};
    const form = formOf(definition, task.elementId);
    const repeat = repeatedIn(form, submitted);
    return viewOfForm(form, { rights, required: [], hidden: [], options: {}, repeat });
  }

  /** The accepted values. @throws FormRefusedError with a fault per field */
  async check(
    tx: Transaction,
    form: TaskForm,
    task: TaskRecord,
    { principal, now }: Acting,
    submitted: Record<string, unknown>,
  ): Promise<{ data: Record<string, unknown>; documentIds: string[] }> {
    const isTrue = feelConditions({ now, zone: ZONE });
    const verdict = checkSubmission(form.schema, submitted, form.preparation.data ?? {}, isTrue);
    if (verdict.outcome === 'refused') throw new FormRefusedError(verdict.faults);
    const faults: FieldFault[] = [];
    const documentIds: string[] = [];
    for (const { key } of fieldsOf(form.schema).filter(({ type }) => type === 'documents')) {
      const ids = (verdict.data[key] ?? []) as string[];
      documentIds.push(...ids);
      if (ids.length === 0 || (await this.usable(tx, principal, task.caseId, ids))) continue;
      faults.push({ path: key, code: 'DOCUMENT_UNKNOWN', text: DOCUMENT_UNKNOWN });
    }
    if (faults.length > 0) throw new FormRefusedError(faults);
    return { data: verdict.data, documentIds };
  }

  /** What the documents are called that the fields hold already, as far as the person may read them. */
  async documentNames(
    tx: Transaction,
    principal: Principal,
    schema: FormSchema,
    ...held: Record<string, unknown>[]
  ): Promise<Record<string, FieldOption[]>> {
    const names: Record<string, FieldOption[]> = {};
    for (const { key } of fieldsOf(schema).filter(({ type }) => type === 'documents')) {
      const ids = held.flatMap((data) => (Array.isArray(data[key]) ? (data[key] as string[]) : []));
      if (ids.length === 0) continue;
      names[key] = [];
      for (const { id, name } of await this.documents.describe(tx, ids)) {
        if (await this.access.canReadDocument(tx, principal, id)) names[key].push({ value: id, label: name });
      }
    }
    return names;
  }

  // helpers

  /** Own uploads, and documents of this very case when the person may read it; never one that lies in another case. */
  private async usable(tx: Transaction, principal: Principal, caseId: string, ids: string[]): Promise<boolean> {
    const found = await this.documents.describe(tx, ids);
    for (const document of found) {
      if (document.caseId !== null && document.caseId !== caseId) return false;
      if (!(await this.access.canReadDocument(tx, principal, document.id))) return false;
    }
    return found.length === ids.length;
  }

  private async peopleOptions(
    tx: Transaction,
    record: CaseRecord,
    form: FormSchema,
  ): Promise<Record<string, FieldOption[]>> {
    const options: Record<string, FieldOption[]> = {};
    const asked = new Map<string, Promise<FieldOption[]>>();
    for (const { key, component } of fieldsOf(form)) {
      const wanted = peopleSource(component);
      if (!wanted) continue;
      // Several fields of a form mostly offer the same people.
      const same = JSON.stringify(wanted);
      if (!asked.has(same)) asked.set(same, this.freeHolders(tx, record, wanted));
      options[key] = await asked.get(same)!;
    }
    return options;
  }

  private async freeHolders(tx: Transaction, record: CaseRecord, wanted: PeopleSource): Promise<FieldOption[]> {
    const organisationId = await this.candidates.organisationFor(tx, record.parties, wanted.party);
    if (!organisationId) return [];
    const duty = { organisationId, role: wanted.role };
    const people = await this.candidates.freeHolders(tx, record.id, duty, wanted.excludes);
    const notes = await this.absences.notes(
      tx,
      people.map(({ personId }) => personId),
    );
    return people.map(({ personId, name }) => {
      const note = notes.get(personId);
      return { value: personId, label: note ? { zh: `${name}（${note.zh}）`, en: `${name} (${note.en})` } : name };
    });
  }
}

const DOCUMENT_UNKNOWN = {
  zh: '附件不存在，或不属于您和本案。请重新上传后提交。',
  en: 'Expected documents of yours or of this case, but found another one; upload it again.',
};

function formOf(definition: DefinitionVersion, elementId: string): FormSchema {
  const formKey = definition.outline.nodes.find(({ id }) => id === elementId)?.formKey;
  return (formKey !== undefined && definition.forms[formKey]) || EMPTY_FORM;
}

interface PeopleSource {
  party: string;
  role: string;
  excludes: string[];
}

function peopleSource(component: FormComponent): PeopleSource | undefined {
  const { source, party = 'keeper', role, excludes = '' } = component.properties ?? {};
  if (source !== 'people' || !role) return undefined;
  return { party, role, excludes: excludes.split(',').map((duty) => duty.trim()) };
}
