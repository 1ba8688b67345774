// Papers that are laid out once, in the millimetres of an A4, and drawn larger on an A3, smaller on an A5: the same lines and pages on each.
import { A4, type PaperFormat, sheetSize } from '../../shared/rules/paper-size';

/** A little less than the ratio of the sides, so that a sheet never spills on to a second page. */
const scales: Record<PaperFormat['paper'], number> = { A3: 1.41414, A4: 1, A5: 0.7047 };

/** What makes sheets laid out on an A4 fill the sheets of this size. Goes before the styles of the kind. */
export function scaledStyle({ paper, landscape }: PaperFormat): string {
  const { width, height } = sheetSize({ ...A4, landscape });
  const zoom = scales[paper];
  // The air between two sheets on a screen is that of every paper; the preview reckons with it.
  return `.sheet{width:${width}mm;height:${height}mm;zoom:${zoom}}
@media screen{.sheet{margin-bottom:${8 / zoom}mm}}
`;
}
