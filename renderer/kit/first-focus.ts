import { useState } from 'react';

/** Of a choice the one that is chosen, as Tab would: the first may be another, and a space would choose it. */
function focusFirst(fields: HTMLElement | undefined): void {
  const first = fields?.querySelector<HTMLInputElement>('input:not([disabled]), textarea');
  const chosen =
    first?.type === 'radio' && fields?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(first.name)}"]:checked`);
  (chosen || first)?.focus();
}

function firstFocus() {
  let fields: HTMLElement | undefined;
  let last: HTMLElement | undefined;
  const note = ({ target }: FocusEvent) => {
    last = target as HTMLElement;
  };
  return {
    /** On the element that holds the fields. */
    ref(element: HTMLElement | null) {
      fields = element ?? undefined;
      fields?.addEventListener('focusin', note);
    },
    first: () => focusFirst(fields),
    toTop: () => fields?.scrollTo({ top: 0 }),
    /**
     * Once the dialog stands still. Whoever began before that is left where they are: the rest would go into another field. Where
     * the focus is just then does not tell: on its way from one field to the next it is on neither, and the dialog takes it.
     */
    opened() {
      if (!last) focusFirst(fields);
      else if (!fields?.contains(document.activeElement)) last.focus({ preventScroll: true });
    },
  };
}

/** The focus of a form in a dialog: its first field, unless somebody began elsewhere. */
export const useFirstFocus = () => useState(firstFocus)[0];
