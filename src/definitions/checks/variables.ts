import type { GraphElement } from '../../engine/model/graph';
import { fieldsOf, formFaults, type FormSchema } from '../../forms/form';
import { isRouting } from '../../forms/routing';
import { type Check, type Ground, warning } from './check';
import { expressionsOf, type Subject } from './subject';

/** The case itself, and what the engine gives inside a multi-instance. */
const ALWAYS = ['caseId', 'loopCounter'];

/** Variables that an expression reads are set somewhere: a comparison with a missing one stops the case. */
export const variables: Check = (subject, ground) => {
  const known = new Set([...ALWAYS, ...ground.variables, ...setBy(subject, ground)]);
  return expressionsOf(subject).flatMap(({ elementId, expression }) => {
    if (expression.kind !== 'feel') return [];
    return [...expression.feel.names]
      .filter((name) => name !== '?' && !known.has(name))
      .map((name) =>
        warning(
          'variables',
          elementId,
          {
            zh: `没有步骤给出变量“${name}”，求值时案件可能停住。`,
            en: `No step sets the variable "${name}": the case may stop when it is read.`,
          },
          {
            zh: '请核对变量名，或在表单中将相应字段标为“流程变量”。',
            en: 'Check its name, or mark the field of the form as a variable of the process.',
          },
        ),
      );
  });
};

// helpers

function setBy(subject: Subject, { serviceSteps }: Ground): string[] {
  const ofForms = Object.values(subject.parts.forms).flatMap((form) =>
    formFaults(form).length > 0
      ? []
      : fieldsOf(form as FormSchema)
          .filter(isRouting)
          .map(({ key }) => key),
  );
  const ofSteps = subject.outline.nodes.flatMap(({ jobType }) =>
    (serviceSteps.get(jobType ?? '')?.outputs ?? []).map(({ name }) => name),
  );
  return [...ofForms, ...ofSteps, ...subject.elements.flatMap(ofElement)];
}

function ofElement({ inputs, outputs, script, decision, loop, event }: GraphElement): string[] {
  return [
    ...[...inputs, ...outputs].flatMap(({ target }) => target[0] ?? []),
    script?.resultVariable,
    decision?.resultVariable,
    loop?.element,
    loop?.outputCollection,
    // What an error or message brings along cannot be seen in the model.
    event.kind === 'error' ? 'errorCode' : undefined,
  ].filter((name) => name !== undefined);
}
