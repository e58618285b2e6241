import type { StepTemplate } from '../api/definition-types';
import type { Text } from '../i18n/useText';
import { modelerText } from '../i18n/modeler-text';

/** A template as the element-templates library reads it. */
export interface ElementTemplate {
  $schema: string;
  id: string;
  version: number;
  name: string;
  description: string;
  appliesTo: string[];
  elementType: { value: string };
  category: { id: string; name: string };
  properties: Record<string, unknown>[];
}

/** Only a name: the library asks for it and never opens it. */
const SCHEMA = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json';

/**
 * The palette of ready steps: each becomes a service task with its job type and options in place. A step that can refuse says so
 * in its description, because the model has to catch it.
 */
export function templateOf(step: StepTemplate, t: Text): ElementTemplate {
  const errors = step.errors.map(({ code, label }) => `${t(label)} (${code})`).join(t(modelerText.between));
  return {
    $schema: SCHEMA,
    id: `duban.${step.type}`,
    version: 1,
    name: t(step.name),
    description: errors === '' ? t(step.purpose) : `${t(step.purpose)} ${t(modelerText.stepErrors)}${errors}`,
    appliesTo: ['bpmn:Task', 'bpmn:ServiceTask'],
    elementType: { value: 'bpmn:ServiceTask' },
    category: { id: 'duban-steps', name: t(modelerText.readySteps) },
    properties: [
      { type: 'Hidden', value: step.type, binding: { type: 'zeebe:taskDefinition', property: 'type' } },
      { type: 'Hidden', value: t(step.name), binding: { type: 'property', name: 'name' } },
      ...step.headers.map(({ name, label, required, values }) => ({
        label: t(label),
        optional: !required,
        ...(values === undefined
          ? { type: 'String' }
          : { type: 'Dropdown', choices: values.map((value) => ({ name: value, value })) }),
        ...(required ? { constraints: { notEmpty: true } } : {}),
        binding: { type: 'zeebe:taskHeader', key: name },
      })),
    ],
  };
}
