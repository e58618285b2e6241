import { type Check, warning } from './check';
import { literals, userTasks } from './subject';

/** One person is on leave, or barred because of another part in the case: below two a step easily comes to a stop. */
const ENOUGH = 2;

/** Roles with enough people to work on the step. */
export const staffing: Check = (subject, { roles }) =>
  userTasks(subject).flatMap(({ id, candidateGroups }) =>
    literals(candidateGroups).flatMap((group) => {
      const [party, code = ''] = group.split(':');
      const role = party === 'case' ? undefined : roles.get(code);
      if (!role || role.holders >= ENOUGH) return [];
      const found =
        role.holders === 0
          ? { zh: '目前无人担任', en: 'nobody holds' }
          : { zh: '只有一人担任', en: 'one person holds' };
      return [
        warning(
          'staffing',
          id,
          {
            zh: `岗位“${role.name.zh}”${found.zh}，遇回避或请假将无人办理。`,
            en: `The role "${role.name.en}": ${found.en} it; with recusal or leave nobody is left.`,
          },
          {
            zh: '请安全管理员补充人员，或增加其他办理人。',
            en: 'Have the security administrator give it to more people, or add candidates.',
          },
        ),
      ];
    }),
  );
