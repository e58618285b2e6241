import { DomainError } from '../platform/errors/domain-error';

/** The period of the durations is turned round or too long. */
export class PeriodRefusedError extends DomainError {
  constructor(most: number) {
    const text = {
      zh: `统计期间应从早到晚，且不超过 ${most} 天；请重新选择。`,
      en: `Expected a period of at most ${most} days that ends after it begins; choose again.`,
    };
    super({ code: 'BOARD.PERIOD', kind: 'invalid-input', text, fields: [{ path: 'from', code: 'REFUSED', text }] });
  }
}
