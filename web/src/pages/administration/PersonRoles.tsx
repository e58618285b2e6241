import { Button, Popconfirm } from 'antd';
import type { Person } from '../../api/administration-types';
import { endRole } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { administrationText } from '../../i18n/administration-text';
import { useText } from '../../i18n/useText';
import styles from './Administration.module.css';

export function PersonRoles({ person, mayEnd }: { person: Person; mayEnd: boolean }) {
  const t = useText();
  const ending = useCommand((key, roleId: string) => endRole(key, person.id, roleId));
  return (
    <>
      <ul className={styles.roles}>
        {person.roles.length === 0 && <li className={styles.quiet}>{t(administrationText.noRoles)}</li>}
        {person.roles.map((held) => (
          <li key={held.id}>
            {t(held.roleName)} · {held.organisation.name}{' '}
            <span className={styles.quiet}>
              {held.from} – {held.to ?? t(administrationText.unlimited)}
              {!held.active && ` · ${t(administrationText.notNow)}`}
            </span>
            {mayEnd && (
              <Popconfirm title={t(administrationText.endRoleConfirm)} onConfirm={() => ending.mutate(held.id)}>
                <Button type="link" size="small" disabled={ending.isPending} data-testid="end-role">
                  {t(administrationText.endRole)}
                </Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {ending.isError && <ProblemNotice error={ending.error} />}
    </>
  );
}
