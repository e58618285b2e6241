import { actingText } from '../../i18n/acting-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './ActsFor.module.css';

interface Absent {
  name: string;
  until: string;
}

/** The mark 代 before the name of a step that a substitute would take. */
export function ActsFor({ absent }: { absent: Absent | null | undefined }) {
  const t = useText();
  if (absent === null || absent === undefined) return null;
  return (
    <span className={styles.mark} title={t(actingText.markHint, { absent: absent.name })} data-testid="acts-for">
      {t(actingText.markFor, { absent: absent.name })}
    </span>
  );
}

/** The same in a sentence, above the form, and whose draft it shows. */
export function ActsForNote({
  absent,
  draft,
}: {
  absent: Absent | null | undefined;
  draft: { savedAt: string; of?: { name: string } } | null;
}) {
  const t = useText();
  if (absent === null || absent === undefined) return null;
  return (
    <p className={styles.sentence} role="note" data-testid="acts-for-note">
      {t(actingText.taskFor, { absent: absent.name, to: absent.until })}
      {draft?.of !== undefined && (
        <span data-testid="draft-of">
          {' '}
          {t(actingText.draftOf, { absent: draft.of.name, at: instant(draft.savedAt) })}
        </span>
      )}
    </p>
  );
}
