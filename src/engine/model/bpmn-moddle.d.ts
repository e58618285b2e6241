/** bpmn-moddle 10 ships no types. What this code base uses of it: reading and writing, with elements as plain trees. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(extensions?: Record<string, unknown>);
    fromXML(
      xml: string,
      typeName?: string,
    ): Promise<{ rootElement: unknown; warnings: { message: string }[]; elementsById: Record<string, unknown> }>;
    toXML(root: unknown, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
