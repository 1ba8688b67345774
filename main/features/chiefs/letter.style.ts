import { typefaces } from '../../documents/frame';

/** A frame of two lines; large type: it hangs on a wall. */
export const letterStyle = `
.chiefletter{padding:24mm 44mm 0;font:18pt/13mm ${typefaces.kai}}
.chiefletter .edge{position:absolute;inset:9mm;border:.9mm double #000}
.chiefletter h1{font:700 46pt/24mm ${typefaces.title};text-align:center;letter-spacing:.6em;text-indent:.6em}
.chiefletter .name{margin-top:6mm;font-weight:700}
.chiefletter .body{margin-top:2mm;text-indent:2em;text-align:justify;overflow-wrap:anywhere}
.chiefletter .duties{margin-top:2mm;text-indent:2em;font-size:14pt;line-height:10mm;text-align:justify}
.chiefletter .ends{position:absolute;right:44mm;bottom:33mm;width:90mm;text-align:center;font:15pt/9mm ${typefaces.serif}}
.chiefletter .seal{font-size:10pt;line-height:6mm}
.chiefletter .foot{position:absolute;left:20mm;right:20mm;bottom:13mm;height:24mm;font:9.5pt/5mm ${typefaces.serif}}
.chiefletter .foot p{position:absolute;bottom:0}
.chiefletter .foot .from{left:0;width:70mm;bottom:-2mm}
.chiefletter .foot .page{display:none}
.chiefletter .foot .no{right:0}
.chiefletter .foot .qr{right:-2.2mm;bottom:4.5mm;width:18mm;height:18mm}
`;
