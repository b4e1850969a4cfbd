interface MarkProps {
  /** In `em`. */
  readonly size?: number | undefined;
}

/** The point, the needle and the calm ring it makes. Same drawing as `public/icon.svg`. */
export function Mark({ size = 2 }: MarkProps) {
  return (
    <svg viewBox="0 0 40 40" width={`${size}em`} height={`${size}em`} aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="11" fill="#0f4a48" />
      <g fill="none" strokeLinecap="round">
        <circle
          cx="17.5"
          cy="22.5"
          r="12.2"
          stroke="#8fc2b4"
          strokeWidth="2"
          pathLength="360"
          strokeDasharray="292 68"
          transform="rotate(-11 17.5 22.5)"
        />
        <circle
          cx="17.5"
          cy="22.5"
          r="7.2"
          stroke="#e9f0ec"
          strokeWidth="2.4"
          pathLength="360"
          strokeDasharray="270 90"
          transform="rotate(0 17.5 22.5)"
        />
        <path d="M32.5 7.5 21.8 18.2" stroke="#ffffff" strokeWidth="2.4" />
      </g>
      <circle cx="17.5" cy="22.5" r="3" fill="#f3b43c" />
    </svg>
  );
}
