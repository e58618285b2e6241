import { Component, type ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice';

/** A fault in drawing one page must not blank the whole window. */
export class Crash extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <div style={{ padding: 24 }}>
        <ProblemNotice error={this.state.error} onRetry={() => window.location.reload()} />
      </div>
    );
  }
}
