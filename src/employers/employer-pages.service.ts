import { Injectable } from '@nestjs/common';
import { holdsIn } from '../access/access';
import { AccessService } from '../access/access.service';
import { AuditService } from '../audit/audit.service';
import { STATUS_NAMES } from '../blacklist/entry-status';
import type { Principal, Role } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { TableToWrite } from '../platform/tables/write-table';
import { EmployerHistory } from './employer-history.service';
import { nameLikeness } from './employer-name';
import { type EmployerQuery, EmployerRegister, type NamedEmployer } from './employer-register.service';
import { EmployerSameness } from './employer-sameness.service';
import type { AlikeEmployerDto, EmployerDto } from './employers.dto';
import { EmployersService, type Resemblance } from './employers.service';

/** Who keeps the register of employers. */
export const EMPLOYER_KEEPERS: readonly Role[] = ['case-officer', 'head'];

const WHY: Record<Exclude<Resemblance, 'look-alike'>, LocalText> = {
  'credit-code': { zh: '统一社会信用代码相同', en: 'the same credit code' },
  name: { zh: '名称相同', en: 'the same name' },
  'former-name': { zh: '与曾用名相同', en: 'the same as a former name' },
};
const TITLES = ['单位名称', '统一社会信用代码', '曾用名', '上级单位', '分支机构数', '是否在黑名单'];
const WIDTHS = [36, 22, 36, 36, 12, 14];

/** What the register's screens show of an employer, put together from the register, the blacklist and the cases. */
@Injectable()
export class EmployerPages {
  constructor(
    private readonly access: AccessService,
    private readonly register: EmployerRegister,
    private readonly employers: EmployersService,
    private readonly sameness: EmployerSameness,
    private readonly history: EmployerHistory,
    private readonly audit: AuditService,
  ) {}

  async page(tx: Transaction, principal: Principal, authorityId: string, id: string): Promise<EmployerDto> {
    const employer = await this.register.detail(tx, id);
    return {
      ...employer,
      entries: (await this.register.entries(tx, id)).map((entry) => ({
        ...entry,
        statusName: STATUS_NAMES[entry.status],
      })),
      cases: await this.register.readableCases(tx, principal, id),
      sameAs: await this.sameness.of(tx, id),
      alike: await this.alike(tx, { name: employer.name, except: id }),
      changes: await this.history.of(tx, id),
      mayEdit: holdsIn(principal, authorityId, ...EMPLOYER_KEEPERS),
    };
  }

  /** Employers that may be the one stated, each with the reason why it is shown. */
  async alike(
    tx: Transaction,
    { except, ...stated }: { name?: string; creditCode?: string; except?: string },
  ): Promise<AlikeEmployerDto[]> {
    const found = await this.employers.resembling(tx, stated);
    return found
      .filter(({ employer }) => employer.id !== except)
      .map(({ employer: { id, name, creditCode }, by }) => ({
        id,
        name,
        creditCode,
        why: whyOf(by, stated.name, name),
      }));
  }

  /** The list as a table, exactly what the query finds; who took it along is on record. */
  async exported(tx: Transaction, principal: Principal, query: EmployerQuery): Promise<TableToWrite> {
    const found = await this.register.all(tx, query);
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'EmployersExported',
      subject: { kind: 'employers', id: query.only ?? 'all' },
      details: { rows: found.length },
    });
    return {
      name: '用人单位',
      titles: TITLES,
      widths: WIDTHS,
      rows: found.map((one) => [
        one.name,
        one.creditCode,
        one.formerNames.join('；'),
        one.parent?.name ?? null,
        one.branchCount,
        one.isListed ? '是' : '否',
      ]),
    };
  }

  /** The authority for which the person may read the register. @throws AccessRefusedError */
  readingAuthority(tx: Transaction, principal: Principal): Promise<string> {
    return this.access.authorityOf(tx, principal, 'case-officer', 'head', 'investigator', 'decision-maker');
  }
}

// helpers

function whyOf(by: Resemblance, stated: string | undefined, name: NamedEmployer['name']): LocalText {
  if (by !== 'look-alike') return WHY[by];
  return nameLikeness(stated ?? '', name)?.why ?? WHY.name;
}
