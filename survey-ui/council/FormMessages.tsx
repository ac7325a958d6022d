import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Notice } from '../components/Notice.tsx';

interface FormMessagesProps {
  readonly message: string | null;
  readonly problems: readonly { readonly message: string; readonly href: string }[];
}

/** What was just done, or what has to be put right. */
export function FormMessages({ message, problems }: FormMessagesProps) {
  if (problems.length > 0) return <ErrorSummary errors={problems} />;
  if (message === null) return null;
  return (
    <Notice kind="done">
      <p>{message}</p>
    </Notice>
  );
}
