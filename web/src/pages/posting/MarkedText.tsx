import type { PostingMark, PostingSection } from '../../api/posting-endpoints';
import { postingText } from '../../i18n/posting-text';
import { useText, type Text } from '../../i18n/useText';
import { piecesOf } from './marked-text';
import styles from './Posting.module.css';

/** The text of a posting part by part, with its passages marked by words and shape: the colours of the clock mean something else. */
export function MarkedText({ sections, marks }: { sections: PostingSection[]; marks: PostingMark[] }) {
  const t = useText();
  return (
    <dl className={styles.section} data-testid="posting-text">
      {sections.map((section) => (
        <div key={section.key}>
          <dt>{t(section.label)}</dt>
          <dd data-section={section.key}>
            {piecesOf(
              section.text,
              marks.filter((mark) => mark.section === section.key),
            ).map((piece, index) =>
              piece.marks.length === 0 ? (
                piece.text
              ) : (
                <mark key={index} className={styles[shapeOf(piece.marks)]} title={titleOf(piece.marks, t)}>
                  {piece.text}
                </mark>
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

// helpers

/** The heaviest mark that is not dismissed gives the shape. */
function shapeOf(marks: PostingMark[]): 'forbidden' | 'doubtful' | 'dismissed' {
  const open = marks.filter(({ dismissedAt }) => dismissedAt === null);
  if (open.length === 0) return 'dismissed';
  return open.some(({ severity }) => severity === 'forbidden') ? 'forbidden' : 'doubtful';
}

function titleOf(marks: PostingMark[], t: Text): string {
  return marks.map(({ severity, clause }) => `${t(postingText[severity])}：${t(clause.name)}`).join('\n');
}
