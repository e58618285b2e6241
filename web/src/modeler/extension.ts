import type { BpmnFactory, DiagramElement, Injector, Modeling, ModdleElement } from './model';

/** Reads one of the Zeebe extensions of an element. */
export function extensionOf(of: ModdleElement, type: string): ModdleElement | undefined {
  const values = of.get<ModdleElement | undefined>('extensionElements')?.get<ModdleElement[]>('values') ?? [];
  return values.find((value) => value.$type === type);
}

/**
 * Puts one extension in place of the one there is, or takes it away. All extensions are written anew in one command, so that one
 * undo takes one change back.
 */
export function writeExtension(
  injector: Injector,
  element: DiagramElement,
  type: string,
  attributes: Record<string, unknown> | undefined,
  of: ModdleElement = element.businessObject,
): void {
  const factory = injector.get<BpmnFactory>('bpmnFactory');
  const extensions = factory.create('bpmn:ExtensionElements');
  extensions.$parent = of;
  const before = of.get<ModdleElement | undefined>('extensionElements')?.get<ModdleElement[]>('values') ?? [];
  const written = attributes === undefined ? [] : [factory.create(type, attributes)];
  const values = [...before.filter((value) => value.$type !== type), ...written];
  values.forEach((value) => (value.$parent = extensions));
  extensions.values = values;
  injector
    .get<Modeling>('modeling')
    .updateModdleProperties(element, of, { extensionElements: values.length === 0 ? undefined : extensions });
}

/** The task headers of a service step, as a plain record. */
export function headersOf(of: ModdleElement): Record<string, string> {
  const headers = extensionOf(of, 'zeebe:TaskHeaders')?.get<ModdleElement[]>('values') ?? [];
  return Object.fromEntries(headers.map((header) => [String(header.key), String(header.value ?? '')]));
}

/** Headers without a value are left out: the engine takes an empty one for a value. */
export function writeHeaders(injector: Injector, element: DiagramElement, headers: Record<string, string>): void {
  const factory = injector.get<BpmnFactory>('bpmnFactory');
  const values = Object.entries(headers)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => factory.create('zeebe:Header', { key, value }));
  const attributes = values.length === 0 ? undefined : { values };
  writeExtension(injector, element, 'zeebe:TaskHeaders', attributes);
  const written = extensionOf(element.businessObject, 'zeebe:TaskHeaders');
  values.forEach((value) => (value.$parent = written));
}
