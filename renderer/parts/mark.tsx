/** The sign of the product: a star being ticked. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden>
    <path
      d="M16 2.8l4 8.2 9 1.3-6.5 6.4 1.5 9L16 23.4 8 27.7l1.5-9L3 12.3l9-1.3z"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
    />
    <path
      d="M11.2 15.6l3.5 3.5 6.2-6.6"
      fill="none"
      stroke="#fff"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
