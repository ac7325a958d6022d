import type { ComponentChildren } from 'preact';

interface NoticeProps {
  /** `careful` is for cautions about figures; `done` answers something that the reader just did. */
  readonly kind?: 'plain' | 'careful' | 'done';
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A few sentences that must not be missed. */
export function Notice({ kind = 'plain', title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} {...(kind === 'done' && { role: 'status' })}>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}

/** Stands at the top of every page that is made from invented answers. */
export function ExampleNotice() {
  return (
    <p class="example-notice">
      <strong>Exempeldata.</strong> Svaren är påhittade och säger inget om verkliga invånare.
    </p>
  );
}
