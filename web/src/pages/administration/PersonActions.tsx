import { Button, Modal, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import type { Person } from '../../api/administration-types';
import { changePerson, resetPassword } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { ShownOnce } from '../../components/ShownOnce';
import { administrationText } from '../../i18n/administration-text';
import { useText } from '../../i18n/useText';
import { GiveRoleDialog } from './GiveRoleDialog';

interface PersonActionsProps {
  person: Person;
  managesPeople: boolean;
  mayGiveRole: boolean;
  /** Only the role of the first security administrator can be given. */
  onlyFirst: boolean;
}

export function PersonActions({ person, managesPeople, mayGiveRole, onlyFirst }: PersonActionsProps) {
  const t = useText();
  const [giving, setGiving] = useState(false);
  const switching = useCommand((key, disabled: boolean) =>
    changePerson(key, person.id, { disabled, version: person.version }),
  );
  const resetting = useCommand((key) => resetPassword(key, person.id), { quiet: true });
  return (
    <>
      <Space>
        {mayGiveRole && !person.disabled && (
          <Button type="link" size="small" onClick={() => setGiving(true)} data-testid="give-role">
            {t(administrationText.giveRole)}
          </Button>
        )}
        {managesPeople && (
          <>
            <Popconfirm
              title={t(administrationText.resetPasswordConfirm, { name: person.name })}
              onConfirm={() => resetting.mutate(undefined)}
            >
              <Button type="link" size="small" loading={resetting.isPending} data-testid="reset-password">
                {t(administrationText.resetPassword)}
              </Button>
            </Popconfirm>
            {person.disabled ? (
              <Button type="link" size="small" loading={switching.isPending} onClick={() => switching.mutate(false)}>
                {t(administrationText.enable)}
              </Button>
            ) : (
              <Popconfirm
                title={t(administrationText.disablePerson, { name: person.name })}
                onConfirm={() => switching.mutate(true)}
              >
                <Button type="link" size="small" loading={switching.isPending} data-testid="disable-person">
                  {t(administrationText.disable)}
                </Button>
              </Popconfirm>
            )}
          </>
        )}
      </Space>
      {giving && <GiveRoleDialog person={person} onlyFirst={onlyFirst} onClose={() => setGiving(false)} />}
      {(switching.isError || resetting.isError) && <ProblemNotice error={switching.error ?? resetting.error} />}
      {resetting.data !== undefined && (
        <Modal open title={t(administrationText.oneTimePassword)} footer={null} onCancel={() => resetting.reset()}>
          <ShownOnce
            value={resetting.data.oneTimePassword}
            hint={t(administrationText.oneTimePasswordHint)}
            testid="one-time-password"
          />
        </Modal>
      )}
    </>
  );
}
