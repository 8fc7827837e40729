import { toSVG } from "bwip-js/node";
import QRCode from "qrcode";

/**
 * The text as a QR code, an SVG of exact modules with the quiet zone left to the template.
 * Correction level M; a text too long for it takes L. Null when it fits no code at all.
 */
export function qrCode(text: string): string | null {
  for (const errorCorrectionLevel of ["M", "L"] as const) {
    try {
      const { size, data } = QRCode.create(text, { errorCorrectionLevel }).modules;
      const runs = Array.from({ length: size }, (_, row) => rowOf(data.subarray(row * size, (row + 1) * size), row)).join("");
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${runs}"/></svg>`;
    } catch (error) {
      if (!String(error).includes("too big")) throw error;
    }
  }
  return null;
}

/** Dark modules side by side become one rectangle: nothing shows between them on paper. */
function rowOf(modules: Uint8Array, row: number): string {
  let path = "";
  for (let from = 0; from < modules.length; from += 1) {
    if (modules[from] === 0) continue;
    let to = from;
    while (modules[to] === 1) to += 1;
    path += `M${from} ${row}h${to - from}v1h-${to - from}z`;
    from = to;
  }
  return path;
}

/** How many modules wide a drawn code is: a thermal printer needs each to be a whole number of its dots. */
export const modulesOf = (svg: string): number => {
  const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  return svg.includes("<path stroke") ? width / BAR_MODULE : width;
};

const BAR_MODULE = 2;

/** The text as a Code 128 bar code without writing. Null when it holds a letter that code does not know. */
export const barCode = (text: string): string | null =>
  /^[\x20-\x7e]{1,40}$/.test(text) ? toSVG({ bcid: "code128", text, height: 10, includetext: false }) : null;
