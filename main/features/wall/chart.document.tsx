import type { ReactElement } from 'react';
import type { PaperFormat } from '../../../shared/rules/paper-size';
import { boardStyle } from '../../documents/board.style';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { PaperFoot } from '../../documents/parts';
import { scaledStyle } from '../../documents/scaled';
import { chartStyle, chartLayout as layout } from './chart.style';

/** A box of the chart: what it is, and who. */
export type Post = { words: string; names: string };
export type Chart = {
  title: string;
  facts: string;
  head: Post;
  deputies: Post[];
  /** Side by side below, each with boxes of its own. */
  branches: { words: string; posts: Post[] }[];
  number: string;
  from: string;
  format: PaperFormat;
  /** As of a PaperDocument. */
  about: readonly string[];
};

/** Points. Several names of one box stand each on a line of its own. */
const sizeOf = ({ names }: Post, name: string) => (name === 'post' ? (names.includes('\n') ? 12.5 : 15) : 20);

type BoxProps = { post: Post; name: string; width: number; height: number };

const Box = ({ post, name, width, height }: BoxProps) => (
  <div className={`box ${name}`} style={{ width: `${width}mm`, height: `${height}mm` }}>
    <FittedLine
      name="words"
      text={post.words}
      width={width - 4}
      height={name === 'post' ? 6 : 7.5}
      most={name === 'post' ? 12 : 15}
    />
    <FittedLine
      name="names"
      text={post.names}
      width={width - 4}
      height={height - (name === 'post' ? 9.5 : 11)}
      most={sizeOf(post, name)}
    />
  </div>
);

type Room = { width: number; height: number };

/** Columns and rows of boxes that fill a branch: as square as the boxes allow. */
function gridOf(posts: number, { width, height: room }: Room) {
  const across = Math.max(1, Math.min(posts, Math.floor(width / layout.least)));
  const down = Math.max(1, Math.ceil(posts / across));
  const height = Math.min(layout.tallest, (room - layout.branchHead) / down - layout.gap);
  return { width: width / across - layout.gap, height };
}

const Branch = ({ branch, width, height }: Room & { branch: Chart['branches'][number] }) => {
  const box = gridOf(branch.posts.length, { width: width - 4, height });
  return (
    <section className="branch" style={{ width: `${width}mm`, height: `${height}mm` }}>
      <h2>{branch.words}</h2>
      <div className="posts">
        {branch.posts.map((post) => (
          <Box key={post.words} post={post} name="post" {...box} />
        ))}
      </div>
    </section>
  );
};

/** Wider where there is more to show. */
function widthsOf(branches: Chart['branches']): number[] {
  const room = layout.width - (branches.length - 1) * layout.between;
  const weights = branches.map(({ posts }) => Math.max(3, Math.sqrt(posts.length) * 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.floor((room * weight) / sum));
}

/** One lying sheet: who leads, who helps, who looks after which building, which teams there are. */
export function chartPaper(chart: Chart): ReactElement {
  const { title, number, from, format } = chart;
  const widths = widthsOf(chart.branches);
  const height = layout.branches + (chart.deputies.length > 0 ? 0 : layout.level);
  const deputy = Math.min(60, layout.width / Math.max(1, chart.deputies.length) - layout.gap);
  return (
    <PaperDocument
      title={`${title} ${number}`}
      format={format}
      style={scaledStyle(format) + boardStyle() + chartStyle}
      code={`家门口 ${number}\n${from}`}
      about={chart.about}
    >
      <Sheet name="chart">
        <FittedLine name="title" text={title} width={layout.width} height={14} most={32} />
        <p className="fact">{chart.facts}</p>
        <div className="level">
          <Box post={chart.head} name="head" width={66} height={21} />
        </div>
        {chart.deputies.length > 0 && (
          <div className="level joined">
            {chart.deputies.map((post) => (
              <Box key={post.names} post={post} name="deputy" width={deputy} height={19} />
            ))}
          </div>
        )}
        <div className="branches joined">
          {chart.branches.map((branch, at) => (
            <Branch key={branch.words} branch={branch} width={widths[at] ?? layout.width} height={height} />
          ))}
        </div>
        <PaperFoot number={number} page={1} pages={1}>
          <FittedLine name="from" text={from} width={70} height={9} most={12} />
        </PaperFoot>
      </Sheet>
    </PaperDocument>
  );
}
