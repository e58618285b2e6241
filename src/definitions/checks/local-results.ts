import { type Check, warning } from './check';

/** A result that equals a local variable of its name is written further out, a different one stays inside (SEMANTICS 2). */
export const localResults: Check = ({ elements, outline }, { serviceSteps }) => {
  const nodes = new Map(outline.nodes.map((node) => [node.id, node]));
  return elements.flatMap(({ id, inputs, outputs }) => {
    if (inputs.length === 0 || outputs.length > 0) return [];
    const results = serviceSteps.get(nodes.get(id)?.jobType ?? '')?.outputs.map(({ name }) => name) ?? [];
    const clashing = inputs.flatMap(({ target }) => target[0] ?? []).filter((name) => results.includes(name));
    return clashing.map((name) =>
      warning(
        'local-results',
        id,
        {
          zh: `变量“${name}”既是输入又是结果，结果可能留在该步骤内部。`,
          en: `"${name}" is an input and a result: the result may stay inside the step.`,
        },
        {
          zh: '请为该结果设置输出映射，或更换输入变量名。',
          en: 'Map the result as an output, or name the input differently.',
        },
      ),
    );
  });
};
