import type { Change, Difference } from '../../api/definition-types';
import { reviewText } from '../../i18n/review-text';
import { useText } from '../../i18n/useText';
import styles from './Definition.module.css';

/** What cases would notice comes first, what only looks different last. */
const PARTS = ['execution', 'forms', 'rights', 'deadlines', 'decisions', 'texts', 'layout'] as const;

interface DefinitionDifferenceProps {
  difference: Difference;
  current?: string;
  onShow?: (elementId: string) => void;
}

/** The differences of two versions in sentences, part by part. */
export function DefinitionDifference({ difference, current, onShow }: DefinitionDifferenceProps) {
  const t = useText();
  const parts = PARTS.filter((part) => difference[part].length > 0);
  if (parts.length === 0) return <p className={styles.quiet}>{t(reviewText.nothingChanged)}</p>;
  return parts.map((part) => (
    <section key={part} className={styles.part} data-testid={`changes-${part}`}>
      <h3>
        {t(reviewText[part])} <span className={styles.quiet}>{difference[part].length}</span>
      </h3>
      <ul className={styles.changes}>
        {difference[part].map((change, index) => (
          <Line
            key={`${change.elementId} ${index}`}
            change={change}
            current={change.elementId === current}
            onShow={onShow}
          />
        ))}
      </ul>
    </section>
  ));
}

// helpers

interface LineProps {
  change: Change;
  current: boolean;
  onShow?: (elementId: string) => void;
}

function Line({ change, current, onShow }: LineProps) {
  const t = useText();
  return (
    <li
      data-testid="change"
      data-kind={change.kind}
      data-element={change.elementId}
      aria-current={current || undefined}
    >
      <span className={styles.kind} data-kind={change.kind}>
        {t(reviewText[change.kind])}
      </span>
      {onShow === undefined ? (
        <span>{t(change.what)}</span>
      ) : (
        <button type="button" className={styles.link} onClick={() => onShow(change.elementId)}>
          {t(change.what)}
        </button>
      )}
      {(change.before !== null || change.after !== null) && (
        <div className={styles.values}>
          {change.before !== null && <del>{change.before}</del>}
          {change.after !== null && <ins>{change.after}</ins>}
        </div>
      )}
    </li>
  );
}
