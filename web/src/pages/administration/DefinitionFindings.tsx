import type { Finding } from '../../api/definition-types';
import { modelerText } from '../../i18n/modeler-text';
import { useText } from '../../i18n/useText';
import { isWholeModel } from '../../modeler/finding';
import styles from './Definition.module.css';

interface DefinitionFindingsProps {
  findings: readonly Finding[];
  /** How this page calls an element, when it knows better than the check. */
  nameOf?: (finding: Finding) => string;
  onShow?: (elementId: string) => void;
}

/** What a check found, errors first: what is wrong, where, and what to do. */
export function DefinitionFindings({
  findings,
  nameOf = ({ elementName }) => elementName,
  onShow,
}: DefinitionFindingsProps) {
  const t = useText();
  if (findings.length === 0) return <p className={styles.quiet}>{t(modelerText.noFindings)}</p>;
  const ordered = [...findings].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  return (
    <ul className={styles.findings}>
      {ordered.map((finding) => (
        <li key={finding.key} data-testid="finding" data-severity={finding.severity} data-rule={finding.rule}>
          <span className={styles.severity} data-severity={finding.severity}>
            {t(finding.severity === 'error' ? modelerText.error : modelerText.warning)}
          </span>
          {isWholeModel(finding) || onShow === undefined ? (
            <strong>{isWholeModel(finding) ? t(modelerText.wholeModel) : nameOf(finding)}</strong>
          ) : (
            <button type="button" className={styles.link} onClick={() => onShow(finding.elementId)}>
              {nameOf(finding)}
            </button>
          )}
          <span>{t(finding.message)}</span> <span className={styles.quiet}>{t(finding.hint)}</span>
        </li>
      ))}
    </ul>
  );
}
