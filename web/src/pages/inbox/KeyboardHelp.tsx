import { Modal } from 'antd';
import { inboxText } from '../../i18n/inbox-text';
import { useText } from '../../i18n/useText';
import styles from './InboxPage.module.css';

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Modal open title={t(inboxText.keys)} footer={null} onCancel={onClose} width={360}>
      <dl className={styles.keys} data-testid="keyboard-help">
        <dt>
          <kbd>j</kbd> <kbd>k</kbd>
        </dt>
        <dd>{t(inboxText.keyMove)}</dd>
        <dt>
          <kbd>Enter</kbd>
        </dt>
        <dd>{t(inboxText.keyOpen)}</dd>
        <dt>
          <kbd>c</kbd>
        </dt>
        <dd>{t(inboxText.keyClaim)}</dd>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{t(inboxText.keyFilter)}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{t(inboxText.keyHelp)}</dd>
      </dl>
    </Modal>
  );
}
