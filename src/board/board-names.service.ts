import { Injectable } from '@nestjs/common';
import { elementName } from '../definitions/definition-names';
import { DefinitionsService } from '../definitions/definitions.service';
import { CustomRolesService } from '../people/custom-roles.service';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { NamedDto } from '../platform/http/named.dto';
import { waitsForName } from './board';

export interface Named {
  processes: { id: string; title: LocalText }[];
  process(id: string): LocalText;
  step(processId: string, elementId: string): LocalText;
  organisation(id: string | null): NamedDto | null;
  waitsFor(group: string): LocalText;
}

interface Asked {
  steps: readonly { processId: string; step: string; definitionId: string }[];
  waiting: readonly { waitsIn: string | null }[];
}

/** Ids of the board in words. */
@Injectable()
export class BoardNames {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly customRoles: CustomRolesService,
  ) {}

  async of(tx: Transaction, { steps, waiting }: Asked): Promise<Named> {
    const processes = await this.definitions.titles(tx);
    const titles = new Map(processes.map(({ id, title }) => [id, title]));
    const stepNames = new Map<string, LocalText>();
    for (const { processId, step, definitionId } of steps) {
      if (stepNames.has(`${processId} ${step}`)) continue;
      stepNames.set(`${processId} ${step}`, elementName(await this.definitions.get(tx, definitionId), step));
    }
    const organisations = await rows<NamedDto>(tx, 'SELECT id, name FROM organisations WHERE id = ANY ($1::uuid[])', [
      [...new Set(waiting.flatMap(({ waitsIn }) => waitsIn ?? []))],
    ]);
    const organisationNames = new Map(organisations.map((one) => [one.id, one]));
    const roleName = await this.customRoles.names(tx);
    return {
      processes,
      process: (id) => titles.get(id) ?? { zh: id, en: id },
      step: (processId, elementId) => stepNames.get(`${processId} ${elementId}`)!,
      organisation: (id) => (id === null ? null : (organisationNames.get(id) ?? null)),
      waitsFor: (group) => waitsForName(group, roleName),
    };
  }
}
