declare module 'bpmnlint' {
  interface Report {
    id: string;
    message: string;
    category: string;
  }

  export class Linter {
    constructor(options: { config: object; resolver: object });
    lint(root: unknown): Promise<Record<string, Report[]>>;
  }
}

declare module 'bpmnlint/lib/resolver/node-resolver' {
  export default class NodeResolver {
    constructor(options: { require: NodeJS.Require });
  }
}
