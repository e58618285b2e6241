import { type Check, error } from './check';

/** The content of a definition keeps the definition's id: another id would be another process. */
export const processId: Check = ({ process, processId: expected }) =>
  process.id === expected
    ? []
    : [
        error(
          'process-id',
          process.id ?? 'definitions',
          {
            zh: `流程标识应为“${expected}”，但模型中是“${process.id}”。`,
            en: `The process id is "${process.id}", but the definition is "${expected}".`,
          },
          {
            zh: `请改回“${expected}”；如要建立另一个流程，请新建流程定义。`,
            en: `Change it back to "${expected}", or begin a new definition for another process.`,
          },
        ),
      ];
