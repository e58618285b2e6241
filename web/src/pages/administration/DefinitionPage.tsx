import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { getDefinitionDiagram, listDefinitions } from '../../api/endpoints';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { administrationText } from '../../i18n/administration-text';
import { useText } from '../../i18n/useText';

const Diagram = lazy(() => import('../../bpmn/Diagram'));

/** One version of a process, as drawn. */
export default function DefinitionPage() {
  const t = useText();
  const { processId = '', version = '' } = useParams();
  const definitions = useQuery({ queryKey: ['definitions'], queryFn: listDefinitions });
  const diagram = useQuery({
    queryKey: ['definition-diagram', processId, version],
    queryFn: () => getDefinitionDiagram(processId, Number(version)),
    staleTime: Infinity,
  });
  const known = definitions.data?.find((row) => row.processId === processId && row.version === Number(version));
  const title = known === undefined ? processId : t(known.title);
  return (
    <Page title={`${title} · ${t(administrationText.versionOf, { n: version })}`}>
      {diagram.isError && <ProblemNotice error={diagram.error} onRetry={() => void diagram.refetch()} />}
      {diagram.isPending && <PageSkeleton rows={10} />}
      {diagram.data !== undefined && (
        <Suspense fallback={<PageSkeleton rows={10} />}>
          <Diagram xml={diagram.data.xml} height={620} />
        </Suspense>
      )}
    </Page>
  );
}
