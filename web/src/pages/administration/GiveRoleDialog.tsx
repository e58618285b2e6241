import { useQuery } from '@tanstack/react-query';
import { Form, Modal, Select } from 'antd';
import type { Person } from '../../api/administration-types';
import { giveRole, listOrganisations } from '../../api/endpoints';
import { listRoles } from '../../api/role-endpoints';
import { useCommand } from '../../api/useCommand';
import { DayInput } from '../../components/DayInput';
import { ProblemNotice } from '../../components/ProblemNotice';
import { administrationText } from '../../i18n/administration-text';
import { shellText, timeText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { dayOf } from '../../time/dates';
import { typedDay } from '../../time/typed';

interface Entered {
  role: Parameters<typeof giveRole>[2]['role'];
  organisationId: string;
  from: string;
  to?: string;
}

/** A role in one organisation, for a period. Which role fits which organisation, and who may not hold two, the server says. */
export function GiveRoleDialog(props: { person: Person; onlyFirst: boolean; onClose: () => void }) {
  const { person, onlyFirst, onClose } = props;
  const t = useText();
  const [form] = Form.useForm<Entered>();
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: listOrganisations });
  const roles = useQuery({ queryKey: ['roles'], queryFn: listRoles });
  const giving = useCommand(
    (key, { to, ...entered }: Entered) =>
      giveRole(key, person.id, to === undefined || to === '' ? entered : { ...entered, to }),
    { onSuccess: onClose },
  );
  const required = { required: true, message: t(shellText.required) };
  const dayRule = {
    validator: (_: unknown, value: string | undefined) =>
      value === undefined || value === '' || typedDay(value) !== undefined
        ? Promise.resolve()
        : Promise.reject(new Error(t(timeText.dayWrong))),
  };
  return (
    <Modal
      open
      title={`${t(administrationText.giveRole)} · ${person.name}`}
      okText={t(shellText.save)}
      okButtonProps={{ 'data-testid': 'save-role' }}
      confirmLoading={giving.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ from: dayOf(new Date()) }}
        onFinish={(entered) => giving.mutate(entered)}
      >
        <Form.Item name="role" label={t(administrationText.role)} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={roles.isPending}
            options={(roles.data ?? [])
              .filter(({ code }) => !onlyFirst || code === 'security-administrator')
              .map(({ code, name }) => ({ value: code, label: t(name) }))}
            data-testid="role"
          />
        </Form.Item>
        <Form.Item name="organisationId" label={t(administrationText.organisation)} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={organisations.isPending}
            options={(organisations.data ?? [])
              .filter((organisation) => !organisation.disabled)
              .map((organisation) => ({ value: organisation.id, label: organisation.name }))}
            data-testid="role-organisation"
          />
        </Form.Item>
        <Form.Item name="from" label={t(administrationText.from)} rules={[required, dayRule]}>
          <DayInput testid="role-from" />
        </Form.Item>
        <Form.Item name="to" label={t(administrationText.toOptional)} rules={[dayRule]}>
          <DayInput testid="role-to" />
        </Form.Item>
        {roles.isError && <ProblemNotice error={roles.error} />}
        {organisations.isError && <ProblemNotice error={organisations.error} />}
        {giving.isError && <ProblemNotice error={giving.error} />}
      </Form>
    </Modal>
  );
}
