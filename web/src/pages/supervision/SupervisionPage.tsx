import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/Page';
import { useSession } from '../../layout/SessionContext';
import { supervisionText } from '../../i18n/supervision-text';
import { useText } from '../../i18n/useText';
import { Orders } from './Orders';
import { Proposals } from './Proposals';

const VIEWS = ['received', 'issued', 'told', 'proposed'] as const;
type View = (typeof VIEWS)[number];

/** Orders my unit answers or my authority issued, red ones told to me, and what the clock proposes. */
export default function SupervisionPage() {
  const t = useText();
  const { roles } = useSession();
  const isOfAuthority = roles.some(({ organisation }) => organisation.kind === 'authority');
  const isHead = roles.some(({ role, organisation }) => role === 'head' && organisation.kind === 'authority');
  const offered = VIEWS.filter((view) => view === 'received' || (view === 'issued' ? isOfAuthority : isHead));
  const [params, setParams] = useSearchParams();
  const first: View = isOfAuthority ? 'issued' : 'received';
  const view = offered.find((known) => known === params.get('view')) ?? first;
  return (
    <Page
      fill
      title={t(supervisionText.title)}
      extra={
        offered.length > 1 && (
          <Segmented
            value={view}
            aria-label={t(supervisionText.view)}
            data-testid="supervision-view"
            onChange={(next) => setParams({ view: next })}
            options={offered.map((value) => ({ value, label: t(supervisionText[value]) }))}
          />
        )
      }
    >
      <p style={{ margin: '0 0 8px', color: '#5a6572' }}>
        {t(view === 'proposed' ? supervisionText.proposedHint : supervisionText.hint)}
      </p>
      {view === 'proposed' ? <Proposals /> : <Orders view={view} />}
    </Page>
  );
}
