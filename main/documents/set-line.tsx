// A line that was broken beforehand, on a grid of so many characters: stretched to its edges, or set closer where it is fuller.
import { createElement, type ReactElement, type ReactNode } from 'react';
import type { Line, Run } from './official-lines';
import type { Block } from './pages';

/** Characters of a line; points from one to the next, and of the type; millimetres from line to line. */
export type LineGrid = {
  characters: number;
  pitch: number;
  size: number;
  line: number;
  /** Lines emptier than this part of the width keep their spacing instead of being stretched. */
  loose?: number;
};

/** Where a line is fuller than the grid (a closing sign squeezed in), it is set that much closer. */
const tight = ({ units, indent }: Line, { characters, pitch, size }: LineGrid) => {
  const room = characters - indent;
  return units > room ? { letterSpacing: `${Math.floor(((room * pitch) / units - size) * 1000) / 1000}pt` } : {};
};

const indentOf = ({ indent }: Line, { pitch }: LineGrid) => (indent > 0 ? { paddingLeft: `${indent * pitch}pt` } : {});

const runOf = ({ text, bold }: Run): ReactNode => (bold ? createElement('b', null, text) : text);

/** `name`: its class beside `line`, and `last` where it ends a paragraph. */
export function lineBlock(line: Line, name: string, key: string, grid: LineGrid): Block<ReactElement> {
  const short = line.last || line.units < (grid.characters - line.indent) * (grid.loose ?? 0);
  const look = {
    key,
    className: `line ${name}${short ? ' last' : ''}`,
    style: { ...indentOf(line, grid), ...tight(line, grid) },
  };
  // Spread as children, runs need no keys.
  return { of: createElement('p', look, ...line.runs.map(runOf)), height: grid.line };
}
