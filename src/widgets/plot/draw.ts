import UPlot from 'uplot';
import type { Chart } from './chart';

/** A chart on a canvas, drawn with the colours that the page has now. */
export interface Drawn {
  show(data: Chart['data']): void;
  /** Draws anew in the size of its box. */
  resize(): void;
  destroy(): void;
}

const HEIGHT_OF_AXIS = 34;

/** Draws `chart` into `box` and keeps to its size. Colours are names of the page's tokens, as `--ice`. */
export function draw(box: HTMLElement, chart: Omit<Chart, 'data'>, data: Chart['data']): Drawn {
  const style = getComputedStyle(box);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const font = `12px ${style.fontFamily}`;
  const size = () => ({ width: box.clientWidth, height: box.clientHeight });
  const axis = { stroke: colour('--ink-3'), font, labelFont: font, labelSize: 18, gap: 4 };
  const grid = { stroke: colour('--line'), width: 1 };
  const ticks = { show: false };
  const scales = chart.axes;
  const plot = new UPlot(
    {
      ...size(),
      cursor: { show: false },
      legend: { show: false },
      padding: [10, 4, 0, 4],
      scales: {
        x: { time: false },
        ...Object.fromEntries(
          scales.map((scale) => [
            scale,
            // From zero, and never so close that noise looks like a mountain.
            {
              range: (_: unknown, __: number, max: number): [number, number] => [
                0,
                Math.max(max * 1.1, 0.1),
              ],
            },
          ]),
        ),
      },
      axes: [
        { ...axis, label: chart.x, size: HEIGHT_OF_AXIS, grid, ticks },
        ...scales.map((scale, index) => ({
          ...axis,
          scale,
          side: index ? 1 : 3,
          size: 44,
          grid: index ? { show: false } : grid,
          ticks,
        })),
      ],
      series: [
        {},
        ...chart.series.map(({ label, scale, token, fill, dash }) => ({
          label,
          scale,
          stroke: colour(token),
          width: dash ? 1 : 2,
          points: { show: false },
          ...(dash ? { dash: [5, 4] } : {}),
          ...(fill ? { fill: colour(fill) } : {}),
        })),
      ],
    },
    data as UPlot.AlignedData,
    box,
  );
  const observer = new ResizeObserver(() => plot.setSize(size()));
  observer.observe(box);
  return {
    show: (next) => plot.setData(next as UPlot.AlignedData),
    resize: () => plot.setSize(size()),
    destroy() {
      observer.disconnect();
      plot.destroy();
    },
  };
}
