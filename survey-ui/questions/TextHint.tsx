import { Component } from 'preact';
import type { HintKind } from '../../api/contract/free-text/hints.ts';

interface TextHintProps {
  /** Id of the field that is written in. */
  readonly field: string;
  readonly say: (hint: `hint.${HintKind}`) => string;
}

interface Seen {
  readonly kinds: readonly HintKind[];
}

/** So long after the last key somebody has paused. */
const PAUSE_MS = 1000;

/**
 * Says politely, in a pause, that what stands in a field seems to point somebody out. It listens to
 * the field and never touches it; without a script it is empty. What it knows is loaded when
 * somebody first writes, and if that fails nothing is said.
 */
export class TextHint extends Component<TextHintProps, Seen> {
  override state: Seen = { kinds: [] };
  #field: HTMLElement | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount() {
    this.#field = document.getElementById(this.props.field);
    this.#field?.addEventListener('input', this.#wait);
  }

  override componentWillUnmount() {
    clearTimeout(this.#pause);
    this.#field?.removeEventListener('input', this.#wait);
  }

  #wait = () => {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.#look, PAUSE_MS);
  };

  #look = async () => {
    const field = this.#field;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    const hints = await import('../../api/contract/free-text/hints.ts').catch(() => null);
    if (hints) this.setState({ kinds: hints.hintsFor(field.value) });
  };

  override render() {
    return (
      <div class="text-hint" role="status">
        {this.state.kinds.map((kind) => (
          <p key={kind}>{this.props.say(`hint.${kind}`)}</p>
        ))}
      </div>
    );
  }
}
