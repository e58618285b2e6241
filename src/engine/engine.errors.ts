import { DomainError } from '../platform/errors/domain-error';

/** There is no such job any more: completed, cancelled or thrown before. Reload the task list. */
export class JobNotFound extends DomainError {
  constructor(jobKey: string) {
    super({
      code: 'JOB.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: `预期任务 ${jobKey} 尚未办结，但它已办结或已取消；请刷新待办列表。`,
        en: `Expected job ${jobKey} to be open, but it was completed or cancelled before; reload the list.`,
      },
      details: { jobKey },
    });
  }
}

/** The job is there, but has no retries left or threw an error nobody caught. Its incident must be resolved first. */
export class JobNotOpen extends DomainError {
  constructor(jobKey: string, status: string) {
    super({
      code: 'JOB.NOT_OPEN',
      kind: 'invalid-state',
      text: {
        zh: `预期任务 ${jobKey} 可以办理，但其状态为“${status}”；请先处理其异常。`,
        en: `Expected to work on job ${jobKey}, but it is "${status}"; resolve its incident first.`,
      },
      details: { jobKey, status },
    });
  }
}

/** A job needs at least one retry. */
export class RetriesInvalid extends DomainError {
  constructor(retries: number) {
    super({
      code: 'JOB.RETRIES_INVALID',
      kind: 'invalid-input',
      text: {
        zh: `预期重试次数至少为 1，但为 ${retries}；请改正。`,
        en: `Expected at least one retry, but found ${retries}; give a larger number.`,
      },
    });
  }
}

/** No running instance (or element instance in it) has this key. It may have ended. */
export class InstanceNotFound extends DomainError {
  constructor(key: string) {
    super({
      code: 'INSTANCE.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: `预期流程实例 ${key} 正在运行，但未找到；它可能已结束。`,
        en: `Expected instance ${key} to run, but there is none; it may have ended.`,
      },
      details: { key },
    });
  }
}

/** A called instance ends with its caller only: cancel the root instance instead. */
export class InstanceIsCalled extends DomainError {
  constructor(key: string) {
    super({
      code: 'INSTANCE.IS_CALLED',
      kind: 'invalid-state',
      text: {
        zh: `预期取消根流程实例，但 ${key} 是被调用的实例；请取消其根实例。`,
        en: `Expected to cancel a root instance, but ${key} is a called one; cancel its root.`,
      },
    });
  }
}

/** There is no deployed process of this id, version or key. */
export class ProcessNotFound extends DomainError {
  constructor(what: string) {
    super({
      code: 'PROCESS.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: `预期流程 ${what} 已部署，但未找到；请先部署。`,
        en: `Expected process ${what} to be deployed, but it is not; deploy it first.`,
      },
    });
  }
}

/** The process cannot be started by a command: none of its start events is without a trigger. */
export class StartRefused extends DomainError {
  constructor(reason: string) {
    super({
      code: 'PROCESS.START_REFUSED',
      kind: 'invalid-state',
      text: {
        zh: `预期流程可以启动，但${reason}；请修改启动方式。`,
        en: `Expected to start the process, but ${reason}; start it another way.`,
      },
    });
  }
}

/** There is no such open incident: it was resolved, or its element is gone. */
export class IncidentNotFound extends DomainError {
  constructor(incidentKey: string) {
    super({
      code: 'INCIDENT.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: `预期异常 ${incidentKey} 未处理，但未找到；请刷新。`,
        en: `Expected incident ${incidentKey} to be open, but there is none; reload.`,
      },
    });
  }
}

/** The job behind the incident has no retries: raise them first, then resolve. */
export class IncidentNeedsRetries extends DomainError {
  constructor(incidentKey: string) {
    super({
      code: 'INCIDENT.NEEDS_RETRIES',
      kind: 'invalid-state',
      text: {
        zh: `预期异常 ${incidentKey} 的任务有剩余重试次数，但为 0；请先增加重试次数。`,
        en: `Expected the job of incident ${incidentKey} to have retries, but it has none; raise its retries first.`,
      },
    });
  }
}

/** Two kinds of refusal of a modification or migration: it makes no sense, or the instance is not in the state for it. */
export class ChangeRefused extends DomainError {
  constructor(kind: 'invalid-input' | 'invalid-state', reason: string) {
    super({
      code: 'INSTANCE.CHANGE_REFUSED',
      kind,
      text: {
        zh: `预期可以变更流程实例，但：${reason}；请调整变更内容。`,
        en: `Expected to change the instance, but ${reason}; correct the change.`,
      },
    });
  }
}

/** Variables are JSON objects of bounded size with plain names. */
export class VariablesRefused extends DomainError {
  constructor(reason: string) {
    super({
      code: 'ENGINE.VARIABLES_REFUSED',
      kind: 'invalid-input',
      text: {
        zh: `预期流程变量为小型 JSON 对象，但${reason}；请只传递编号与标志。`,
        en: `Expected variables to be a small JSON object, but ${reason}; pass ids and flags only.`,
      },
    });
  }
}
