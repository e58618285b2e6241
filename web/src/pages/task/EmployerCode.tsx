import { Button, Popconfirm } from 'antd';
import { issueEmployerCode } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { ShownOnce } from '../../components/ShownOnce';
import { taskText } from '../../i18n/task-text';
import { useText } from '../../i18n/useText';
import styles from './TaskPage.module.css';

/** Issues the code with which the employer reads the notice on the portal. The code is shown here once and kept nowhere. */
export function EmployerCode({ caseId }: { caseId: string }) {
  const t = useText();
  const issuing = useCommand((key) => issueEmployerCode(key, caseId), { quiet: true });
  return (
    <section className={styles.section}>
      <h2>{t(taskText.employerCode)}</h2>
      {issuing.data === undefined ? (
        <>
          <p>{t(taskText.employerCodeHint)}</p>
          <Popconfirm title={t(taskText.issueCodeConfirm)} onConfirm={() => issuing.mutate(undefined)}>
            <Button loading={issuing.isPending} data-testid="issue-employer-code">
              {t(taskText.issueCode)}
            </Button>
          </Popconfirm>
        </>
      ) : (
        <ShownOnce value={issuing.data.code} hint={t(taskText.codeOnce)} testid="employer-code" />
      )}
      {issuing.isError && <ProblemNotice error={issuing.error} />}
    </section>
  );
}
