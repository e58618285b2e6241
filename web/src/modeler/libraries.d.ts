// What we use of the modeling libraries that ship without types.

declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: unknown;
  export const BpmnPropertiesProviderModule: unknown;
  export const ZeebePropertiesProviderModule: unknown;
}

declare module 'bpmn-js-element-templates/core' {
  export const CloudElementTemplatesCoreModule: unknown;
}

declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const behaviors: { __init__: string[]; [service: string]: unknown };
  export default behaviors;
}

declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: unknown;
  export const CreateAppendElementTemplatesModule: unknown;
}

declare module '@bpmn-io/properties-panel' {
  import type { FunctionComponent } from 'preact';
  type Entry = FunctionComponent<Record<string, unknown>>;
  export const Group: Entry;
  export const ListGroup: Entry;
  export const CheckboxEntry: Entry;
  export const SelectEntry: Entry;
  export const TextFieldEntry: Entry;
  export const isCheckboxEntryEdited: (node: unknown) => boolean;
  export const isSelectEntryEdited: (node: unknown) => boolean;
  export const isTextFieldEntryEdited: (node: unknown) => boolean;
}

declare module '@bpmn-io/properties-panel/preact' {
  export * from 'preact';
}
