/** What is known of a model while it is written. */
export interface Model {
  /** Of every id. */
  prefix: string;
  count: number;
  /** Messages, signals, errors and escalations. */
  definitions: string[];
  /** Called processes, complete. */
  processes: string[];
  /** Variables that steer gateways: their names, with how many values each has. */
  choices: Record<string, number>;
  /** Variables that a task sets to go round once more. */
  repeats: string[];
  errorCodes: string[];
  /** Elements and sequence flows of each process. */
  ids: Record<string, string[]>;
  /** Where sequence flows lead. */
  targets: Record<string, string>;
  /** Elements that follow each other in one scope: a token may be moved from one to another of them. */
  lines: string[][];
}

export interface ElementOptions {
  attributes?: string;
  /** Inside `extensionElements`. */
  extensions?: string;
  /** After the extensions: event definitions, loop, children. */
  content?: string;
}

/** Writes the elements and flows directly inside one process or sub-process. */
export class ScopeWriter {
  private readonly elements: string[] = [];
  private readonly flows: string[] = [];
  private readonly associations: string[] = [];

  constructor(
    readonly model: Model,
    readonly scopeId: string,
    private readonly processId = scopeId,
  ) {}

  /** Of a sub-process in this scope. */
  inside(prefix: string): ScopeWriter {
    return new ScopeWriter(this.model, this.id(prefix), this.processId);
  }

  id(prefix: string): string {
    this.model.count += 1;
    return `${this.model.prefix}${prefix}_${this.model.count}`;
  }

  add(type: string, prefix: string, options: ElementOptions = {}): string {
    return this.addAs(this.id(prefix), type, options);
  }

  addAs(id: string, type: string, { attributes = '', extensions = '', content = '' }: ElementOptions = {}): string {
    const extended = extensions === '' ? '' : `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`;
    this.know(id);
    this.elements.push(`<bpmn:${type} id="${id}" ${attributes}>${extended}${content}</bpmn:${type}>`);
    return id;
  }

  /** `condition` is FEEL; the flow's id is given back. */
  flow(source: string, target: string, condition?: string): string {
    const id = this.id('flow');
    this.know(id);
    this.model.targets[id] = target;
    const inside =
      condition === undefined
        ? ''
        : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=${escaped(condition)}</bpmn:conditionExpression>`;
    this.flows.push(
      `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${inside}</bpmn:sequenceFlow>`,
    );
    return id;
  }

  associate(source: string, target: string): void {
    this.associations.push(
      `<bpmn:association id="${this.id('association')}" sourceRef="${source}" targetRef="${target}" />`,
    );
  }

  define(definition: string): void {
    this.model.definitions.push(definition);
  }

  content(): string {
    return [...this.elements, ...this.flows, ...this.associations].join('\n');
  }

  private know(id: string): void {
    (this.model.ids[this.processId] ??= []).push(id);
  }
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
