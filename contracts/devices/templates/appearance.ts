import { chips } from "../templates.ts";

/** What is written down about almost everything that has been used. */
export const WEAR = chips(`
  без видимих пошкоджень / без видимых повреждений / no visible damage
  подряпини / царапины / scratches
  потертості / потёртости / scuffs
  вм'ятина / вмятина / dent
  тріщина корпусу / трещина корпуса / cracked case
  сліди розкриття / следы вскрытия / signs of opening
  сліди вологи / следы влаги / signs of moisture
  забруднення / загрязнение / dirty
`);

/** Of whatever has a screen. */
export const SCREEN = [
  ...WEAR,
  ...chips(`
  тріщина екрана / трещина экрана / cracked screen
  пляма на екрані / пятно на экране / spot on the screen
  захисне скло / защитное стекло / screen protector
`),
];

/** Of heavy machines. */
export const MACHINE = [
  ...WEAR,
  ...chips(`
  корозія / коррозия / rust
  підтікання мастила / подтёки масла / oil leaks
  відсутні кришки або щитки / нет крышек или щитков / covers missing
`),
];

/** Of what drives on roads. */
export const BODY = [
  ...WEAR,
  ...chips(`
  скол фарби / скол краски / paint chip
  розбита фара / разбитая фара / broken headlight
  тріщина скла / трещина стекла / cracked glass
  корозія / коррозия / rust
`),
];
