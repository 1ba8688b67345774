/** What goes where in a form. `like`: the place whose look it takes where there is no cell yet. */
export type FormChange = { place: string; value: string | number; like?: string };
