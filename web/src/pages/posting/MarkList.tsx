import { Button } from 'antd';
import { useState } from 'react';
import type { PostingMark, PostingVersion } from '../../api/posting-endpoints';
import { postingText } from '../../i18n/posting-text';
import { useText } from '../../i18n/useText';
import { DismissDialog } from './DismissDialog';
import styles from './Posting.module.css';

/** Each marked passage in words: which clause, on what basis, with an example; and the way to dismiss it. */
export function MarkList(props: { postingId: string; version: PostingVersion; mayJudge: boolean }) {
  const t = useText();
  const [dismissing, setDismissing] = useState<PostingMark>();
  const { version } = props;
  if (version.marks.length === 0) return <p className={styles.quiet}>{t(postingText.noMarks)}</p>;
  return (
    <>
      <ul className={styles.marks} data-testid="marks">
        {version.marks.map((mark) => (
          <li key={mark.id} data-testid={`mark-${mark.clause.code}`}>
            <div className={styles.head}>
              <span>
                <strong>{t(postingText[mark.severity])}</strong> {t(mark.clause.name)}：“{passageOf(version, mark)}”
              </span>
              {props.mayJudge && mark.dismissedAt === null && (
                <Button size="small" onClick={() => setDismissing(mark)} data-testid="dismiss-mark">
                  {t(postingText.dismiss)}
                </Button>
              )}
            </div>
            <p className={styles.quiet}>
              {t(postingText.basis)}：{t(mark.clause.law)}
              {mark.clause.example !== '' && ` · ${t(postingText.example)}：${mark.clause.example}`}
            </p>
            {mark.dismissedAt !== null && (
              <p>
                {t(postingText.dismissedBy, { name: mark.dismissedByName ?? '', reason: mark.dismissalReason ?? '' })}
              </p>
            )}
          </li>
        ))}
      </ul>
      {dismissing !== undefined && (
        <DismissDialog postingId={props.postingId} mark={dismissing} onClose={() => setDismissing(undefined)} />
      )}
    </>
  );
}

// helpers

function passageOf({ sections }: PostingVersion, { section, start, end }: PostingMark): string {
  return sections.find(({ key }) => key === section)?.text.slice(start, end) ?? '';
}
