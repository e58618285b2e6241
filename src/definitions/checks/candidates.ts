import type { NewFinding } from './finding';
import { type Check, error, type Ground, warning } from './check';
import { literals, userTasks } from './subject';

const GROUP = /^([A-Za-z]+):([a-z-]+)$/;

/** Somebody can work on every user task: parties, roles and duties that exist, and a role that the party can give. */
export const candidates: Check = (subject, ground) =>
  userTasks(subject).flatMap(({ id, candidateGroups, headers }) => {
    const groups = literals(candidateGroups);
    const none =
      candidateGroups === undefined || (groups.length === 0 && /^=\s*\[\s*\]\s*$/.test(candidateGroups))
        ? [
            error(
              'candidates',
              id,
              { zh: '该任务没有指定办理人。', en: 'Nobody is named to work on the task.' },
              {
                zh: '请选择办理人，例如“办理机关·经办人”。',
                en: 'Choose who works on it, such as the case officer of the keeper.',
              },
            ),
          ]
        : [];
    const excluded = (headers.excludes ?? '').split(',').flatMap((duty) => duty.trim() || []);
    return [
      ...none,
      ...groups.flatMap((group) => groupFault(id, group, ground)),
      ...excluded
        .filter((duty) => !ground.caseDuties.has(duty))
        .map((duty) =>
          warning(
            'candidates',
            id,
            {
              zh: `回避设置所指的案件职责“${duty}”没有任何步骤使用。`,
              en: `The duty "${duty}" that is kept from the step is held by nobody on any case.`,
            },
            { zh: '请核对职责名称。', en: 'Check its name.' },
          ),
        ),
    ];
  });

// helpers

function groupFault(id: string, group: string, { parties, roles, caseDuties }: Ground): NewFinding[] {
  const [, party = '', code = ''] = GROUP.exec(group) ?? [];
  if (party === '') {
    return [
      error(
        'candidates',
        id,
        { zh: `办理人“${group}”无法识别。`, en: `The candidate "${group}" is not understood.` },
        { zh: '请写成“参与方:岗位”，例如 keeper:head。', en: 'Write party:role, such as keeper:head.' },
      ),
    ];
  }
  if (party === 'case') {
    if (caseDuties.has(code)) return [];
    return [
      warning(
        'candidates',
        id,
        {
          zh: `案件职责“${code}”没有任何步骤分派，该任务可能无人办理。`,
          en: `No step gives the duty "${code}" to anybody: the task may reach nobody.`,
        },
        { zh: '请选择已有的案件职责。', en: 'Choose a duty that people get on a case.' },
      ),
    ];
  }
  const known = parties.get(party);
  if (!known) {
    return [
      error(
        'candidates',
        id,
        { zh: `案件没有参与方“${party}”。`, en: `A case has no party "${party}".` },
        { zh: `可以使用：${[...parties.keys()].join('、')}。`, en: `Use one of: ${[...parties.keys()].join(', ')}.` },
      ),
    ];
  }
  const role = roles.get(code);
  if (!role) {
    return [
      error(
        'candidates',
        id,
        { zh: `没有岗位“${code}”。`, en: `There is no role "${code}".` },
        {
          zh: '请选择已有的岗位，或由安全管理员新增岗位。',
          en: 'Choose a role, or have the security administrator add one.',
        },
      ),
    ];
  }
  if (known.kinds.some((kind) => role.organisationKinds.includes(kind))) return [];
  return [
    error(
      'candidates',
      id,
      {
        zh: `${known.name.zh}没有“${role.name.zh}”这一岗位。`,
        en: `"${role.name.en}" is no role of the party "${known.name.en}".`,
      },
      { zh: '请选择该类机构可以授予的岗位。', en: 'Choose a role that organisations of this kind give.' },
    ),
  ];
}
