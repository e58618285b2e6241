import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service';
import { type CaseRecord, dutyName } from '../cases/case';
import { CasesService } from '../cases/cases.service';
import { routed, type Routes } from '../cases/process-steps';
import { ProcessStepsService } from '../cases/process-steps.service';
import { elementName } from '../definitions/definition-names';
import { DefinitionsService } from '../definitions/definitions.service';
import { fieldsOf, type FormField, type FormSchema } from '../forms/form';
import { isRouting } from '../forms/routing';
import { OrganisationsService } from '../organisations/organisations.service';
import { CustomRolesService } from '../people/custom-roles.service';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { elementOf } from '../engine/model/graph';
import { conditionsOver, type Holds, valueOver, type Way, waysOn } from './forecast';
import { ForecastModels } from './forecast-models.service';
import { parseCandidateGroup } from './task';
import { TaskCandidatesService } from './task-candidates.service';
import type { ForecastOutcomeDto, ForecastWayDto, TaskForecastDto } from './task-forecasts.dto';
import type { TaskRecord } from './task-record';
import { TasksService } from './tasks.service';

const ZONE = 'Asia/Shanghai';

/** A step in one of the processes of a case. */
interface Place {
  definitionVersionId: string;
  elementId: string;
  /** Of the called process; null for the process that the case was opened with. */
  instanceKey: string | null;
}

interface Asked {
  record: CaseRecord;
  task: TaskRecord;
  now: Date;
}

/** What a submission will lead to and to whom, before anything is sent: read from the model of the task's own version. */
@Injectable()
export class TaskForecasts {
  constructor(
    private readonly access: AccessService,
    private readonly tasks: TasksService,
    private readonly cases: CasesService,
    private readonly candidates: TaskCandidatesService,
    private readonly steps: ProcessStepsService,
    private readonly definitions: DefinitionsService,
    private readonly models: ForecastModels,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly roles: CustomRolesService,
    private readonly clock: Clock,
  ) {}

  /** Whoever may not read the case learns what the own step means and what comes to the own organisation, and no more. */
  async of(tx: Transaction, principal: Principal, taskId: string): Promise<TaskForecastDto> {
    const relation = await this.access.relationToTask(tx, principal, taskId);
    const task = await this.tasks.get(tx, taskId);
    const record = await this.cases.get(tx, task.caseId);
    const asked: Asked = { record, task, now: await this.clock.now(tx) };
    const definition = await this.definitions.get(tx, task.definitionVersionId);
    const { irreversible } = await this.models.of(tx, task.definitionVersionId);
    const formKey = definition.outline.nodes.find(({ id }) => id === task.elementId)?.formKey;
    const form = formKey === undefined ? undefined : definition.forms[formKey];
    const routes = routesOf(form, this.steps.routesOf(definition.processId, task.elementId));
    const place: Place = {
      definitionVersionId: task.definitionVersionId,
      elementId: task.elementId,
      instanceKey: await this.instanceOf(tx, taskId),
    };
    const isFinal = irreversible.includes(task.elementId);
    const choice = decisive(form, routes);
    const outcomes: ForecastOutcomeDto[] = [];
    for (const { value, label, known } of outcomesOf(choice, routes)) {
      const all = await this.waysFrom(tx, asked, place, { known, isShown: relation.mayReadCase, principal });
      const isGrave =
        isFinal || (relation.mayReadCase && all.some((way) => way.automatic.some((step) => step.isFinal)));
      outcomes.push({ value, label, ways: distinct(all), isGrave });
    }
    return { field: choice?.key ?? null, isFinal, outcomes };
  }

  // helpers

  private async waysFrom(
    tx: Transaction,
    asked: Asked,
    place: Place,
    reader: { known: Record<string, unknown>; isShown: boolean; principal: Principal },
  ): Promise<ForecastWayDto[]> {
    const { graph, irreversible, flowNames } = await this.models.of(tx, place.definitionVersionId);
    const definition = await this.definitions.get(tx, place.definitionVersionId);
    const holds: Holds = conditionsOver(reader.known, { now: asked.now, zone: ZONE });
    const found: ForecastWayDto[] = [];
    for (const way of waysOn(graph, place.elementId, holds)) {
      const when = way.when.map((id) => flowWords(id, flowNames, (elementId) => elementName(definition, elementId)));
      const automatic = way.automatic.map((elementId) => ({
        elementId,
        name: elementName(definition, elementId),
        isFinal: irreversible.includes(elementId),
      }));
      const caller = way.then.kind === 'end' ? await this.callerOf(tx, asked.record, place.instanceKey) : undefined;
      if (caller) {
        for (const next of await this.waysFrom(tx, asked, caller, { ...reader, known: {} }))
          found.push({ ...next, when: [...when, ...next.when], automatic: [...automatic, ...next.automatic] });
        continue;
      }
      const own = await this.behind(tx, asked, place, way, reader);
      const { elementId } = way.then;
      const shown: ForecastWayDto = {
        when,
        automatic,
        then: { kind: way.then.kind, name: elementName(definition, elementId), who: own.who, isOpen: own.isOpen },
        afterOthers: way.afterOthers,
      };
      found.push(reader.isShown ? shown : hidden(shown, own.isOwn));
    }
    return found;
  }

