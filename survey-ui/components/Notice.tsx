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

interface ExampleNoticeProps {
  readonly title?: string;
  readonly children?: ComponentChildren;
}

/** Stands at the top of every page that is made from invented answers. */
export function ExampleNotice({
  title = 'Exempeldata.',
  children = 'Svaren är påhittade och säger inget om verkliga invånare.',
}: ExampleNoticeProps) {
  return (
    <p class="example-notice">
      <strong>{title}</strong> {children}
    </p>
  );
}
