import { useLayoutEffect, useRef, useState } from 'react';

/** The width of an A4 sheet on screen, in CSS pixels (210 mm at 96 dpi), with the 8 mm its document leaves around it. */
const sheetWidth = 794 + 60;

/** The sheets are scrolled by keyboard too: arrows and Page Down, once the frame has the focus. */
const stopForTab = { tabIndex: 0 };

type Props = { html: string; title: string };

/** The frozen sheet itself, scaled to the width there is. It runs no script and reaches nothing outside itself. */
export function PaperSheet({ html, title }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: sheetWidth, height: 0 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const scale = room.width / sheetWidth;
  return (
    <div className="paper-frame" ref={frame}>
      <iframe
        title={title}
        sandbox=""
        {...stopForTab}
        srcDoc={html}
        style={{ width: sheetWidth, height: room.height / scale, transform: `scale(${scale})` }}
      />
    </div>
  );
}
