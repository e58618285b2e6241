import { Modal } from 'antd';
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
  const previewing = useCommand((key, file: File) => previewImport(key, file), { quiet: true });
  const confirming = useCommand((key, id: string) => confirmImport(key, id), {
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
      onOk={() => preview !== undefined && confirming.mutate(preview.id)}
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
            const file = event.target.files?.[0];
            if (file !== undefined) previewing.mutate(file);
          }}
        />
      </label>
      {previewing.isError && <ProblemNotice error={previewing.error} />}
      {confirming.isError && <ProblemNotice error={confirming.error} />}
      {preview !== undefined && (
        <div className={styles.preview} data-testid="import-preview">
          <DefinitionFindings findings={preview.findings} />
          <DefinitionDifference difference={preview.difference} />
        </div>
      )}
    </Modal>
  );
}
