import { Button, Input } from 'antd';
import { useState } from 'react';
import { lookUpOne } from '../../api/look-up-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { lookUpText } from '../../i18n/look-up-text';
import { useText } from '../../i18n/useText';
import styles from './LookUp.module.css';

/** One employer, by name, code or both: Enter is enough. */
export function LookUpOneForm({ onRecorded }: { onRecorded: (id: string) => void }) {
  const t = useText();
  const [name, setName] = useState('');
  const [creditCode, setCreditCode] = useState('');
  const looking = useCommand((key, stated: { name: string; creditCode: string }) => lookUpOne(key, stated), {
    onSuccess: ({ id }) => onRecorded(id),
  });
  return (
    <>
      <form
        className={styles.one}
        aria-label={t(lookUpText.one)}
        onSubmit={(event) => {
          event.preventDefault();
          looking.mutate({ name, creditCode });
        }}
      >
        <label>
          {t(lookUpText.name)}
          <Input
            style={{ width: 320 }}
            value={name}
            maxLength={200}
            autoComplete="off"
            data-testid="look-up-name"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          {t(lookUpText.creditCode)}
          <Input
            style={{ width: 220 }}
            value={creditCode}
            maxLength={40}
            autoComplete="off"
            data-testid="look-up-code"
            onChange={(event) => setCreditCode(event.target.value)}
          />
        </label>
        <Button
          htmlType="submit"
          loading={looking.isPending}
          disabled={name.trim() === '' && creditCode.trim() === ''}
          data-testid="look-up-one"
        >
          {t(lookUpText.check)}
        </Button>
      </form>
      {looking.isError && <ProblemNotice error={looking.error} />}
    </>
  );
}
