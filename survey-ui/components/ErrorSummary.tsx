interface ErrorSummaryProps {
  readonly errors: readonly {
    readonly message: string;
    readonly href?: string;
  }[];
  readonly title?: string;
}

/**
 * What has to be put right, first on the page, each line a link to its field. It is an alert, so
 * that a screen reader says it when the page has loaded, and can be focused by a script.
 */
export function ErrorSummary({ errors, title = 'Det här behöver rättas' }: ErrorSummaryProps) {
  return (
    <div class="error-summary" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ message, href }) => (
          <li key={message}>{href ? <a href={href}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
