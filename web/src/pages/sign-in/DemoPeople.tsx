import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { listDemoPeople, signInAsDemoPerson } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { shellText } from '../../i18n/shell-text';
import { signInText } from '../../i18n/sign-in-text';
import { useText } from '../../i18n/useText';
import { nameOf } from '../../components/names';
import { byDuty } from './demo-duties';
import styles from './SignInPage.module.css';

/** One-click sign-in, only offered by a server in demo mode and plainly marked as such. */
export function DemoPeople({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const t = useText();
  const people = useQuery({ queryKey: ['demo-people'], queryFn: listDemoPeople });
  const signing = useCommand(signInAsDemoPerson, { onSuccess: () => onSignedIn(), quiet: true });
  return (
    <section className={styles.demo} aria-label={t(signInText.demoTitle)} data-testid="demo-people">
      <div className={styles.demoHead}>
        <span className={styles.mark}>{t(shellText.demo)}</span>
        {t(signInText.demoTitle)}
      </div>
      <p className={styles.demoHint}>{t(signInText.demoHint)}</p>
      {people.isPending && <PageSkeleton rows={5} />}
      {people.isError && <ProblemNotice error={people.error} onRetry={() => void people.refetch()} />}
      {people.data?.length === 0 && <p>{t(signInText.noDemoPeople)}</p>}
      {signing.isError && <ProblemNotice error={signing.error} />}
      <div className={styles.duties}>
        {byDuty(people.data ?? []).map((duty) => (
          <div key={duty.name.zh} className={styles.duty}>
            <h2>{t(duty.name)}</h2>
            {duty.people.map((person) => (
              <Button
                key={person.personId}
                className={styles.person}
                disabled={signing.isPending}
                data-testid="demo-person"
                data-name={person.name}
                onClick={() => signing.mutate(person.personId)}
              >
                {person.name}
                <small>{nameOf(person.organisation)}</small>
              </Button>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
