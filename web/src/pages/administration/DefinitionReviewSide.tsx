import { Tabs } from 'antd';
import { useMemo } from 'react';
import type { Difference, Proposal } from '../../api/definition-types';
import { elementNames } from '../../bpmn/element-names';
import { reviewText } from '../../i18n/review-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { DefinitionComments } from './DefinitionComments';
import { DefinitionDifference } from './DefinitionDifference';
import styles from './DefinitionReview.module.css';

interface DefinitionReviewSideProps {
  proposal: Proposal;
  focus: string | undefined;
  onFocus: (elementId: string | undefined) => void;
}

/** Beside the diagrams: why, what changed in sentences and line by line, and what people say about it. */
export function DefinitionReviewSide({ proposal, focus, onFocus }: DefinitionReviewSideProps) {
  const t = useText();
  const names = useMemo(
    () => new Map([...elementNames(proposal.baseBpmn ?? ''), ...elementNames(proposal.bpmn)]),
    [proposal.baseBpmn, proposal.bpmn],
  );
  return (
    <aside className={styles.side}>
      <div className={styles.reason}>
        <strong>{t(reviewText.reason)}</strong>
        <p data-testid="proposal-reason">{proposal.reason}</p>
        {proposal.decidedBy !== null && proposal.decidedAt !== null && (
          <p>
            {t(reviewText[proposal.state])} ·{' '}
            {t(reviewText.decidedBy, { name: proposal.decidedBy, at: instant(proposal.decidedAt) })}
          </p>
        )}
        {proposal.decisionReason !== null && (
          <p data-testid="return-reason">{t(reviewText.returnReason, { reason: proposal.decisionReason })}</p>
        )}
        {proposal.state === 'waiting' && !proposal.canPublish && (
          <p className={styles.quiet}>{t(reviewText.ownProposal)}</p>
        )}
      </div>
      <Tabs
        size="small"
        className={styles.tabs}
        items={[
          {
            key: 'words',
            label: t(reviewText.tabChanges, { n: countOf(proposal.difference) }),
            children: (
              <div className={styles.scroll}>
                <DefinitionDifference difference={proposal.difference} current={focus} onShow={onFocus} />
                <Warnings proposal={proposal} />
              </div>
            ),
          },
          {
            key: 'lines',
            label: t(reviewText.tabText),
            children: <Lines lines={proposal.difference.textual} />,
          },
          {
            key: 'comments',
            label: t(reviewText.tabComments, { n: proposal.comments.length }),
            children: (
              <div className={styles.scroll}>
                <DefinitionComments proposal={proposal} names={names} focus={focus} onFocus={onFocus} />
              </div>
            ),
          },
        ]}
      />
    </aside>
  );
}

// helpers

function countOf({ textual: _lines, ...parts }: Difference): number {
  return Object.values(parts).reduce((sum, changes) => sum + changes.length, 0);
}

function Warnings({ proposal }: { proposal: Proposal }) {
  const t = useText();
  if (proposal.findings.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t(reviewText.warnings)}</h3>
      <ul className={styles.list}>
        {proposal.findings.map((finding) => (
          <li key={finding.key}>
            {finding.elementName}：{t(finding.message)}
            <div className={styles.quiet}>{proposal.warningReasons[finding.key] ?? t(reviewText.noReason)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const t = useText();
  if (lines.length === 0) return <p className={styles.quiet}>{t(reviewText.nothingChanged)}</p>;
  return (
    <pre className={styles.lines} data-testid="textual-difference" tabIndex={0} aria-label={t(reviewText.textual)}>
      {lines.map((line, index) => (
        <div key={index} data-sign={line.charAt(0)}>
          {line}
        </div>
      ))}
    </pre>
  );
}
