import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import './papers.css';
import { formatOf, sheetSize } from '../../../shared/rules/paper-size';

/** 96 dpi, in CSS pixels, and the 8 mm a document leaves around each sheet on a screen. */
const perMillimetre = 96 / 25.4;
const air = 8 * perMillimetre;

/** What one sheet of this document takes, in CSS pixels. */
function sheetOf(html: string) {
  const { width, height } = sheetSize(formatOf(html));
  return { sheetWidth: width * perMillimetre + 2 * air, sheetHeight: height * perMillimetre + air };
}

/** The sheets are scrolled by keyboard too: Tab comes by, then arrows and Page Down. */
const stopForTab = { tabIndex: 0 };

type Props = { html: string; sheets: number; title: string };

/** The frozen sheets themselves, scaled to the width there is. They run no script and reach nothing outside themselves. */
export function PaperSheets({ html, sheets, title }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const { sheetWidth, sheetHeight } = useMemo(() => sheetOf(html), [html]);
  const [width, setWidth] = useState(sheetWidth);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const scale = width / sheetWidth;
  const height = sheets * sheetHeight + air;
  return (
    <div className="paper-frame">
      <section className="paper-scroll" ref={scroll} aria-label={title} {...stopForTab}>
        <div style={{ height: height * scale }}>
          <iframe title={title} sandbox="" srcDoc={html} style={{ width: sheetWidth, height, transform: `scale(${scale})` }} />
        </div>
      </section>
    </div>
  );
}
