import { Button } from 'antd';
import { Link } from 'react-router';
import type { RegisteredComplaint } from '../../api/types';
import { Page } from '../../components/Page';
import { ShownOnce } from '../../components/ShownOnce';
import { complaintText } from '../../i18n/complaint-text';
import { useText } from '../../i18n/useText';
import { mayUse } from '../../layout/destinations';
import { useDuties } from '../../layout/SessionContext';
import styles from './RegisterComplaintPage.module.css';

export function ComplaintRegistered({ registered, again }: { registered: RegisteredComplaint; again: () => void }) {
  const t = useText();
  const seesCases = mayUse('/cases', useDuties());
  return (
    <Page
      title={t(complaintText.done)}
      action={
        <Button type="primary" onClick={again} data-testid="register-another">
          {t(complaintText.another)}
        </Button>
      }
    >
      <div className={styles.done} role="status">
        <div>
          {registered.number === undefined
            ? t(complaintText.handedOn)
            : t(complaintText.doneNumber, { number: registered.number })}{' '}
          {seesCases && registered.caseId !== undefined && (
            <Link to={`/cases/${registered.caseId}`} data-testid="open-case">
              {t(complaintText.openCase)}
            </Link>
          )}
        </div>
        <strong>{t(complaintText.receiptCode)}</strong>
        <ShownOnce value={registered.receiptCode} hint={t(complaintText.receiptHint)} testid="receipt-code" />
      </div>
    </Page>
  );
}
