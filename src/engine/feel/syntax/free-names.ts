import type { Arguments, Node } from './ast';

/** Names that an expression looks up outside of itself. Names bound by an enclosing construct do not count. */
export function freeNames(node: Node): ReadonlySet<string> {
  const names = new Set<string>();
  collect(node, new Set(), names);
  return names;
}

// helpers

function collect(node: Node, bound: ReadonlySet<string>, names: Set<string>): void {
  const visit = (child: Node, more: readonly string[] = []) =>
    collect(child, more.length === 0 ? bound : new Set([...bound, ...more]), names);
  switch (node.type) {
    case 'literal':
    case 'number':
    case 'temporal':
    case 'input':
      return;
    case 'reference': {
      const name = node.names[0]!;
      if (!bound.has(name)) names.add(name);
      return;
    }
    case 'list':
      return node.items.forEach((item) => visit(item));
    case 'context': {
      const keys: string[] = [];
      for (const [key, value] of node.entries) {
        visit(value, keys);
        keys.push(key);
      }
      return;
    }
    case 'range':
      visit(node.start.value);
      return visit(node.end.value);
    case 'input in range':
      return visit(node.range);
    case 'input comparison':
    case 'negation':
    case 'not':
      return visit(node.operand);
    case 'unary test':
      return visit(node.test);
    case 'at least one':
      return node.tests.forEach((test) => visit(test));
    case 'arithmetic':
    case 'comparison':
    case 'and':
    case 'or':
      visit(node.left);
      return visit(node.right);
    case 'if':
      return [node.condition, node.then, node.otherwise].forEach((child) => visit(child));
    case 'in':
      visit(node.value);
      return visit(node.test);
    case 'instance of':
    case 'path':
      return visit(node.value);
    case 'filter':
      visit(node.list);
      return visit(node.filter, ['item']);
    case 'for':
    case 'some':
    case 'every':
      for (const [, list] of node.iterators) visit(list);
      return visit(node.body, [...node.iterators.map(([name]) => name), ...(node.type === 'for' ? ['partial'] : [])]);
    case 'iteration':
      visit(node.start);
      return visit(node.end);
    case 'call':
      return argumentsOf(node.args).forEach((argument) => visit(argument));
    case 'method call':
      visit(node.target);
      return argumentsOf(node.args).forEach((argument) => visit(argument));
    case 'function':
      return visit(node.body, node.parameters);
  }
}

function argumentsOf(args: Arguments): readonly Node[] {
  return 'named' in args ? [...args.named.values()] : args.positional;
}
