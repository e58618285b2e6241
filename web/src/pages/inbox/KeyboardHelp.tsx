import { Modal } from 'antd';
import { inboxText } from '../../i18n/inbox-text';
import { useText } from '../../i18n/useText';
import styles from './InboxPage.module.css';

const KEYS = [
  [['j', 'k'], inboxText.keyMove],
  [['Enter'], inboxText.keyOpen],
  [['c'], inboxText.keyClaim],
  [['x'], inboxText.keyChoose],
  [['/'], inboxText.keySearch],
  [['f'], inboxText.keyFilter],
  [['Ctrl+Enter'], inboxText.keySubmit],
  [['Enter'], inboxText.keyNext],
  [['?'], inboxText.keyHelp],
] as const;

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Modal open title={t(inboxText.keys)} footer={null} onCancel={onClose} width={400}>
      <dl className={styles.keys} data-testid="keyboard-help">
        {KEYS.map(([keys, text]) => (
          <div key={text.en}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
