import { Button } from 'antd';
import type { InboxView } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { inboxText } from '../../i18n/inbox-text';
import { useText } from '../../i18n/useText';

const TEXTS = {
  mine: [inboxText.emptyMine, inboxText.emptyMineHint],
  group: [inboxText.emptyGroup, inboxText.emptyGroupHint],
  done: [inboxText.emptyDone, inboxText.emptyDoneHint],
} as const;

export function InboxEmpty(props: { view: InboxView; filtered: boolean; onGroup: () => void; onClear: () => void }) {
  const t = useText();
  if (props.filtered) {
    return (
      <EmptyState
        title={t(inboxText.emptyFilter)}
        hint={t(inboxText.emptyFilterHint)}
        action={<Button onClick={props.onClear}>{t(inboxText.clearFilter)}</Button>}
      />
    );
  }
  const [title, hint] = TEXTS[props.view];
  return (
    <EmptyState
      title={t(title)}
      hint={t(hint)}
      action={props.view === 'mine' && <Button onClick={props.onGroup}>{t(inboxText.toGroup)}</Button>}
    />
  );
}
