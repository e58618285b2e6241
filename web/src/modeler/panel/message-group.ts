import { modelerText } from '../../i18n/modeler-text';
import { extensionOf } from '../extension';
import type { BpmnFactory, DiagramElement, ModdleElement, Modeling } from '../model';
import type { PanelContext } from './context';
import { group, note, pick, text, type Entry, type PanelGroup } from './entries';

/** Which message an event or a receive task waits for, from those that this release sends. */
export function messageGroup(context: PanelContext): PanelGroup | undefined {
  const { element, injector, bridge } = context;
  const holder = messageHolder(element);
  if (holder === undefined) return undefined;
  const { t } = bridge;
  const message = holder.messageRef as ModdleElement | undefined;
  const name = message?.name ?? '';
  const known = bridge.choices.messages.find(({ code }) => code === name);
  const correlation = message === undefined ? undefined : extensionOf(message, 'zeebe:Subscription');
  const needsKey = element.businessObject.$type !== 'bpmn:StartEvent' || inSubProcess(element);
  const key = String(correlation?.correlationKey ?? '');
  return group('duban-message', t(modelerText.message), [
    pick({
      id: 'duban-message-name',
      label: t(modelerText.messageName),
      value: name,
      options: [
        { value: '', label: t(modelerText.choose) },
        ...bridge.choices.messages.map(({ code }) => ({ value: code, label: code })),
      ],
      set: (next) => {
        writeMessage(context, holder, next, needsKey ? usualKey(next) : '');
      },
    }),
    ...(name === '' || !needsKey
      ? []
      : [
          text({
            id: 'duban-message-key',
            label: t(modelerText.messageKey),
            value: key,
            set: (next) => writeMessage(context, holder, name, next),
            description: t(modelerText.messageKeyHint),
            debounce: injector.get('debounceInput'),
          }),
        ]),
    ...(name !== '' && known === undefined ? [note('duban-message-unknown', t(modelerText.messageUnknown))] : []),
    ...(name === 'deadline.passed' || name === 'deadline.warning' ? deadlineEntries(context) : []),
  ]);
}

// helpers

/** Messages of a legal clock are told to the deadline, all others to the case. */
function usualKey(message: string): string {
  return message.startsWith('deadline.') ? '=deadlineId' : '=caseId';
}

/** Where the reference to the message stands: on a receive task itself, on the definition of an event. */
function messageHolder(element: DiagramElement): ModdleElement | undefined {
  const { businessObject } = element;
  if (businessObject.$type === 'bpmn:ReceiveTask') return businessObject;
  if (!['bpmn:StartEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent'].includes(businessObject.$type)) {
    return undefined;
  }
  const definitions = businessObject.get<ModdleElement[] | undefined>('eventDefinitions') ?? [];
  return definitions.find(({ $type }) => $type === 'bpmn:MessageEventDefinition');
}

function inSubProcess(element: DiagramElement): boolean {
  return element.businessObject.$parent?.$type === 'bpmn:SubProcess';
}

/** Takes the message of this name and key if the model has it already, and adds it otherwise: others may share the one before. */
function writeMessage({ element, injector }: PanelContext, holder: ModdleElement, name: string, key: string): void {
  const modeling = injector.get<Modeling>('modeling');
  if (name === '') return modeling.updateModdleProperties(element, holder, { messageRef: undefined });
  const definitions = rootOf(element.businessObject);
  const roots = definitions.get<ModdleElement[]>('rootElements');
  const matching = roots.find(
    (root) =>
      root.$type === 'bpmn:Message' &&
      root.name === name &&
      String(extensionOf(root, 'zeebe:Subscription')?.correlationKey ?? '') === key,
  );
  const message = matching ?? newMessage(injector.get<BpmnFactory>('bpmnFactory'), name, key);
  if (matching === undefined) {
    message.$parent = definitions;
    modeling.updateModdleProperties(element, definitions, { rootElements: [...roots, message] });
  }
  modeling.updateModdleProperties(element, holder, { messageRef: message });
}

function newMessage(factory: BpmnFactory, name: string, correlationKey: string): ModdleElement {
  const message = factory.create('bpmn:Message', { name });
  if (correlationKey !== '') {
    const extensionElements = factory.create('bpmn:ExtensionElements');
    const subscription = factory.create('zeebe:Subscription', { correlationKey });
    subscription.$parent = extensionElements;
    extensionElements.values = [subscription];
    extensionElements.$parent = message;
    message.extensionElements = extensionElements;
  }
  return message;
}

function rootOf(element: ModdleElement): ModdleElement {
  return element.$parent === undefined ? element : rootOf(element.$parent);
}

/** A legal clock that a model waits for is declared: which one this event is about. */
function deadlineEntries({ element, bridge }: PanelContext): Entry[] {
  const { t } = bridge;
  const { deadlines } = bridge.content();
  const waiting = Object.entries(deadlines).find(([, declared]) => declared.waits === element.id)?.[0] ?? '';
  const set = (duty: string) =>
    bridge.change({
      deadlines: Object.fromEntries(
        Object.entries(deadlines).map(([name, { waits, ...declared }]) => {
          if (name === duty) return [name, { ...declared, waits: element.id }];
          return [name, waits === undefined || waits === element.id ? declared : { ...declared, waits }];
        }),
      ),
    });
  return [
    pick({
      id: 'duban-deadline-waits',
      label: t(modelerText.waitsFor),
      value: waiting,
      options: [
        { value: '', label: t(modelerText.choose) },
        ...Object.keys(deadlines).map((duty) => ({ value: duty, label: duty })),
      ],
      set,
    }),
    ...(Object.keys(deadlines).length === 0 ? [note('duban-deadline-none', t(modelerText.deadlineNone))] : []),
  ];
}
