import { Alert, Button, Modal } from 'antd';
import { useCallback, useState } from 'react';
import { readIdentity, saveOriginal, type VaultRequest } from '../../api/confidential-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useText } from '../../i18n/useText';
import { vaultText } from '../../i18n/vault-text';
import { IdentityHidden, IdentityShown } from './IdentityShown';

/** One reading, after a warning; closed or hidden it is gone. */
export function ReadingDialog({ request, onClose }: { request: VaultRequest; onClose: () => void }) {
  const t = useText();
  return (
    <Modal open title={t(vaultText.readTitle)} footer={null} onCancel={onClose} maskClosable={false} destroyOnHidden>
      {request.pseudonym === null ? <Original request={request} /> : <Reading request={request} />}
    </Modal>
  );
}

// helpers

function Reading({ request }: { request: VaultRequest }) {
  const t = useText();
  const [isHidden, setHidden] = useState(false);
  const reading = useCommand((key) => readIdentity(key, request.id), { secret: true });
  const { reset } = reading;
  const hide = useCallback(() => {
    reset();
    setHidden(true);
  }, [reset]);
  if (reading.data !== undefined) return <IdentityShown identity={reading.data} onHide={hide} />;
  if (isHidden) return <IdentityHidden text={vaultText.hidden} />;
  return (
    <>
      <p>{t(vaultText.readWarning)}</p>
      {reading.isError && <ProblemNotice error={reading.error} />}
      <Button
        type="primary"
        loading={reading.isPending}
        onClick={() => reading.mutate(undefined)}
        data-testid="read-now"
      >
        {t(vaultText.readNow)}
      </Button>
    </>
  );
}

function Original({ request }: { request: VaultRequest }) {
  const t = useText();
  const saving = useCommand(() => saveOriginal(request.id, request.documentName ?? ''));
  if (saving.isSuccess) return <Alert type="info" role="status" title={t(vaultText.saved)} />;
  return (
    <>
      <p>{t(vaultText.saveWarning)}</p>
      {saving.isError && <ProblemNotice error={saving.error} />}
      <Button
        type="primary"
        loading={saving.isPending}
        onClick={() => saving.mutate(undefined)}
        data-testid="save-original"
      >
        {t(vaultText.saveOriginal)}
      </Button>
    </>
  );
}
