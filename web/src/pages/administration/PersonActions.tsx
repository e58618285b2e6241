import { Button, Modal, Popconfirm, Space } from 'antd';
import type { Person } from '../../api/administration-types';
import { changePerson, resetPassword } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { ShownOnce } from '../../components/ShownOnce';
import { administrationText } from '../../i18n/administration-text';
import { useText } from '../../i18n/useText';

export function PersonActions({ person }: { person: Person }) {
  const t = useText();
  const switching = useCommand((key, disabled: boolean) =>
    changePerson(key, person.id, { disabled, version: person.version }),
  );
  const resetting = useCommand((key) => resetPassword(key, person.id), { quiet: true });
  return (
    <>
      <Space>
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
      </Space>
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
