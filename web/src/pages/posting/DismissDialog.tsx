import { dismissMark, type PostingMark } from '../../api/posting-endpoints';
import { useCommand } from '../../api/useCommand';
import { postingText } from '../../i18n/posting-text';
import { useText } from '../../i18n/useText';
import { ReasonDialog } from './ReasonDialog';

export function DismissDialog(props: { postingId: string; mark: PostingMark; onClose: () => void }) {
  const t = useText();
  const dismissing = useCommand((key, reason: string) => dismissMark(key, props.postingId, props.mark.id, reason), {
    onSuccess: props.onClose,
  });
  return (
    <ReasonDialog
      title={t(postingText.dismissTitle)}
      hint={t(postingText.dismissHint)}
      command={dismissing}
      onClose={props.onClose}
    />
  );
}
