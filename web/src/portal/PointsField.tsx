import { portalReportText } from '../i18n/portal-report-text';
import { useText } from '../i18n/useText';
import { Field } from './Field';
import { MAX_POINT_LENGTH, MAX_POINTS, pointId } from './report-entry';

/** The points of a report, one field each. */
export function PointsField(props: { points: string[]; fault?: string; onChange: (points: string[]) => void }) {
  const t = useText();
  const { points, onChange } = props;
  const add = () => {
    onChange([...points, '']);
    requestAnimationFrame(() => document.getElementById(pointId(points.length))?.focus());
  };
  return (
    <>
      <p className="plain">{t(portalReportText.pointsHint)}</p>
      {points.map((point, index) => (
        <Field
          key={index}
          id={pointId(index)}
          label={t(portalReportText.point, { n: index + 1 })}
          required={index === 0}
          fault={index === 0 ? props.fault : undefined}
        >
          {(attributes) => (
            <>
              <textarea
                {...attributes}
                rows={3}
                maxLength={MAX_POINT_LENGTH}
                value={point}
                data-testid={pointId(index)}
                onChange={(event) =>
                  onChange(points.map((text, other) => (other === index ? event.target.value : text)))
                }
              />
              {points.length > 1 && (
                <button
                  type="button"
                  className="link"
                  onClick={() => onChange(points.filter((_, other) => other !== index))}
                >
                  {t(portalReportText.removePoint, { n: index + 1 })}
                </button>
              )}
            </>
          )}
        </Field>
      ))}
      {points.length < MAX_POINTS ? (
        <button type="button" onClick={add} data-testid="add-point">
          {t(portalReportText.addPoint)}
        </button>
      ) : (
        <p className="quiet">{t(portalReportText.mostPoints, { n: MAX_POINTS })}</p>
      )}
    </>
  );
}
