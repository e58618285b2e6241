import { Alert, Button, Space } from 'antd';
import { modelerText } from '../i18n/modeler-text';
import { useText } from '../i18n/useText';
import styles from './DraftWorkspace.module.css';

interface ConflictNoticeProps {
  bpmn: string;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Somebody else has saved meanwhile: says so, and what can be done, before anything is lost. */
export function ConflictNotice({ bpmn, onTakeTheirs, onKeepMine }: ConflictNoticeProps) {
  const t = useText();
  return (
    <Alert
      type="info"
      showIcon
      role="alert"
      className={styles.conflict}
      data-testid="draft-conflict"
      title={t(modelerText.conflictTitle)}
      description={
        <>
          <p>{t(modelerText.conflictHint)}</p>
          <Space>
            <Button onClick={onTakeTheirs} data-testid="take-theirs">
              {t(modelerText.takeTheirs)}
            </Button>
            <Button onClick={onKeepMine} data-testid="keep-mine">
              {t(modelerText.keepMine)}
            </Button>
            <Button
              type="link"
              href={`data:application/xml;charset=utf-8,${encodeURIComponent(bpmn)}`}
              download="draft.bpmn"
            >
              {t(modelerText.keepCopy)}
            </Button>
          </Space>
        </>
      }
    />
  );
}
