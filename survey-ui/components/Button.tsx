import type { ComponentChildren, MouseEventHandler } from 'preact';

type Variant = 'primary' | 'secondary' | 'quiet';

interface ButtonProps {
  readonly children: ComponentChildren;
  /** `primary` is what the page is for: at most one of them a page. */
  readonly variant?: Variant;
  readonly type?: 'submit' | 'button';
  readonly name?: string;
  readonly value?: string;
  /** Id of the form that it sends, when it stands outside it. */
  readonly form?: string;
  /** It shows or hides something. */
  readonly 'aria-expanded'?: boolean;
  /** It stands for something that is chosen or not. */
  readonly 'aria-pressed'?: boolean;
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
}

/** Does something. Its words are a verb: "Skicka svaren", "Lägg till löfte". Never disabled: a button that can't act says why. */
export function Button({ children, variant = 'primary', type = 'submit', ...rest }: ButtonProps) {
  return (
    <button type={type} class={`button button-${variant}`} {...rest}>
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  readonly children: ComponentChildren;
  readonly href: string;
  readonly variant?: Variant;
  /** The address sends a file. */
  readonly download?: boolean;
}

/** Goes somewhere, and is what the page is for. */
export function ButtonLink({ children, href, variant = 'primary', download }: ButtonLinkProps) {
  return (
    <a href={href} class={`button button-${variant}`} download={download}>
      {children}
    </a>
  );
}
