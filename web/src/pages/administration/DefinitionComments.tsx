import { Button, Input } from 'antd';
import { useState } from 'react';
import { commentOnProposal } from '../../api/definition-endpoints';
import type { Proposal } from '../../api/definition-types';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { reviewText } from '../../i18n/review-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './DefinitionReview.module.css';

interface DefinitionCommentsProps {
  proposal: Proposal;
  /** What the diagrams call their elements. */
  names: ReadonlyMap<string, string>;
  focus: string | undefined;
  onFocus: (elementId: string | undefined) => void;
}

/** Comments with the elements they are pinned to; a new one is pinned to the element that is chosen on the diagram. */
export function DefinitionComments({ proposal, names, focus, onFocus }: DefinitionCommentsProps) {
  const t = useText();
  const [text, setText] = useState('');
  const nameOf = (elementId: string) => names.get(elementId) ?? elementId;
  const commenting = useCommand(
    (key, body: { elementId?: string; text: string }) => commentOnProposal(key, proposal.id, body),
    { onSuccess: () => setText('') },
  );
  return (
    <>
      {proposal.comments.length === 0 && <p className={styles.quiet}>{t(reviewText.noComments)}</p>}
      <ul className={styles.list}>
        {proposal.comments.map((comment) => (
          <li key={comment.id} data-testid="comment">
            <div className={styles.quiet}>
              {comment.person} · {instant(comment.at)}
              {comment.elementId !== null && (
                <Button type="link" size="small" onClick={() => onFocus(comment.elementId!)}>
                  {nameOf(comment.elementId)}
                </Button>
              )}
            </div>
            {comment.text}
          </li>
        ))}
      </ul>
      {proposal.state === 'waiting' && (
        <>
          <p className={styles.quiet}>
            {focus === undefined ? t(reviewText.pinnedToAll) : t(reviewText.pinnedTo, { name: nameOf(focus) })}
            {focus !== undefined && (
              <Button type="link" size="small" onClick={() => onFocus(undefined)}>
                {t(reviewText.unpin)}
              </Button>
            )}
          </p>
          <Input.TextArea
            rows={3}
            maxLength={2000}
            value={text}
            aria-label={t(reviewText.comment)}
            placeholder={t(reviewText.comment)}
            onChange={(event) => setText(event.target.value)}
            data-testid="comment-text"
          />
          <Button
            disabled={text.trim() === ''}
            loading={commenting.isPending}
            onClick={() =>
              commenting.mutate({ text: text.trim(), ...(focus === undefined ? {} : { elementId: focus }) })
            }
            data-testid="add-comment"
          >
            {t(reviewText.addComment)}
          </Button>
          {commenting.isError && <ProblemNotice error={commenting.error} />}
        </>
      )}
    </>
  );
}
