import { Component, type ReactNode } from 'react';

type Props = {
  /** When this changes the screen gets another chance, e.g. the route. */
  at?: string;
  children: ReactNode;
};
type State = { fault: Error | null; at: string | undefined };

/** The net under every screen: what went wrong, that the ledger is safe, and a way on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: null, at: this.props.at };

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.at === state.at ? null : { fault: null, at: props.at };
  }

  override render(): ReactNode {
    return this.state.fault ? <Fallen fault={this.state.fault} /> : this.props.children;
  }
}

function Fallen({ fault }: { fault: Error }) {
  return (
    <div className="fallen" role="alert">
      <h1 className="page-title">这一屏没能显示出来</h1>
      <p>已经登记的内容都在，没有受影响。请重新打开；如果还是这样，把下面这句话告诉维护人员。</p>
      <p className="note note-calm small">{fault.message || fault.name}</p>
      <button className="plain-button" type="button" onClick={() => location.reload()}>
        重新打开
      </button>
    </div>
  );
}
