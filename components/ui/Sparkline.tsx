import clsx from 'clsx';
import type { Run } from '@/lib/model/post';

type SparklineProps = { runs: readonly Run[]; label: string; className?: string };

/** A metric over time: level while looks said nothing new, a slope where they differed, a band as wide as they were coarse. */
export function Sparkline({ runs, label, className }: SparklineProps) {
  const start = runs[0]?.first ?? 0;
  const span = Math.max(...runs.map(run => run.last)) - start || 1;
  const low = Math.min(...runs.map(run => run.value - run.step / 2));
  const height = Math.max(...runs.map(run => run.value + run.step)) - low || 1;
  const points = (of: (run: Run) => number) =>
    runs.flatMap(run =>
      [run.first, run.last].map(time => {
        const x =
          runs.length === 1 && run.first === run.last
            ? time === run.first
              ? 0
              : 100
            : ((time - start) / span) * 96 + 2;
        return `${x.toFixed(1)},${(28 - ((of(run) - low) / height) * 24).toFixed(1)}`;
      }),
    );
  const band = [...points(run => run.value + run.step), ...points(run => run.value - run.step / 2).reverse()];
  const [x, y] =
    points(run => run.value)
      .at(-1)
      ?.split(',') ?? [];
  return (
    <svg
      viewBox="0 0 100 32"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      // The last point is as wide in a narrow picture as in a wide one.
      className={clsx('overflow-visible text-primary', className)}
    >
      <title>{label}</title>
      <polygon points={band.join(' ')} className="fill-current opacity-15" />
      <polyline
        points={points(run => run.value).join(' ')}
        className="fill-none stroke-current"
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
        strokeLinejoin="round"
      />
      {x && (
        <line
          x1={x}
          y1={y}
          x2={x}
          y2={y}
          className="stroke-current"
          strokeWidth={5}
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
