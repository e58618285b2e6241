import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Posting } from '../../api/posting-endpoints';
import { postingText } from '../../i18n/posting-text';
import { useText } from '../../i18n/useText';
import { MarkDialog } from './MarkDialog';
import { MarkedText } from './MarkedText';
import { MarkList } from './MarkList';
import styles from './Posting.module.css';
import { PostingFacts } from './PostingFacts';
import { type SelectedPassage, selectedPassage } from './selected-passage';

/** The latest version as a reviewer sees it: the text with its marks, what they mean, and who of the employers is listed. */
export function PostingReview({ posting }: { posting: Posting }) {
  const t = useText();
  const [marking, setMarking] = useState<{ selected: SelectedPassage | undefined }>();
  const version = posting.versions[0]!;
  const mayJudge = posting.may.judge;
  return (
    <section className={styles.panel} aria-label={t(postingText.content)} data-testid="posting-review">
      <div className={styles.head}>
        <h2>{t(postingText.versionOf, { n: version.number })}</h2>
        {mayJudge && (
          <Button
            size="small"
            // The selection is gone once the button takes the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setMarking({ selected: selectedPassage(window.getSelection()) })}
            data-testid="mark-passage-open"
          >
            {t(postingText.mark)}
          </Button>
        )}
      </div>
      {version.check === null && <p className={styles.quiet}>{t(postingText.checking)}</p>}
      {version.check?.outcome === 'unreadable' && (
        <Alert type="info" showIcon title={t(postingText.unreadable, { fault: version.check.fault ?? '' })} />
      )}
      {posting.listed.map((hit) => (
        <Alert
          key={`${hit.statedName} ${hit.listedName} ${hit.until}`}
          type="info"
          showIcon
          data-testid={hit.isBarring ? 'listed-employer' : 'alike-employer'}
          title={t(hit.isBarring ? postingText.barring : postingText.alike, {
            stated: hit.statedName,
            listed: hit.listedName,
            category: t(hit.category),
            until: hit.until,
            why: t(hit.why),
          })}
        />
      ))}
      <PostingFacts posting={posting} version={version} />
      <MarkedText sections={version.sections} marks={version.marks} />
      <h2>{t(postingText.marks)}</h2>
      <MarkList postingId={posting.id} version={version} mayJudge={mayJudge} />
      {marking !== undefined && (
        <MarkDialog
          postingId={posting.id}
          version={version}
          selected={marking.selected}
          onClose={() => setMarking(undefined)}
        />
      )}
    </section>
  );
}
