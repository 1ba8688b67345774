// Charts of a paper: bars or a line, drawn as SVG in the width of the text, every value written beside its mark. Black and grey: a copier
// has no colours.
import type { BriefingChart } from '../../shared/features/briefings';

/** Millimetres: the width of the text, and all of the chart with its title. */
const WIDTH = 156;
export const CHART_HEIGHT = 72;
const TITLE = 9;
const PLOT = { left: 8, right: 4, top: 7, bottom: 14 };
const MOST_LETTERS = 6;

type Place = { label: string; value: number; x: number; y: number; high: number };

function placesOf({ points }: BriefingChart): Place[] {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const step = (WIDTH - PLOT.left - PLOT.right) / points.length;
  const room = CHART_HEIGHT - TITLE - PLOT.top - PLOT.bottom;
  return points.map(({ label, value }, at) => {
    const high = (room * value) / most;
    return { label, value, high, x: PLOT.left + step * (at + 0.5), y: PLOT.top + room - high };
  });
}

const cut = (label: string) => ([...label].length > MOST_LETTERS ? `${[...label].slice(0, MOST_LETTERS - 1).join('')}…` : label);

/** The chart and its title; what it says stands in words for whoever cannot see it. */
export function Chart({ chart }: { chart: BriefingChart }) {
  const places = placesOf(chart);
  const base = CHART_HEIGHT - TITLE - PLOT.bottom;
  const wide = Math.min(12, ((WIDTH - PLOT.left - PLOT.right) / places.length) * 0.55);
  const type = places.length > 8 ? 3 : 3.6;
  const said = chart.points.map(({ label, value }) => `${label}${value}${chart.measure}`).join('，');
  return (
    <div style={{ height: `${CHART_HEIGHT}mm`, lineHeight: `${TITLE}mm`, textAlign: 'center', fontSize: '12pt' }}>
      {`${chart.title}（${chart.measure}）`}
      <svg
        role="img"
        aria-label={said}
        viewBox={`0 0 ${WIDTH} ${CHART_HEIGHT - TITLE}`}
        style={{ display: 'block', width: `${WIDTH}mm`, height: `${CHART_HEIGHT - TITLE}mm` }}
      >
        <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={base} y2={base} stroke="#000" strokeWidth={0.3} />
        {chart.form === 'line' && (
          <polyline fill="none" stroke="#000" strokeWidth={0.6} points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
        )}
        {places.map(({ label, value, x, y, high }) => (
          <g key={label}>
            {chart.form === 'bar' ? (
              <rect x={x - wide / 2} y={y} width={wide} height={high} fill="#777" />
            ) : (
              <circle cx={x} cy={y} r={1.2} fill="#000" />
            )}
            <text x={x} y={y - 2} fontSize={type} textAnchor="middle">
              {value}
            </text>
            <text x={x} y={base + 5} fontSize={type} textAnchor="middle">
              {cut(label)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
