import { Button } from 'antd';
import { useState } from 'react';
import type { Finding } from '../api/definition-types';
import { ProblemNotice } from '../components/ProblemNotice';
import { modelerText } from '../i18n/modeler-text';
import { useText } from '../i18n/useText';
import { DefinitionFindings } from '../pages/administration/DefinitionFindings';
import styles from './DraftWorkspace.module.css';

interface FindingsBarProps {
  findings: readonly Finding[];
  checking: boolean;
  error: unknown;
  nameOf: (finding: Finding) => string;
  onShow: (elementId: string) => void;
}

/** What the checks say about the draft as saved, below the canvas; a click leads to the element. */
export function FindingsBar({ findings, checking, error, nameOf, onShow }: FindingsBarProps) {
  const t = useText();
  const [open, setOpen] = useState(true);
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return (
    <section className={styles.findings} aria-label={t(modelerText.checks)} data-testid="findings">
      <div className={styles.findingsHead}>
        <strong>{t(modelerText.checks)}</strong>
        <span data-testid="error-count">{t(modelerText.errors, { n: count('error') })}</span>
        <span data-testid="warning-count">{t(modelerText.warnings, { n: count('warning') })}</span>
        <span className={styles.quiet} role="status" data-testid="checking" data-checking={checking}>
          {checking ? t(modelerText.checking) : ''}
        </span>
        <span className={styles.space} />
        <Button size="small" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? modelerText.hideFindings : modelerText.showFindings)}
        </Button>
      </div>
      {open && (
        <div className={styles.findingsList}>
          {error !== null && <ProblemNotice error={error} />}
          <DefinitionFindings findings={findings} nameOf={nameOf} onShow={onShow} />
        </div>
      )}
    </section>
  );
}
