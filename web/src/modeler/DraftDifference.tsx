import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { getDraftDifference } from '../api/definition-endpoints';
import { PageSkeleton } from '../components/Page';
import { ProblemNotice } from '../components/ProblemNotice';
import { modelerText } from '../i18n/modeler-text';
import { useText } from '../i18n/useText';
import { DefinitionDifference } from '../pages/administration/DefinitionDifference';

interface DraftDifferenceProps {
  draftId: string;
  /** Of the content saved last: a later one is compared anew. */
  revision: number;
  onShow: (elementId: string) => void;
  onClose: () => void;
}

/** What the saved draft changes in the version in force: what a shipped update brings, or what was edited so far. */
export function DraftDifference({ draftId, revision, onShow, onClose }: DraftDifferenceProps) {
  const t = useText();
  const difference = useQuery({
    queryKey: ['draft-difference', draftId, revision],
    queryFn: () => getDraftDifference(draftId),
  });
  return (
    <Drawer open size={520} title={t(modelerText.compare)} onClose={onClose}>
      {difference.isError && <ProblemNotice error={difference.error} onRetry={() => void difference.refetch()} />}
      {difference.isPending && <PageSkeleton rows={8} />}
      {difference.data !== undefined && <DefinitionDifference difference={difference.data} onShow={onShow} />}
    </Drawer>
  );
}
