import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { getChoices, getDraft, listSteps } from '../../api/definition-endpoints';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { modelerText } from '../../i18n/modeler-text';
import { useText } from '../../i18n/useText';
import { DraftWorkspace } from '../../modeler/DraftWorkspace';

/** Loads a draft with everything its pickers offer, once: what is typed afterwards is the workspace's own. */
export default function DefinitionDraftPage() {
  const t = useText();
  const queries = useQueryClient();
  const { draftId = '' } = useParams();
  const [opened, setOpened] = useState(0);
  const once = { staleTime: Infinity, refetchOnWindowFocus: false } as const;
  const draft = useQuery({
    queryKey: ['draft', draftId, opened],
    queryFn: () => getDraft(draftId),
    ...once,
    gcTime: 0,
  });
  const choices = useQuery({ queryKey: ['definition-choices'], queryFn: getChoices, ...once });
  const steps = useQuery({ queryKey: ['definition-steps'], queryFn: listSteps, ...once });
  const all = [draft, choices, steps];
  const failed = all.find((query) => query.isError);
  if (draft.data !== undefined && choices.data !== undefined && steps.data !== undefined) {
    return (
      <DraftWorkspace
        key={`${draftId} ${opened}`}
        draft={draft.data}
        choices={choices.data}
        steps={steps.data}
        onTakeTheirs={() => {
          setOpened(opened + 1);
          void queries.invalidateQueries({ queryKey: ['draft-check', draftId] });
        }}
      />
    );
  }
  return (
    <Page title={t(modelerText.draftOf)}>
      {failed === undefined ? (
        <PageSkeleton rows={12} />
      ) : (
        <ProblemNotice error={failed.error} onRetry={() => all.forEach((query) => void query.refetch())} />
      )}
    </Page>
  );
}
