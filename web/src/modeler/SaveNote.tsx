import { modelerText } from '../i18n/modeler-text';
import { useText } from '../i18n/useText';
import { clockTime } from '../time/dates';
import type { SaveState } from './draft-saver';
import styles from './DraftWorkspace.module.css';

/** Whether what is on the page is on the server as well. */
export function SaveNote({ state }: { state: SaveState }) {
  const t = useText();
  const words = {
    unchanged: () => '',
    waiting: () => t(modelerText.waiting),
    saving: () => t(modelerText.saving),
    failed: () => t(modelerText.saveFailed),
    conflict: () => t(modelerText.waiting),
    saved: () => (state.state === 'saved' ? t(modelerText.saved, { time: clockTime(state.at) }) : ''),
  };
  return (
    <span className={styles.quiet} role="status" data-testid="save-state" data-state={state.state}>
      {words[state.state]()}
    </span>
  );
}
