import { typefaces } from '../../documents/frame';

/** Sheets of labels have no margin to print in: every label is a box in its own place, with air around what it says. */
export const labelStyle = `
.labels .label{position:absolute;padding:4mm 5mm;overflow:hidden;font-family:${typefaces.sans};white-space:pre-line;overflow-wrap:anywhere}
.labels .who{font-weight:700;margin-top:1.5mm}
.labels .own{font-size:8pt;line-height:4.4mm}
.labels .own .qr{float:right;width:26mm;height:26mm;margin:-1mm -2mm 0 2mm}
`;
