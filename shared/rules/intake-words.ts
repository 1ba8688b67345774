/** Characters of what a quick 诉求 is about. Here, so that the page of the kiosk need not carry a whole contract for it. */
export const MOST_INTAKE_WORDS = 300;
