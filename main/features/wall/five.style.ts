/** Millimetres on an A4, read at two metres when it hangs as an A3. Three photos stand beside each other. */
export const fiveLayout = { head: 12, line: 7.4, photo: 40, gap: 3, air: 6 } as const;

const { head, line, photo, gap } = fiveLayout;

export const fiveStyle = `
.board .part{border-top:.3mm solid #000;font-size:13pt;line-height:${line}mm;overflow:hidden}
.board .part h2{display:flex;justify-content:space-between;height:${head}mm;font-size:16pt;line-height:${head}mm;font-weight:700}
.board .part p{overflow-wrap:anywhere}
.board .part .seen{font-size:11pt}
.board .photos{display:grid;grid-template-columns:repeat(3,1fr);gap:${gap}mm;margin-top:${gap}mm;height:${photo}mm}
.board .photos img{width:100%;height:${photo}mm;object-fit:cover}
`;
