import { Notice } from '../../components/Notice.tsx';
import type { TabletNotice } from './notices.ts';

interface NoticesProps {
  readonly notices: readonly TabletNotice[];
}

/** What has to be known, said once each, and read aloud when it comes. */
export function Notices({ notices }: NoticesProps) {
  return (
    <div role="status" class="tablet-notices">
      {notices.map(({ kind, text }) => (
        <Notice kind="careful" key={kind}>
          <p>{text}</p>
        </Notice>
      ))}
    </div>
  );
}
