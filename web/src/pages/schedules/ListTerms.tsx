import { Alert } from 'antd';
import type { ProposedList } from '../../api/list-endpoints';
import { figureText } from '../../i18n/figure-text';
import { listText } from '../../i18n/list-text';
import { useText } from '../../i18n/useText';
import { METRIC_NAMES, rateText } from '../metrics/figure-words';
import styles from './Schedules.module.css';

/** By what the list was made, and what the rule could not judge. */
export function ListTerms({ list }: { list: ProposedList }) {
  const t = useText();
  const { metric, cohort, asOf, threshold, years, minCohort, source, remarks, rule } = list;
  const terms = [
    metric && t(METRIC_NAMES[metric]),
    cohort && t(figureText.cohortOf, { year: cohort }),
    asOf ? t(listText.asOf, { day: asOf }) : metric && t(listText.noFigures),
    rule === 'hardship-below-school' && t(listText.belowSchool),
    threshold && t(listText.threshold, { rate: rateText(threshold) }),
    years !== null && years > 1 && t(listText.years, { n: years }),
    minCohort !== null && t(listText.minCohort, { n: minCohort }),
    source && t(source),
  ].filter((term): term is string => typeof term === 'string');
  return (
    <>
      <div className={styles.terms} data-testid="list-terms">
        {terms.map((term) => (
          <span key={term}>{term}</span>
        ))}
      </div>
      {remarks.map((remark) => (
        <Alert key={remark.zh} type="info" showIcon title={t(remark)} className={styles.section} />
      ))}
    </>
  );
}
