import { DomainError } from '../../platform/errors/domain-error';

/** One reason why a model cannot be deployed. */
export interface Refusal {
  /** File the element stands in. */
  resource?: string;
  elementId: string;
  /** What is wrong, in English; models are a matter for process administrators and their tools. */
  reason: string;
  /** What the author can do about it. */
  hint: string;
}

/** Raised by deploy: nothing of the deployment was stored. The author corrects the named elements and deploys again. */
export class DeploymentRefused extends DomainError {
  readonly refusals: Refusal[];

  constructor(refusals: Refusal[]) {
    const listed = refusals.map((one) => `${one.elementId}: ${one.reason} ${one.hint}`).join('; ');
    super({
      code: 'ENGINE.MODEL_REFUSED',
      kind: 'invalid-input',
      text: {
        zh: `预期流程模型可以执行，但发现 ${refusals.length} 处问题：${listed}。请修改后重新部署。`,
        en: `Expected to deploy a model the engine can run, but found ${refusals.length} fault(s): ${listed}; correct them and deploy again.`,
      },
      details: { refusals },
    });
    this.refusals = refusals;
  }
}
