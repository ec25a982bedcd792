import { Component } from "react";

interface CrashState {
  readonly message: string | null;
}

/** The opening screen's address, by a new load of the page. A published page lies below any folder. */
function home(): string {
  return window.location.hash.startsWith("#/") ? window.location.pathname : "/";
}

/** What is shown where a screen of ours breaks: that it did, what it said, and a way on. */
export class Crash extends Component<{ children: React.ReactNode }, CrashState> {
  override state: CrashState = { message: null };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <div className="state" role="alert">
        <h2>This screen broke</h2>
        <p>The file is unharmed. Reload the page, or begin again from the questions.</p>
        <a className="button" href={home()}>
          Open the questions
        </a>
        <p className="state-code">{this.state.message}</p>
      </div>
    );
  }
}
