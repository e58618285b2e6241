import { Button } from 'antd';
import type { InboxTab } from '../../api/inbox-endpoints';
import { EmptyState } from '../../components/EmptyState';
import { inboxText } from '../../i18n/inbox-text';
import { useText } from '../../i18n/useText';

const TEXTS = {
  mine: [inboxText.emptyMine, inboxText.emptyMineHint],
  group: [inboxText.emptyGroup, inboxText.emptyGroupHint],
  done: [inboxText.emptyDone, inboxText.emptyDoneHint],
  copied: [inboxText.emptyCopied, inboxText.emptyCopiedHint],
  started: [inboxText.emptyStarted, inboxText.emptyStartedHint],
  supervised: [inboxText.emptySupervised, inboxText.emptySupervisedHint],
} as const;

export function InboxEmpty(props: { tab: InboxTab; narrowed: boolean; onGroup: () => void; onClear: () => void }) {
  const t = useText();
  if (props.narrowed) {
    return (
      <EmptyState
        title={t(inboxText.emptyFilter)}
        hint={t(inboxText.emptyFilterHint)}
        action={<Button onClick={props.onClear}>{t(inboxText.clearFilter)}</Button>}
      />
    );
  }
  const [title, hint] = TEXTS[props.tab];
  return (
    <EmptyState
      title={t(title)}
      hint={t(hint)}
      action={props.tab === 'mine' && <Button onClick={props.onGroup}>{t(inboxText.toGroup)}</Button>}
    />
  );
}
