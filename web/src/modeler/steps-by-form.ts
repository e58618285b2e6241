export interface FormStep {
  id: string;
  name: string;
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const ZEEBE = 'http://camunda.org/schema/zeebe/1.0';

/** Which user tasks use which form, read from the diagram. */
export function stepsByForm(bpmn: string): Map<string, FormStep[]> {
  const steps = new Map<string, FormStep[]>();
  const document = new DOMParser().parseFromString(bpmn, 'application/xml');
  for (const task of document.getElementsByTagNameNS(BPMN, 'userTask')) {
    const key = task.getElementsByTagNameNS(ZEEBE, 'formDefinition')[0]?.getAttribute('formKey');
    const id = task.getAttribute('id') ?? '';
    if (key) steps.set(key, [...(steps.get(key) ?? []), { id, name: task.getAttribute('name') ?? id }]);
  }
  return steps;
}
