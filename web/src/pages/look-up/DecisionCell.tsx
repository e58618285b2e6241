import { Button } from 'antd';
import type { LookUpRow } from '../../api/look-up-endpoints';
import { lookUpText } from '../../i18n/look-up-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { DECISION_NAMES } from './look-up-words';
import styles from './LookUp.module.css';

/** What was decided, by whom and why, and the authority's answer. */
export function DecisionCell({ row, onDecide }: { row: LookUpRow; onDecide?: () => void }) {
  const t = useText();
  if (row.result === null || row.result === 'none') return null;
  return (
    <div className={styles.cell}>
      {row.decision !== null && (
        <>
          <strong data-testid="decision">{t(DECISION_NAMES[row.decision])}</strong>
          {row.decision === 'ask' && row.answer === null && (
            <span className={styles.note}> {t(lookUpText.waitsForAnswer)}</span>
          )}
          <div>{row.reason}</div>
          <div className={styles.note}>
            {row.decidedBy} {row.decidedAt !== null && instant(row.decidedAt)}
          </div>
        </>
      )}
      {row.answer !== null && (
        <div data-testid="answer">
          {t(lookUpText.answer)}：{row.answer}
          <div className={styles.note}>{row.answeredBy}</div>
        </div>
      )}
      {onDecide !== undefined && (
        <Button size="small" onClick={onDecide} data-testid="decide" aria-label={`${t(lookUpText.decide)} ${row.name}`}>
          {t(row.decision === null ? lookUpText.decide : lookUpText.decideAgain)}
        </Button>
      )}
    </div>
  );
}
