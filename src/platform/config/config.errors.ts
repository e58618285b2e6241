import type { LocalText } from '../errors/domain-error';

/** A start that cannot succeed until the operator changes something: printed as sentences, without a stack, exit code 1. */
export class StartRefusedError extends Error {
  constructor(readonly reasons: LocalText[]) {
    super(reasons.map((reason) => reason.en).join('\n'));
    this.name = new.target.name;
  }
}

/** Environment keys that are unknown or hold a value that cannot be used; one reason per key. */
export class ConfigurationError extends StartRefusedError {}
