/** The arrow beside "Tillbaka"; it points the other way where one reads from the right. */
export function BackArrow() {
  return (
    <span class="back-arrow" aria-hidden="true">
      ←
    </span>
  );
}
