/** An M with a nut held in its jaw: a letter, a spanner, and a master with both arms up. */
export const Logo = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <path
      fill="none"
      stroke="currentColor"
      strokeWidth="5.4"
      strokeLinejoin="round"
      strokeLinecap="round"
      d="M4.2 28.3V12.6L16 23.2l11.8-10.6v15.7"
    />
    <path fill="currentColor" d="M16 1.6 21.2 4.6v6L16 13.6l-5.2-3v-6z" />
  </svg>
);
