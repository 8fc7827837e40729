/** Brands and models people bring, by the English name of their type; the first letters of a serial stand before the brand. */
const LISTED = `
Washing machine WM: Bosch WAN24; Samsung WW70; LG F2J3; Indesit IWSD; Whirlpool TDLR; Electrolux EW6S
Refrigerator RF: Samsung RB37; LG GA-B459; Bosch KGN36; Gorenje NRK6191; Beko RCNA366
Dishwasher DW: Bosch SMV4; Electrolux ESL95; Gorenje GV631; Beko DIN28
Coffee machine CM: DeLonghi ECAM22; Philips EP2221; Saeco SM5570; Krups EA8108
Air conditioner AC: Gree GWH09; Daikin FTXB25; LG S09; Samsung AR09
Gas boiler GB: Vaillant turboTEC; Ariston Clas X; Baxi Eco 4S
Water heater WH: Atlantic O'Pro 80; Gorenje TGR80; Ariston Velis 50
Hammer drill HD: Bosch GBH 2-26; Makita HR2470; DeWalt D25133; Metabo KHE 2444
Angle grinder AG: Makita 9558; Metabo W850; Bosch GWS 750
Chainsaw CS: Stihl MS 180; Husqvarna 135; Makita EA3201
Lawn mower LM: Husqvarna LC140; Stihl RM 248; AL-KO 46
Generator GN: Honda EU22; Hyundai HHY3020; Könner KS3000
Phone PH: Samsung Galaxy A54; Xiaomi Redmi Note 12; Apple iPhone 12; Motorola G54; Samsung Galaxy S21
Tablet TB: Samsung Tab A8; Lenovo M10; Apple iPad 9
Laptop NB: Lenovo IdeaPad 3; HP 250 G8; Asus X515; Dell Inspiron 15; Acer Aspire 5
Desktop computer PC: Dell OptiPlex 3080; HP ProDesk 400; Lenovo ThinkCentre
Printer PR: Canon MF3010; HP LaserJet M15; Brother HL-1110; Epson L3150
Monitor MN: Dell P2419H; Samsung S24; LG 24MP60`;

export type Model = { readonly brand: string; readonly model: string };
type Range = { readonly type: string; readonly letters: string; readonly models: readonly Model[] };

export const RANGES: readonly Range[] = LISTED.trim()
  .split("\n")
  .map((line) => {
    const [, type = "", letters = "", list = ""] = /^(.+) ([A-Z]{2}): (.+)$/.exec(line) ?? [];
    return {
      type,
      letters,
      models: list.split("; ").map((text) => ({ brand: text.slice(0, text.indexOf(" ")), model: text.slice(text.indexOf(" ") + 1) })),
    };
  });

/** Fourteen digits with the one that makes their Luhn sum whole. */
export function imeiOf(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Twelve digits with the check digit of EAN-13. */
export function barcodeOf(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
