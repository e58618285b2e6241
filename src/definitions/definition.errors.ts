import { StartRefusedError } from '../platform/config/config.errors';
import { DomainError } from '../platform/errors/domain-error';

/** No version of the process is published, so no case can be opened: an administrator must publish one. */
export class DefinitionNotPublishedError extends DomainError {
  constructor(processId: string) {
    super({
      code: 'DEFINITION.NOT_PUBLISHED',
      kind: 'unavailable',
      text: {
        zh: `流程“${processId}”尚无已发布的版本，暂时不能立案。请联系流程管理员。`,
        en: `Expected a published version of the process ${processId}, but found none; ask a process administrator to publish one.`,
      },
      details: { processId },
    });
  }
}

/** There is no such version of the process. */
export class DefinitionNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'DEFINITION.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该流程版本，请在流程列表中重新选择。',
        en: 'Expected to find the version of the process, but there is none; choose one from the list.',
      },
    });
  }
}

/** Shipped definitions that cannot be used; raised at start, one sentence per fault. */
export class ShippedDefinitionFaultyError extends StartRefusedError {
  constructor(processId: string, faults: string[]) {
    super(
      faults.map((fault) => ({
        zh: `随版本发布的流程“${processId}”有错误：${fault}`,
        en: `Expected the shipped process ${processId} to be usable, but found: ${fault}.`,
      })),
    );
  }
}

/** A version that is in use needs service steps that this release does not have. */
export interface MissingSteps {
  processId: string;
  version: number;
  jobTypes: string[];
  /** Numbers of open cases on this version, the first few; empty when it is only published. */
  caseNumbers: string[];
  caseCount: number;
}

/** Starting would let cases get stuck; an operator must go back to the former release, or install one that has the steps. */
export class ServiceStepsMissingError extends StartRefusedError {
  constructor(missing: MissingSteps[]) {
    super(
      missing.map(({ processId, version, jobTypes, caseNumbers, caseCount }) => {
        const types = jobTypes.join(', ');
        const shown = caseNumbers.join(', ') + (caseCount > caseNumbers.length ? ' …' : '');
        return {
          zh: `流程“${processId}”第 ${version} 版需要本程序没有的服务步骤：${types}；在办案件 ${caseCount} 件${caseCount > 0 ? `（${shown}）` : ''}。请安装含有这些步骤的版本后再启动。`,
          en: `Expected the service steps of ${processId} version ${version}, but this release lacks ${types}; open cases: ${caseCount}${caseCount > 0 ? ` (${shown})` : ''}. Install a release that has them.`,
        };
      }),
    );
  }
}
