import { Form, Input, Modal, Select } from 'antd';
import { type IncidentDetail, proposeIntervention } from '../../api/running-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { incidentText } from '../../i18n/running-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { variablesOf } from './variables-input';

export type InterventionKind = 'change-variables' | 'move-token' | 'cancel-case';

interface Entered {
  values?: string;
  token?: string;
  to?: string;
  reason: string;
}

interface InterventionDialogProps {
  kind: InterventionKind;
  incident: IncidentDetail;
  onProposed: () => void;
  onClose: () => void;
}

const TITLES = {
  'change-variables': incidentText.changeVariables,
  'move-token': incidentText.moveToken,
  'cancel-case': incidentText.cancelCase,
};
const EXAMPLE = '{"isListed": true}';

/** Proposes a change by hand. It is carried out when a second process administrator agrees. */
export function InterventionDialog({ kind, incident, onProposed, onClose }: InterventionDialogProps) {
  const t = useText();
  const [form] = Form.useForm<Entered>();
  const proposing = useCommand(
    (key, { values, token, to, reason }: Entered) =>
      proposeIntervention(key, incident.caseId, {
        kind,
        reason: reason.trim(),
        ...(kind === 'change-variables'
          ? { elementInstanceKey: incident.elementInstanceKey!, values: variablesOf(values ?? '')! }
          : {}),
        ...(kind === 'move-token' ? { elementInstanceKey: token!, to: to! } : {}),
      }),
    { onSuccess: onProposed },
  );
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(TITLES[kind])}
      okText={t(incidentText.propose)}
      okButtonProps={{ 'data-testid': 'propose-intervention' }}
      confirmLoading={proposing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(incidentText.grave)}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ token: incident.active[0]?.elementInstanceKey }}
        onFinish={(entered) => proposing.mutate(entered)}
      >
        {kind === 'change-variables' && (
          <Form.Item
            name="values"
            label={t(incidentText.values)}
            rules={[
              {
                validator: (_, text: string | undefined) =>
                  variablesOf(text ?? '') === undefined
                    ? Promise.reject(new Error(t(incidentText.valuesInvalid, { example: EXAMPLE })))
                    : Promise.resolve(),
              },
            ]}
          >
            <Input.TextArea rows={4} placeholder={EXAMPLE} />
          </Form.Item>
        )}
        {kind === 'move-token' && (
          <>
            <Form.Item name="token" label={t(incidentText.token)} rules={[required]}>
              <Select
                options={incident.active.map(({ elementInstanceKey, name }) => ({
                  value: elementInstanceKey,
                  label: t(name),
                }))}
              />
            </Form.Item>
            <Form.Item name="to" label={t(incidentText.target)} rules={[required]}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                data-testid="move-target"
                options={incident.targets.map(({ elementId, name }) => ({ value: elementId, label: t(name) }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item name="reason" label={t(incidentText.reason)} rules={[required]}>
          <Input.TextArea rows={3} maxLength={500} data-testid="intervention-reason" />
        </Form.Item>
        {proposing.isError && <ProblemNotice error={proposing.error} />}
      </Form>
    </Modal>
  );
}
