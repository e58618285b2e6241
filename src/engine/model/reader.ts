import { FeelSyntaxError, parseFeel } from '../feel/feel';
import type { Refusal } from './deployment.errors';
import type { Expression } from './graph';
import type { Node } from './moddle';

/** Collects what is wrong while a model is read; reading goes on, so that the author sees every fault at once. */
export class ModelReader {
  readonly refusals: Refusal[] = [];

  constructor(private readonly resource: string) {}

  refuse(elementId: string | undefined, reason: string, hint: string): void {
    this.refusals.push({ resource: this.resource, elementId: elementId ?? 'definitions', reason, hint });
  }

  /** Text with a leading `=` is FEEL, anything else stands for itself. */
  expression(owner: string | undefined, text: string): Expression {
    if (!text.startsWith('=')) return { kind: 'text', text };
    return this.feel(owner, text.slice(1));
  }

  /** An expression that is FEEL whether or not the `=` is written; without it the author is told. */
  feelOnly(owner: string | undefined, text: string, what: string): Expression {
    if (!text.trimStart().startsWith('=')) {
      this.refuse(owner, `The ${what} is no FEEL expression.`, `Write it with a leading "=".`);
      return { kind: 'text', text };
    }
    return this.feel(owner, text.trimStart().slice(1));
  }

  private feel(owner: string | undefined, source: string): Expression {
    try {
      return { kind: 'feel', feel: parseFeel(source) };
    } catch (error) {
      const hint = error instanceof FeelSyntaxError ? error.hint : 'Simplify the expression.';
      this.refuse(owner, `The expression "${source}" is no FEEL: ${(error as Error).message}.`, hint);
      return { kind: 'text', text: '' };
    }
  }
}

/** `bpmn:UserTask` → `userTask`. */
export function localName(node: Pick<Node, '$type'>): string {
  const name = node.$type.replace(/^.*:/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}
