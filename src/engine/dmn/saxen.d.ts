/** The part of saxen, which ships without types, that reads DMN. */
declare module 'saxen' {
  export class Parser {
    /** Maps namespaces to the prefixes that element names get, whatever the file calls them. */
    ns(prefixes: Record<string, string>): this;
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text', handler: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata' | 'attention', handler: (text: string) => void): this;
    on(event: 'error' | 'warn', handler: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
