import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { EnterNext } from '../../../kit/enter-next';

type Props = {
  title: string;
  /** One sentence on what this step is for. */
  lead: ReactNode;
  children: ReactNode;
  onBack?: () => void;
  onNext(): void;
  nextWords?: string;
  nextOff?: boolean;
  busy?: boolean;
  /** Between the two buttons, e.g. the running count. */
  foot?: ReactNode;
  wide?: boolean;
};

/** One step: heading, body, and the two buttons that never scroll away. The first field has the focus. */
export function StepFrame(props: Props) {
  const {
    title,
    lead,
    children,
    onBack,
    onNext,
    nextWords = '下一步',
    nextOff = false,
    busy = false,
    foot,
    wide = false,
  } = props;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.querySelector<HTMLElement>('input:not([disabled]), button')?.focus({ preventScroll: true }), []);
  return (
    <>
      <main className="wizard-screen">
        <div ref={body} className={wide ? 'wizard-body wizard-wide' : 'wizard-body'}>
          <h1 className="page-title">{title}</h1>
          <p className="wizard-lead">{lead}</p>
          <EnterNext onSave={onNext}>{children}</EnterNext>
        </div>
      </main>
      <footer className="wizard-foot">
        {onBack ? (
          <Button size="large" disabled={busy} onClick={onBack}>
            上一步
          </Button>
        ) : (
          <span />
        )}
        <div className="wizard-foot-middle">{foot}</div>
        <Button type="primary" size="large" loading={busy} disabled={nextOff} onClick={onNext}>
          {nextWords}
        </Button>
      </footer>
    </>
  );
}
