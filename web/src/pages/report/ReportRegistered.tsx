import { Button } from 'antd';
import { Link } from 'react-router';
import type { RegisteredReport } from '../../api/confidential-endpoints';
import { Page } from '../../components/Page';
import { ShownOnce } from '../../components/ShownOnce';
import { complaintText } from '../../i18n/complaint-text';
import { reportText } from '../../i18n/report-text';
import { useText } from '../../i18n/useText';
import styles from '../complaint/RegisterComplaintPage.module.css';
import { OwnReceipts } from '../vault/OwnReceipts';

export function ReportRegistered({ registered, again }: { registered: RegisteredReport; again: () => void }) {
  const t = useText();
  return (
    <Page
      title={t(reportText.done)}
      action={
        <Button type="primary" onClick={again} data-testid="register-another">
          {t(complaintText.another)}
        </Button>
      }
    >
      <div className={styles.done} role="status">
        <div>
          {t(complaintText.doneNumber, { number: registered.number })}{' '}
          <Link to={`/cases/${registered.caseId}`} data-testid="open-case">
            {t(complaintText.openCase)}
          </Link>
        </div>
        <strong>{t(complaintText.receiptCode)}</strong>
        <ShownOnce value={registered.receiptCode} hint={t(reportText.receiptHint)} testid="receipt-code" />
      </div>
      <div className={styles.after}>
        <OwnReceipts />
      </div>
    </Page>
  );
}
