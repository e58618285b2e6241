import { Injectable } from '@nestjs/common';
import { DUTY_NAMES, PARTY_ROLE_NAMES } from '../cases/case';
import { ProcessStepsService } from '../cases/process-steps.service';
import type { ServiceStepDescription } from '../cases/service-steps';
import { fieldsOf, type FormSchema } from '../forms/form';
import type { OrganisationKind } from '../organisations/organisation';
import { CustomRolesService, type RoleListing } from '../people/custom-roles.service';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { EXPRESSION_HELP, type ExpressionHelp } from './expression-help';

export interface NamedChoice {
  code: string;
  name: LocalText;
}

export interface UsedChoice {
  code: string;
  usedBy: string[];
}

export interface Choices {
  roles: RoleListing[];
  parties: NamedChoice[];
  caseDuties: NamedChoice[];
  deadlineDuties: UsedChoice[];
  messages: UsedChoice[];
  forms: { key: string; processId: string; fields: string[] }[];
  decisions: { id: string; name: string; processId: string }[];
  processes: NamedChoice[];
  expressionHelp: readonly ExpressionHelp[];
}

interface Known {
  processId: string;
  title: LocalText;
  bpmn: string;
  forms: Record<string, FormSchema>;
  deadlines: Record<string, unknown>;
  decisions: Record<string, string>;
}

/** Organisations that play a part in a case, with their kinds; an employer is none of ours. */
export const PARTY_KINDS: Readonly<Record<string, readonly OrganisationKind[]>> = {
  keeper: ['authority'],
  hostingSchool: ['school'],
  accusedSchool: ['school'],
  investigatingUnit: ['authority', 'school', 'unit'],
  authority: ['authority'],
};

/** What an author of a model can choose from, in words. */
@Injectable()
export class DefinitionChoices {
  constructor(
    private readonly registry: ProcessStepsService,
    private readonly customRoles: CustomRolesService,
  ) {}

  steps(): ServiceStepDescription[] {
    return this.registry.serviceSteps();
  }

  async all(tx: Transaction): Promise<Choices> {
    const versions = await rows<Known>(
      tx,
      `SELECT process_id AS "processId", title, bpmn, forms, deadlines, decisions FROM definition_versions
       WHERE state = 'published' ORDER BY process_id, version`,
    );
    const used = (found: [string, string][]): UsedChoice[] => {
      const codes = [...new Set(found.map(([code]) => code))].sort();
      return codes.map((code) => ({
        code,
        usedBy: [...new Set(found.filter(([other]) => other === code).map(([, processId]) => processId))],
      }));
    };
    return {
      roles: await this.roles(tx),
      parties: this.parties(),
      caseDuties: this.duties(),
      deadlineDuties: used(
        versions.flatMap(({ processId, deadlines }) =>
          Object.keys(deadlines).map((duty): [string, string] => [duty, processId]),
        ),
      ),
      messages: used(
        versions.flatMap(({ processId, bpmn }) =>
          [...bpmn.matchAll(/<(?:\w+:)?message [^>]*\bname="([^"]+)"/g)].map(([, name]): [string, string] => [
            name!,
            processId,
          ]),
        ),
      ),
      forms: versions.flatMap(({ processId, forms }) =>
        Object.entries(forms).map(([key, form]) => ({ key, processId, fields: fieldsOf(form).map(({ key }) => key) })),
      ),
      decisions: versions.flatMap(({ processId, decisions }) =>
        Object.entries(decisions).map(([id, xml]) => ({ id, name: decisionName(xml) ?? id, processId })),
      ),
      processes: versions.map(({ processId, title }) => ({ code: processId, name: title })),
      expressionHelp: EXPRESSION_HELP,
    };
  }

  /** Every role with the kinds of organisations that give it and the number of people who hold it now. */
  roles(tx: Transaction): Promise<RoleListing[]> {
    return this.customRoles.all(tx);
  }

  /** Organisations that play a part in a case, and `case` for people with a duty on it. */
  parties(): NamedChoice[] {
    return [
      ...Object.entries(PARTY_ROLE_NAMES)
        .filter(([code]) => code in PARTY_KINDS)
        .map(([code, name]) => ({ code, name })),
      { code: 'authority', name: { zh: '最高主管机关', en: 'Authority at the top' } },
      { code: 'case', name: { zh: '本案人员', en: 'People on the case' } },
    ];
  }

  duties(): NamedChoice[] {
    return Object.entries(DUTY_NAMES).map(([code, name]) => ({ code, name }));
  }

  /** Puts `keeper:head` into words. */
  async candidateNames(tx: Transaction): Promise<(group: string) => LocalText> {
    const named = (choices: NamedChoice[]): Map<string, LocalText> =>
      new Map(choices.map(({ code, name }) => [code, name]));
    const roles = named(await this.roles(tx));
    const parties = named(this.parties());
    const duties = named(this.duties());
    return (group) => {
      const [party = '', code = ''] = group.split(':');
      const second = (party === 'case' ? duties : roles).get(code) ?? { zh: code, en: code };
      const first = parties.get(party) ?? { zh: party, en: party };
      return { zh: `${first.zh}·${second.zh}`, en: `${first.en}: ${second.en}` };
    };
  }
}

// helpers

function decisionName(xml: string): string | undefined {
  return /<(?:\w+:)?decision [^>]*\bname="([^"]+)"/.exec(xml)?.[1];
}
