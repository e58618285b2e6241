import { Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { confirmImport, previewImport } from '../../api/definition-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { definitionText } from '../../i18n/definition-text';
import { useText } from '../../i18n/useText';
import { DefinitionDifference } from './DefinitionDifference';
import { DefinitionFindings } from './DefinitionFindings';
import styles from './Definition.module.css';

/** Shows what a package would change and what speaks against it, before it becomes a draft. */
export function DefinitionImportDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const previewing = useCommand((key, chosen: File) => previewImport(key, chosen), { quiet: true });
  const confirming = useCommand((key, of: { file: File; hash: string }) => confirmImport(key, of.file, of.hash), {
    onSuccess: ({ id }) => void navigate(`/admin/definitions/drafts/${id}`),
  });
  const preview = previewing.data;
  return (
    <Modal
      open
      width={760}
      title={
        preview === undefined ? t(definitionText.import) : `${t(definitionText.importPreview)} · ${t(preview.title)}`
      }
      okText={t(definitionText.importConfirm)}
      okButtonProps={{ disabled: preview === undefined, 'data-testid': 'confirm-import' }}
      confirmLoading={confirming.isPending}
      onOk={() => preview !== undefined && file !== undefined && confirming.mutate({ file, hash: preview.contentHash })}
      onCancel={onClose}
    >
      <p>{t(definitionText.importHint)}</p>
      <label>
        {t(definitionText.importChoose)}{' '}
        <input
          type="file"
          accept=".zip,application/zip"
          data-testid="import-file"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            setFile(chosen);
            previewing.reset();
            if (chosen !== undefined) previewing.mutate(chosen);
          }}
        />
      </label>
      {previewing.isError && <ProblemNotice error={previewing.error} />}
      {confirming.isError && <ProblemNotice error={confirming.error} />}
      {preview !== undefined && (
        <div className={styles.preview} data-testid="import-preview">
          <p>
            {t(preview.isNew ? definitionText.importNew : definitionText.importKnown, {
              id: preview.processId,
              n: preview.exportedVersion,
            })}
          </p>
          <DefinitionFindings findings={preview.findings} />
          <DefinitionDifference difference={preview.difference} />
        </div>
      )}
    </Modal>
  );
}
