import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ChartData } from './chart-data';
import styles from './Metrics.module.css';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** The drawing alone; `Chart` stands a table with the same numbers beside it. */
export default function RateChart({ data, label }: { data: ChartData; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
      legend: { top: 0 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: data.categories },
      yAxis: {
        type: 'value',
        ...(data.unit === '%' ? { max: 100, axisLabel: { formatter: '{value}%' } } : { minInterval: 1 }),
      },
      series: data.series.map(({ name, values }) => ({ name, type: data.kind, data: values, barMaxWidth: 36 })),
    });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(place.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [data]);
  return <div ref={place} className={styles.chart} role="img" aria-label={label} data-testid="chart" />;
}
