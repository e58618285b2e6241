import { useQuery } from '@tanstack/react-query';
import { App, Select, Space } from 'antd';
import type { PolicyPack } from '../../api/administration-types';
import { choosePack, getPackChoice } from '../../api/rules-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { policyText } from '../../i18n/rules-text';
import { useText } from '../../i18n/useText';
import styles from './Administration.module.css';

/** Which pack new cases of the administrator's authority use. */
export function PolicyChoice({ packs }: { packs: PolicyPack[] }) {
  const t = useText();
  const { message } = App.useApp();
  const choice = useQuery({ queryKey: ['policy-choice'], queryFn: getPackChoice });
  const choosing = useCommand((key, packId: string) => choosePack(key, packId), {
    onSuccess: () => void message.info(t(policyText.chosenDone)),
  });
  const error = choice.error ?? choosing.error;
  return (
    <>
      <Space wrap>
        <label htmlFor="policy-choice">{t(policyText.chosen)}</label>
        <Select
          id="policy-choice"
          style={{ minWidth: 260 }}
          loading={choice.isPending || choosing.isPending}
          value={choice.data?.packId ?? undefined}
          placeholder={t(policyText.notChosen)}
          options={packs.map(({ id, title }) => ({ value: id, label: t(title) }))}
          onChange={(packId: string) => choosing.mutate(packId)}
          data-testid="policy-choice"
        />
        <span className={styles.quiet}>{t(policyText.chosenHint)}</span>
      </Space>
      {error && <ProblemNotice error={error} />}
    </>
  );
}
