import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { getOutline } from '../../api/definition-endpoints';
import { getDefinitionDiagram } from '../../api/endpoints';
import { Outline } from '../../bpmn/Outline';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import styles from './Definition.module.css';

const Diagram = lazy(() => import('../../bpmn/Diagram'));

/** One version, as drawn and, beside it, as text; what is chosen in the text is shown on the diagram. */
export function DefinitionVersionView(props: {
  processId: string;
  version: number;
  /** Open cases by the element where they stand. */
  counts?: Readonly<Record<string, number>>;
}) {
  const { processId, version, counts } = props;
  const [shown, setShown] = useState<string>();
  const diagram = useQuery({
    queryKey: ['definition-diagram', processId, version],
    queryFn: () => getDefinitionDiagram(processId, version),
    staleTime: Infinity,
  });
  const outline = useQuery({
    queryKey: ['definition-outline', processId, version],
    queryFn: () => getOutline(processId, version),
    staleTime: Infinity,
  });
  return (
    <div className={styles.view}>
      <div className={styles.picture}>
        {diagram.isError && <ProblemNotice error={diagram.error} onRetry={() => void diagram.refetch()} />}
        {diagram.isPending && <PageSkeleton rows={10} />}
        {diagram.data !== undefined && (
          <Suspense fallback={<PageSkeleton rows={10} />}>
            <Diagram xml={diagram.data.xml} height={480} focus={shown} counts={counts} />
          </Suspense>
        )}
      </div>
      <div className={styles.text}>
        {outline.isError && <ProblemNotice error={outline.error} onRetry={() => void outline.refetch()} />}
        {outline.data !== undefined && <Outline entries={outline.data} onShow={setShown} />}
      </div>
    </div>
  );
}
