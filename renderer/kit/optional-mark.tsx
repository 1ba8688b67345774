import type { ReactNode } from 'react';

/** For `requiredMark` of a form: what may stay empty says so, what must be filled needs no star. */
export const optionalMark = (label: ReactNode, { required }: { required: boolean }): ReactNode =>
  required ? (
    label
  ) : (
    <>
      {label}
      <span className="soft">（可不填）</span>
    </>
  );
