import { listOf, readBpmn, textOf } from '../engine/model/moddle';
import { isReservedName, refuseXml } from '../engine/model/xml-limits';
import type { ModelFault } from './definition-draft.errors';
import { inChinese } from './checks/engine-words';

export type ModelText =
  { outcome: 'readable'; processId: string; name: string } | { outcome: 'refused'; fault: ModelFault };

const PROCESS_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Looks at a model from outside before anything is stored or drawn: size, entity tricks, XML, BPMN, one executable process
 * with an id of ours. Everything finer is for the checks, which a draft may fail as long as it is one.
 */
export async function readModelText(bpmn: string): Promise<ModelText> {
  const limit = refuseXml(bpmn);
  if (limit)
    return refused(
      limit.elementId,
      { zh: inChinese(limit.reason), en: limit.reason },
      { zh: inChinese(limit.hint), en: limit.hint },
    );
  let root: Awaited<ReturnType<typeof readBpmn>>['root'];
  try {
    ({ root } = await readBpmn(bpmn));
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]!.slice(0, 200);
    return refused(
      'definitions',
      { zh: `文件不是有效的 BPMN：${reason}。`, en: `The file is no BPMN: ${reason}.` },
      { zh: '请从建模工具重新导出。', en: 'Export it again from the modeler.' },
    );
  }
  const processes = listOf(root, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const executable = processes.filter(({ isExecutable }) => isExecutable === true);
  if (executable.length !== 1) {
    return refused(
      processes[0]?.id ?? 'definitions',
      {
        zh: `文件应有且只有一个可执行的流程，但有 ${executable.length} 个。`,
        en: `The file has ${executable.length} executable processes instead of one.`,
      },
      {
        zh: '请将要运行的流程标为可执行，其余流程另存为单独的文件。',
        en: 'Mark one as executable and keep others in files of their own.',
      },
    );
  }
  const [process] = executable;
  const processId = process!.id ?? '';
  if (!PROCESS_ID.test(processId) || isReservedName(processId) || processId.length > 100) {
    return refused(
      processId || 'definitions',
      {
        zh: `流程标识“${processId.slice(0, 100)}”不符合要求。`,
        en: `The process id "${processId.slice(0, 100)}" is not usable.`,
      },
      {
        zh: '请使用小写字母、数字和连字符，以字母开头，例如 complaint-to-blacklist。',
        en: 'Use small letters, digits and hyphens, beginning with a letter, such as complaint-to-blacklist.',
      },
    );
  }
  return { outcome: 'readable', processId, name: textOf(process, 'name') ?? processId };
}

// helpers

function refused(elementId: string, message: ModelFault['message'], hint: ModelFault['hint']): ModelText {
  return { outcome: 'refused', fault: { elementId, message, hint } };
}
