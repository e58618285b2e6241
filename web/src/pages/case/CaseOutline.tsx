import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getOutline } from '../../api/definition-endpoints';
import type { CaseDetail } from '../../api/types';
import { Outline } from '../../bpmn/Outline';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { casePageText } from '../../i18n/case-page-text';
import { useText } from '../../i18n/useText';

/** The diagram of the case as an ordered text, for the keyboard and for whoever would rather read; fetched when it is opened. */
export function CaseOutline(props: {
  definition: NonNullable<CaseDetail['definition']>;
  current: string | undefined;
  onShow: (elementId: string) => void;
}) {
  const t = useText();
  const { processId, version } = props.definition;
  const [isOpen, setOpen] = useState(false);
  const outline = useQuery({
    queryKey: ['outline', processId, version],
    queryFn: () => getOutline(processId, version),
    enabled: isOpen,
    staleTime: Infinity,
  });
  return (
    <details
      className="no-print"
      data-testid="case-outline"
      onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
    >
      <summary>{t(casePageText.outline)}</summary>
      {outline.isLoading && <PageSkeleton rows={5} />}
      {outline.isError && <ProblemNotice error={outline.error} onRetry={() => void outline.refetch()} />}
      {outline.data !== undefined && <Outline entries={outline.data} current={props.current} onShow={props.onShow} />}
    </details>
  );
}
