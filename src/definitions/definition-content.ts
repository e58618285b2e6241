import { createHash } from 'node:crypto';
import { fieldsOf, formFaults, type FormSchema } from '../forms/form';
import type { DefinitionContent } from './definition';
import type { Outline } from './outline';

/** Same content, same hash: whatever order the keys of its files stand in. */
export function contentHash(content: DefinitionContent): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

/** The job types that a version needs a handler for, each once. */
export function jobTypesOf(outline: Outline): string[] {
  return [...new Set(outline.nodes.flatMap(({ jobType }) => jobType ?? []))].sort();
}

/** What keeps the parts of a definition from fitting together, in words; empty when they fit. */
export function definitionFaults(content: DefinitionContent, outline: Outline): string[] {
  const faults: string[] = [];
  const ids = new Set(outline.nodes.map(({ id }) => id));
  const withForm = new Map(outline.nodes.flatMap(({ id, formKey }) => (formKey ? [[formKey, id] as const] : [])));
  if (outline.processId !== content.processId) faults.push(`the model's id is ${outline.processId}`);
  for (const [key, task] of withForm) {
    if (!(key in content.forms)) faults.push(`task ${task} names the form ${key}, which is not there`);
  }
  for (const [key, form] of Object.entries(content.forms)) {
    if (!withForm.has(key)) faults.push(`form ${key} belongs to no task`);
    faults.push(...formFaults(form).map((fault) => `form ${key}: ${fault}`));
  }
  for (const [task, rights] of Object.entries(content.settings.rights ?? {})) {
    const form = content.forms[outline.nodes.find(({ id }) => id === task)?.formKey ?? ''] as FormSchema | undefined;
    const keys = form && formFaults(form).length === 0 ? fieldsOf(form).map(({ key }) => key) : [];
    for (const field of Object.keys(rights)) {
      if (!keys.includes(field)) faults.push(`rights name the field ${field} of ${task}, which is not there`);
    }
  }
  for (const { id, candidateGroups } of outline.nodes) {
    const wrong = literalGroups(candidateGroups).filter((group) => !CANDIDATE_GROUP.test(group));
    faults.push(...wrong.map((group) => `task ${id} names the candidates ${group}, expected party:role`));
  }
  const { irreversible = [], names = {}, instructions = {} } = content.settings;
  for (const id of [...irreversible, ...Object.keys(names), ...Object.keys(instructions)]) {
    if (!ids.has(id)) faults.push(`definition.json names the element ${id}, which is not in the model`);
  }
  return faults;
}

// helpers

/** `keeper:head`, or `case:investigator` for people with a duty on the case. */
const CANDIDATE_GROUP = /^[A-Za-z]+:[a-z-]+$/;

/** The groups of a plain list; an expression that computes them is known only when the step is reached. */
function literalGroups(written: string | undefined): string[] {
  const list = /^=\s*\[([^\]]*)\]\s*$/.exec(written ?? '')?.[1];
  return [...(list ?? '').matchAll(/"([^"]*)"/g)].map(([, group]) => group!);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