  /** Whom the next task goes to; `isOpen` when that depends on what is done meanwhile. */
  private async behind(
    tx: Transaction,
    { record, task, now }: Asked,
    place: Place,
    { then }: Way,
    { known, principal }: { known: Record<string, unknown>; principal: Principal },
  ): Promise<{ who: LocalText[]; isOpen: boolean; isOwn: boolean }> {
    const groups = { who: [] as LocalText[], isOpen: false, isOwn: false };
    if (then.kind !== 'task') return groups;
    const { graph } = await this.models.of(tx, place.definitionVersionId);
    const expression = elementOf(graph, then.elementId).job?.user?.candidateGroups;
    const variables = { ...task.variables, ...known };
    const value = expression && valueOver(expression, variables, { now, zone: ZONE });
    if (!Array.isArray(value)) return { ...groups, isOpen: true };
    const role = await this.roles.names(tx);
    for (const group of value.flatMap((one) => parseCandidateGroup(String(one)) ?? [])) {
      if (group.kind === 'duty') {
        const holders = await this.cases.peopleOf(tx, record.id, group.duty);
        const names = await this.people.namesOf(
          tx,
          holders.map(({ personId }) => personId),
        );
        groups.who.push(joined([...names.values()].join('、'), dutyName(group.duty)));
      } else if (group.kind === 'person') {
        groups.who.push(joined(await this.people.personName(tx, group.personId)));
      } else {
        const organisationId =
          group.kind === 'organisation'
            ? group.organisationId
            : await this.candidates.organisationFor(tx, record.parties, group.party);
        if (organisationId === undefined) continue;
        const { name } = await this.organisations.get(tx, organisationId);
        groups.who.push(joined(name, role(group.role)));
        groups.isOwn ||= principal.roles.some((held) => held.organisationId === organisationId);
      }
    }
    return { ...groups, isOpen: groups.who.length === 0 };
  }

  private async instanceOf(tx: Transaction, taskId: string): Promise<string | null> {
    const found = await firstRow<{ key: string | null }>(
      tx,
      'SELECT instance_key::text AS key FROM tasks WHERE id = $1',
      [taskId],
    );
    return found?.key ?? null;
  }

  /** The call activity that waits for this called process. */
  private async callerOf(tx: Transaction, record: CaseRecord, instanceKey: string | null): Promise<Place | undefined> {
    if (instanceKey === null) return undefined;
    return firstRow<Place>(
      tx,
      `SELECT caller.element_id AS "elementId", caller.instance_key::text AS "instanceKey",
              coalesce(parent.definition_version_id, $2) AS "definitionVersionId"
       FROM case_instances called JOIN case_elements caller ON caller.element_instance_key = called.caller_key
       LEFT JOIN case_instances parent ON parent.instance_key = caller.instance_key
       WHERE called.instance_key = $1`,
      [instanceKey, record.definitionVersionId],
    );
  }
}

// helpers

/** What the handler declares, and the fields that the form itself marks as variables. */
function routesOf(form: FormSchema | undefined, declared: Routes): Routes {
  const marked = form === undefined ? [] : fieldsOf(form).filter(isRouting);
  return { ...Object.fromEntries(marked.map(({ key }) => [key, key])), ...declared };
}

/** The first choice of the form that decides about the way on. */
function decisive(form: FormSchema | undefined, routes: Routes): FormField | undefined {
  const fields = new Set(Object.values(routes).map((route) => (typeof route === 'string' ? route : route.field)));
  return (form === undefined ? [] : fieldsOf(form)).find(
    ({ key, type, component }) => ['radio', 'select'].includes(type) && fields.has(key) && !!component.values?.length,
  );
}

function outcomesOf(
  choice: FormField | undefined,
  routes: Routes,
): { value: string | null; label: LocalText | null; known: Record<string, unknown> }[] {
  if (choice === undefined) return [{ value: null, label: null, known: {} }];
  const { values = [], properties = {} } = choice.component;
  return values.map(({ value, label }) => ({
    value,
    label: { zh: label, en: properties[`value.${value}`] ?? label },
    known: routed(routes, { [choice.key]: value }),
  }));
}

/** `是否批准？是` in Chinese, as drawn; in English the question and the step it leads to, since flows have no English names. */
function flowWords(
  id: string,
  flows: ReadonlyMap<string, { name: string; source: string; target: string }>,
  nameOf: (elementId: string) => LocalText,
): LocalText {
  const flow = flows.get(id);
  if (flow === undefined) return { zh: id, en: id };
  const [question, target] = [nameOf(flow.source), nameOf(flow.target)];
  const asked = question.zh === flow.source ? { zh: '', en: '' } : question;
  const answer = flow.name.replace(/^↩\s*/u, '');
  return { zh: `${asked.zh}${answer || target.zh}`, en: `${asked.en} → ${target.en}`.trim() };
}

const joined = (name: string, duty?: LocalText): LocalText =>
  duty === undefined
    ? { zh: name, en: name }
    : {
        zh: [name, duty.zh].filter((part) => part !== '').join('·'),
        en: [name, duty.en].filter((part) => part !== '').join(', '),
      };

/** Somebody who may not read the case sees the own part alone: what others do would tell of it. */
function hidden(way: ForecastWayDto, isOwn: boolean): ForecastWayDto {
  const then = isOwn ? way.then : { kind: 'elsewhere' as const, name: null, who: [], isOpen: false };
  return { when: [], automatic: [], then, afterOthers: false };
}

function distinct(ways: ForecastWayDto[]): ForecastWayDto[] {
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}
