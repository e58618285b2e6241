import { createRequire } from 'node:module';
import type { Node } from '../../engine/model/moddle';
import type { Linter } from 'bpmnlint';

/** What an engine of the Zeebe dialect in version 8.5 could not run, by the rules of its own modeler. */
export interface CompatibilityFault {
  rule: string;
  elementId: string;
  message: string;
}

/**
 * Rules of the plugin that say what ours say better, or what is meant otherwise here: user tasks are jobs, expressions are
 * read by our evaluator, and a decision table is bound to its definition (8.6), so that old cases keep the old table.
 */
const OFF = [
  'connector-properties',
  'feel',
  'feel-compatibility',
  'inclusive-gateway',
  'no-binding-type',
  'no-version-tag',
  'secrets',
  'user-task-definition',
  'user-task-form',
];

let linter: Promise<Linter> | undefined;

export async function compatibilityFaults(root: Node): Promise<CompatibilityFault[]> {
  linter ??= load();
  const found = await (await linter).lint(root);
  return Object.entries(found).flatMap(([rule, reports]) =>
    reports.map(({ id, message }) => ({ rule: rule.replace('camunda-compat/', ''), elementId: id, message })),
  );
}

// helpers

/** Read when the first definition is checked: nobody else should wait for it at the start. */
async function load(): Promise<Linter> {
  const { Linter: BpmnLinter } = await import('bpmnlint');
  const { default: NodeResolver } = await import('bpmnlint/lib/resolver/node-resolver');
  return new BpmnLinter({
    config: {
      extends: 'plugin:camunda-compat/camunda-cloud-8-5',
      rules: Object.fromEntries(OFF.map((rule) => [`camunda-compat/${rule}`, 'off'])),
    },
    resolver: new NodeResolver({ require: createRequire(__filename) }),
  });
}
