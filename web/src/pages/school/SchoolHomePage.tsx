import { useQuery } from '@tanstack/react-query';
import { getSchoolHome } from '../../api/school-endpoints';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { schoolText } from '../../i18n/school-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { Demands } from './Demands';
import { Messages } from './Messages';
import { OwnProcesses } from './OwnProcesses';
import { RunningSplits } from './RunningSplits';
import styles from './School.module.css';
import { SeasonDates } from './SeasonDates';
import { Todos } from './Todos';
import { WaitingParts, WaitingSignOffs } from './Waiting';

/** Where a school user starts the day. */
export default function SchoolHomePage() {
  const t = useText();
  const duties = useDuties();
  const home = useQuery({ queryKey: ['school-home'], queryFn: getSchoolHome, refetchInterval: 60_000 });
  const leads = duties.includes('school-leader') || duties.includes('school-head');
  return (
    <Page title={t(schoolText.title)} extra={<span className={styles.quiet}>{home.data?.school}</span>}>
      {home.isError && <ProblemNotice error={home.error} onRetry={() => void home.refetch()} />}
      {home.isPending && <PageSkeleton rows={14} />}
      {home.data !== undefined && (
        <div className={styles.columns} data-testid="school-home">
          <div>
            {leads && <WaitingSignOffs />}
            {duties.includes('college-staff') && <WaitingParts />}
            <Todos todo={home.data.todo} />
            <RunningSplits running={home.data.running} />
            <Demands school={home.data.school} />
          </div>
          <div>
            <SeasonDates season={home.data.season} />
            <OwnProcesses duties={duties} school={home.data.school} />
            <Messages />
          </div>
        </div>
      )}
    </Page>
  );
}
